import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TYPING_REST } from '#components/ui/typing-guard.ts';
import { type AgentPanel, FOUR_TAGS, openAgentPanel } from './support/agent-panel.ts';
import { ringingCall, type ShownTicket } from './support/desk-pages.ts';
import { addOrganization } from './support/records.ts';
import { Tracker } from './support/tracker.ts';
import { until } from './support/until.ts';
import { type OpenTicket, Workplace } from './support/workplace.ts';

const ELEANOR = { name: 'Eleanor Marsh', email: 'eleanor.marsh@harrow.example' };
const GRACE = { name: 'Grace Whitaker', phone: '+44 20 7946 0333' };
const SWITCHBOARD = '+44 20 7946 0200';
const SEARCH = 'Find a contact';

let workplace: Workplace;
let tracker: Tracker;
let panel: AgentPanel;

beforeAll(async () => {
  workplace = await Workplace.open({ language: 'en' });
  tracker = new Tracker(workplace);
  await addOrganization(workplace, { name: 'Harrow & Finch Hotels', domains: ['harrow.example'] });
  await workplace.enableHelpdesk();
  await workplace.knows(
    [ELEANOR.name, [ELEANOR.email, SWITCHBOARD], 'Harrow & Finch Hotels'],
    ['Callum Reid', [SWITCHBOARD], 'Harrow & Finch Hotels'],
    [GRACE.name, [GRACE.phone]],
  );
  panel = await openAgentPanel(workplace, await tracker.open(ticket(1, ELEANOR)));
});

afterAll(() => workplace.close());

describe('what is being typed when a call comes up', () => {
  it('neither chooses nor opens anything there, and the keys are keys again after a rest', async () => {
    await tracker.open(ticket(2, { email: 'nobody@elsewhere.example' }));
    await panel.page.locator(`[aria-label="${SEARCH}"]`).click();
    await panel.type('+44 20 ');
    const call = await whileTyping('1', () => ring(3, { phone: SWITCHBOARD }), 'Who is speaking?');
    await panel.type('a12l');
    expect(await panel.text()).toContain('Who is speaking?');
    expect((await workplace.view(call)).participants).toEqual([]);
    await rest();
    await panel.chooseMatch(1);
    await panel.showsPeople(ELEANOR.name);
  });

  it('stays in the note of the call that it is about: no word of it stands in the next one’s', async () => {
    await ring(4, GRACE);
    await panel.showsPeople(GRACE.name);
    await panel.pressKey('l');
    await inNotes();
    await panel.type('she asks for t');
    await whileTyping('w', () => tracker.open(ticket(5, ELEANOR)), 'Corridor lights');
    await panel.showsPeople(ELEANOR.name);
    await panel.type('more lamps');
    expect(await panel.text()).not.toContain('Add a participant');
    await rest();
    await panel.pressKey('l');
    await inNotes();
    expect(await notes()).toBe('');
    await panel.pressKey('Escape');
    await ring(4, GRACE);
    await panel.showsPeople(GRACE.name);
    await until(notes, (text) => /^she asks for tw*$/.test(text));
  });
});

describe('U', () => {
  it('undoes nothing of the ticket before: each interaction goes back through its own', async () => {
    const first = await tracker.open(ticket(6, ELEANOR));
    await panel.showsPeople(ELEANOR.name);
    await panel.pressKey('t');
    await panel.pressKey('Enter');
    await panel.confirms(`${ELEANOR.name}: no longer Original requester.`);
    const second = await tracker.open(ticket(7, ELEANOR));
    await panel.showsPeople(ELEANOR.name);
    await panel.says('#7');
    await panel.confirms('');
    await panel.undo();
    await panel.confirms('Nothing to undo here.');
    expect((await workplace.view(second)).participants[0]?.tags).toHaveLength(4);
    await first.page.bringToFront();
    await panel.says('#6');
    await panel.shows({ name: ELEANOR.name, tags: FOUR_TAGS.slice(1) });
    await panel.undo();
    await panel.confirms(`Undone: Tag changed: ${ELEANOR.name}`);
    await panel.shows({ name: ELEANOR.name, tags: FOUR_TAGS });
    await panel.redo();
    await panel.shows({ name: ELEANOR.name, tags: FOUR_TAGS.slice(1) });
  });
});

describe('the digits beside the organization’s people', () => {
  it('R22: are shown once they choose: Escape empties the search, then leaves it', async () => {
    await tracker.open(ticket(8, { email: 'someone.new@harrow.example' }));
    await panel.hasFocusOn(SEARCH);
    await until(
      () => panel.choices(),
      (shown) => shown.length === 2,
    );
    expect(await digitsInSight()).toBe(0);
    await panel.pressKey('/');
    await panel.type('1');
    await until(
      () => panel.choices(),
      (shown) => shown.length === 0,
    );
    await panel.pressKey('Escape');
    expect(await panel.field(SEARCH)).toBe('');
    await panel.hasFocusOn(SEARCH);
    await panel.pressKey('Escape');
    await until(digitsInSight, (count) => count === 2);
    const [first] = await panel.choices();
    await panel.chooseMatch(1);
    await panel.showsPeople(first!.replace('1 ', ''));
  });

  it('R22: finds those of other organizations too where nobody of this one matches', async () => {
    await tracker.open(ticket(9, { email: 'another@harrow.example' }));
    await panel.hasFocusOn(SEARCH);
    await panel.type('whitaker');
    await panel.says('Nobody at Harrow & Finch Hotels. Elsewhere:');
    await panel.finds(GRACE.name);
    await panel.pressKey('Enter');
    await panel.showsPeople(GRACE.name);
  });
});

describe('the confirmation', () => {
  it('stands above the buttons of a form, wherever the form ends', async () => {
    await tracker.open(ticket(10, { email: 'third@harrow.example' }));
    await panel.says('Save and associate');
    await panel.pressKey('Escape');
    await panel.undo();
    await panel.confirms('Nothing to undo here.');
    const covered = await panel.page.evaluate(async () => {
      const bar = document.querySelector('.sc-quick-add__actions')!;
      const found: number[] = [];
      for (let top = 0; top <= document.documentElement.scrollHeight - innerHeight; top += 20) {
        scrollTo(0, top);
        // A scroll is told of with the next frame.
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const toast = document.querySelector('.sc-toast')!.getBoundingClientRect();
        const buttons = bar.getBoundingClientRect();
        if (toast.top < buttons.bottom && toast.bottom > buttons.top) found.push(top);
      }
      return found;
    });
    expect(covered).toEqual([]);
  });
});

/** How long the keys must rest, and a little, before they work again. */
async function rest(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, TYPING_REST + 200));
}

/** Goes on pressing a key while something comes up, until the panel says it. */
async function whileTyping(key: 'w' | '1', come: () => Promise<OpenTicket>, said: string): Promise<OpenTicket> {
  let isThere = false;
  const typing = (async () => {
    while (!isThere) {
      await panel.pressKey(key);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  })();
  try {
    const open = await come();
    await panel.says(said);
    return open;
  } finally {
    isThere = true;
    await typing;
  }
}

/** How many digits the list to choose from shows. */
async function digitsInSight(): Promise<number> {
  return panel.page.$$eval(
    '[data-choice] .sc-key-hint',
    (hints) => hints.filter((hint) => getComputedStyle(hint).visibility === 'visible').length,
  );
}

/** Waits until the focus is in the notes. */
async function inNotes(): Promise<void> {
  await panel.page.locator('[data-log-notes]:focus').wait();
}

/** What stands in the notes of the log. */
async function notes(): Promise<string> {
  return panel.page.evaluate(() => document.querySelector<HTMLTextAreaElement>('[data-log-notes]')?.value ?? '');
}

async function ring(number: number, caller: { name?: string; phone: string }): Promise<OpenTicket> {
  return workplace.openTicket(`calls/${number}`, ringingCall({ number, caller }));
}

function ticket(number: number, requester: ShownTicket['requester']): ShownTicket {
  return { number, subject: 'Corridor lights', requester };
}
