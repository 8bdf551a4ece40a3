import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AgentPanel, FOUR_TAGS, openAgentPanel } from './support/agent-panel.ts';
import { ringingCall, type ShownTicket } from './support/desk-pages.ts';
import { outOfReadingOrder, walkByTab } from './support/focus-walk.ts';
import { Tracker } from './support/tracker.ts';
import { Workplace } from './support/workplace.ts';

const ELEANOR = { name: 'Eleanor Marsh', email: 'eleanor.marsh@harrow.example' };
const SWITCHBOARD = '+44 20 7946 0200';

let workplace: Workplace;
let tracker: Tracker;
let panel: AgentPanel;

beforeAll(async () => {
  workplace = await Workplace.open({ language: 'en' });
  tracker = new Tracker(workplace);
  await workplace.enableHelpdesk();
  await workplace.knows(
    [ELEANOR.name, [ELEANOR.email, SWITCHBOARD], 'Harrow & Finch Hotels'],
    ['Callum Reid', [SWITCHBOARD], 'Harrow & Finch Hotels'],
  );
  panel = await openAgentPanel(workplace, await tracker.open(ticket(1, ELEANOR)));
});

afterAll(() => workplace.close());

describe('Tab', () => {
  it('goes through the card in reading order, with a ring around each stop', async () => {
    await tracker.open(ticket(2, ELEANOR));
    await panel.showsPeople(ELEANOR.name);
    const stops = await walkByTab(panel);
    expect(stops.map(({ name }) => name)).toEqual([
      'Look up',
      'Keyboard shortcuts',
      '#2: Corridor lights',
      ELEANOR.name,
      `More for ${ELEANOR.name}`,
      'Why this match',
      ...FOUR_TAGS,
      ELEANOR.email,
      SWITCHBOARD,
      'Add participant',
      'Wrong person? Change',
      'Log',
      expect.stringMatching(/^Earlier: 1 interaction, /),
    ]);
    expect(outOfReadingOrder(stops)).toEqual([]);
    expect(stops.filter(({ ringed, inView }) => !ringed || !inView)).toEqual([]);
  });

  it('goes through the form for a new contact in reading order, with a ring around each stop', async () => {
    await tracker.open(ticket(3, { email: 'beatrice.onyango@onyango.example' }));
    await panel.fieldHolds('First name', 'Beatrice');
    const stops = await walkByTab(panel);
    expect(stops.map(({ name }) => name)).toEqual([
      'Look up',
      'Keyboard shortcuts',
      '#3: Corridor lights',
      'Find a contact',
      'First name',
      'Last name',
      'Mail',
      'Remove beatrice.onyango@onyango.example',
      'Add phone or mail',
      'Organization',
      'Add “Onyango”',
      'Everyone',
      'Save and associate',
      'Log',
      'Show me where',
    ]);
    expect(outOfReadingOrder(stops)).toEqual([]);
    expect(stops.filter(({ ringed, inView }) => !ringed || !inView)).toEqual([]);
  });

  it('stays inside the list of keys, which ? opens and Escape closes', async () => {
    await tracker.open(ticket(4, ELEANOR));
    await panel.showsPeople(ELEANOR.name);
    await panel.tabTo('Add participant');
    await panel.pressKey('?');
    await panel.hasFocusOn('Close');
    await panel.says('Change these keys');
    await panel.pressKey('Tab');
    await panel.hasFocusOn('Change these keys');
    await panel.pressKey('Tab');
    expect(['', 'Close']).toContain(await panel.focused());
    await panel.pressKey('Escape');
    await panel.noLongerSays('Letters work while you are not typing in a field.');
    await panel.hasFocusOn('Add participant');
  });
});

describe('the focus', () => {
  it('goes to the card of whoever was chosen with a digit, and to the choice again after undo', async () => {
    await workplace.openTicket('calls/5', ringingCall({ number: 5, caller: { phone: SWITCHBOARD } }));
    await panel.says('Who is speaking?');
    await panel.page.focus('[data-choice="1"]');
    await panel.pressKey('ArrowDown');
    await panel.pressKey('Enter');
    await panel.showsPeople('Callum Reid');
    await panel.hasFocusOn('Callum Reid');
    await panel.undo();
    await panel.hasFocusOn('2 people share this number');
  });

  it('comes back to the button when adding somebody is given up', async () => {
    await tracker.open(ticket(6, ELEANOR));
    await panel.showsPeople(ELEANOR.name);
    await panel.tabTo('Wrong person? Change');
    await panel.pressKey('Enter');
    await panel.hasFocusOn('Find a contact');
    await panel.pressKey('Escape');
    await panel.hasFocusOn('Wrong person? Change');
  });

  it('goes on the same tag after it was pressed', async () => {
    await tracker.open(ticket(7, ELEANOR));
    await panel.showsPeople(ELEANOR.name);
    await panel.tabTo('Subject');
    await panel.pressKey('Enter');
    await panel.shows({ name: ELEANOR.name, tags: FOUR_TAGS.filter((tag) => tag !== 'Subject') });
    await panel.hasFocusOn('Subject');
  });

  it('opens a menu, goes through it with the arrows, and Enter does what is chosen', async () => {
    await tracker.open(ticket(8, ELEANOR));
    await panel.showsPeople(ELEANOR.name);
    await panel.tabTo(`More for ${ELEANOR.name}`);
    await panel.openMenuByKey();
    await panel.pressKey('End');
    await panel.pressKey('Enter');
    await panel.confirms(`${ELEANOR.name} is removed from this interaction.`);
    await panel.says(`Is it ${ELEANOR.name}?`);
    await panel.chooseMatch(1);
    await panel.shows({ name: ELEANOR.name, tags: FOUR_TAGS });
  });
});

function ticket(number: number, requester: ShownTicket['requester']): ShownTicket {
  return { number, subject: 'Corridor lights', requester };
}
