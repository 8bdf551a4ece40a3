import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AgentPanel, FOUR_TAGS, openAgentPanel } from './support/agent-panel.ts';
import type { ShownTicket } from './support/desk-pages.ts';
import { badgeSays, newTabAfter } from './support/tabs.ts';
import { Tracker } from './support/tracker.ts';
import { Workplace } from './support/workplace.ts';

const ELEANOR = { name: 'Eleanor Marsh', email: 'eleanor.marsh@harrow.example' };

let workplace: Workplace;
let tracker: Tracker;
let panel: AgentPanel;

beforeAll(async () => {
  workplace = await Workplace.open({ language: 'en' });
  tracker = new Tracker(workplace);
  await workplace.enableHelpdesk();
  await workplace.knows(
    ['Eleanor Marsh', [ELEANOR.email], 'Harrow & Finch Hotels'],
    ['Callum Reid', ['callum.reid@harrow.example'], 'Harrow & Finch Hotels'],
    ['Casimir Roy', ['casimir.roy@harrow.example'], 'Harrow & Finch Hotels'],
    ['Callista Moreau', ['callista.moreau@auberive.example'], 'Maisons Auberive'],
    ['Luc Barret', ['luc.barret@auberive.example'], 'Maisons Auberive'],
  );
  panel = await openAgentPanel(workplace, await tracker.open(ticket(1, 'Nothing yet')));
});

afterAll(() => workplace.close());

describe('a ticket of somebody known', () => {
  it('R11, R12, R21: shows who it is, of which organization and why, with the four tags', async () => {
    const open = await tracker.open(ticket(4312, 'Corridor lights stay on'));
    await panel.says('#4312: Corridor lights stay on');
    await panel.shows({ name: 'Eleanor Marsh', tags: FOUR_TAGS });
    await panel.says('Harrow & Finch Hotels');
    await panel.says('Matched by mail, exact');
    await badgeSays(workplace, open, '1', 'Sidecard: 1 contact of yours on this page');
  });

  it('R13: says on request what stood on the page, what is on the record and who else holds it', async () => {
    await tracker.open(ticket(4313, 'Dimmer hums'));
    await panel.showsPeople('Eleanor Marsh');
    await panel.press('Why this match');
    expect(await panel.facts()).toMatchObject({
      'On the page': ELEANOR.email,
      'On the record': ELEANOR.email,
      'Also held by': 'nobody else',
      Association: expect.stringMatching(/^Associated automatically \S+/),
    });
  });

  it('R24: opens the page of the contact in a new tab', async () => {
    await tracker.open(ticket(4314, 'Spare drivers'));
    await panel.showsPeople('Eleanor Marsh');
    const page = await newTabAfter(workplace, () => panel.pressLink('Eleanor Marsh'));
    await page.locator('h1 ::-p-text(Eleanor Marsh)').wait();
    await page.locator('::-p-text(#4314: Spare drivers)').wait();
    await page.close();
  });

  it('R20: a tag moves from one participant to the other by keyboard alone, and U takes it back', async () => {
    const open = await tracker.open(ticket(4315, 'Two people'));
    await panel.showsPeople('Eleanor Marsh');
    await panel.pressKey('a');
    await panel.hasFocusOn('Find a contact');
    await panel.type('callum');
    await panel.finds('Callum Reid');
    await panel.pressKey('Enter');
    await panel.shows({ name: 'Eleanor Marsh', tags: FOUR_TAGS }, { name: 'Callum Reid', tags: [] });
    await panel.confirms('Callum Reid is associated.');
    await badgeSays(workplace, open, '2');

    await panel.pressKey('t');
    await panel.pressKey('t');
    await panel.tabTo('Primary contact');
    await panel.pressKey('Space');
    const moved = FOUR_TAGS.slice(0, 3);
    await panel.shows({ name: 'Eleanor Marsh', tags: moved }, { name: 'Callum Reid', tags: ['Primary contact'] });
    await panel.confirms('Callum Reid: Primary contact.');
    await panel.undo();
    await panel.shows({ name: 'Eleanor Marsh', tags: FOUR_TAGS }, { name: 'Callum Reid', tags: [] });
    await panel.confirms(/^Undone: /);
  });

  it('R15: the same ticket in another view shows the association as the agent left it', async () => {
    const shown = ticket(4316, 'Another view');
    await tracker.open(shown);
    await panel.showsPeople('Eleanor Marsh');
    await panel.pressTag('Eleanor Marsh', 'Subject');
    const left = FOUR_TAGS.filter((tag) => tag !== 'Subject');
    await panel.shows({ name: 'Eleanor Marsh', tags: left });
    await tracker.openDates(shown);
    await panel.says('Modify dates for #4316');
    await panel.shows({ name: 'Eleanor Marsh', tags: left });
  });

  it('R15, R22: a wrong person is changed to somebody of another organization, and the change is undone', async () => {
    await tracker.open(ticket(4317, 'Wrong person'));
    await panel.showsPeople('Eleanor Marsh');
    await panel.press('Wrong person? Change');
    await panel.says('Who instead of Eleanor Marsh?');
    await panel.hasFocusOn('Find a contact');
    await panel.type('call');
    await panel.finds('Callum Reid');
    await panel.says('Only contacts of Harrow & Finch Hotels');
    await panel.tabTo('Show 1 more elsewhere');
    await panel.pressKey('Enter');
    await panel.says('Callista Moreau');
    await panel.hasFocusOn('Find a contact');
    await panel.fill('Find a contact', 'luc');
    await panel.finds('Luc Barret');
    await panel.pressKey('Enter');
    await panel.shows({ name: 'Luc Barret', tags: FOUR_TAGS });
    await panel.confirms('Luc Barret takes the place.');
    await panel.says('Associated by hand');
    await panel.undo();
    await panel.shows({ name: 'Eleanor Marsh', tags: FOUR_TAGS });
  });

  it('R11: an Enter that comes before the answer takes what was typed, not what was listed before', async () => {
    await tracker.open(ticket(4319, 'In a hurry'));
    await panel.showsPeople('Eleanor Marsh');
    await panel.press('Add participant');
    await panel.type('call');
    await panel.finds('Callum Reid');
    await panel.fill('Find a contact', 'casimir');
    await panel.pressKey('Enter');
    await panel.shows({ name: 'Eleanor Marsh', tags: FOUR_TAGS }, { name: 'Casimir Roy', tags: [] });
  });

  it('R15: a person who was removed does not come back by herself, only by Undo', async () => {
    const open = await tracker.open(ticket(4318, 'Not her'));
    await panel.showsPeople('Eleanor Marsh');
    await panel.chooseFromMenu('More for Eleanor Marsh', 'Remove from this interaction');
    await panel.confirms('Eleanor Marsh is removed from this interaction.');
    await panel.says('Is it Eleanor Marsh?');
    await tracker.reload(open, ticket(4318, 'Not her, it says now'));
    await panel.says('#4318: Not her, it says now');
    await panel.says('Is it Eleanor Marsh?');
    expect(await panel.participants()).toEqual([]);
    await panel.undo();
    await panel.shows({ name: 'Eleanor Marsh', tags: FOUR_TAGS });
  });
});

function ticket(number: number, subject: string): ShownTicket {
  return { number, subject, requester: ELEANOR };
}
