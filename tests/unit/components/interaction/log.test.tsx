// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { momentWords } from '#components/interaction/log/moment-words.ts';
import { Panel } from '#components/panel/Panel.tsx';
import type { Language } from '#components/ui/translation.ts';
import { type Entry, entrySchema } from '#lib/domain/interaction/entry.ts';
import { succeed } from '#lib/domain/result.ts';
import type { EntryView } from '#lib/messages/protocol/entry.ts';
import { english, french } from '#tests/support/languages.ts';
import { settled } from '#tests/support/manual-clock.ts';
import { panelHarness } from '#tests/support/panel-harness.ts';
import { renderIn } from '#tests/support/render-in.tsx';
import type { Script } from '#tests/support/scripted-worker.ts';
import { card, idOf, interaction, organization, participant, tabView } from '#tests/support/view-builders.ts';

const NOW = new Date(2026, 10, 20, 14, 5).getTime();
const HOUR = 3_600_000;
const resolved = tabView({
  interaction: interaction({ medium: 'email' }),
  participants: [participant({ card: card({ organization: organization({ creditHold: true }) }) })],
});

afterEach(cleanup);

function entry(number: number, fields: Partial<Entry> = {}): EntryView {
  const made = entrySchema.parse({
    id: idOf(number),
    interaction: interaction(),
    kind: 'inbound',
    at: NOW - number * HOUR,
    enteredBy: 'Ada',
    visibility: 'public',
    ownerId: 'a',
    createdAt: NOW,
    createdBy: 'a',
    updatedAt: NOW,
    updatedBy: 'a',
    revision: 1,
    ...fields,
  });
  return { entry: made, topic: made.topic?.name, contactId: made.contactId };
}

async function show(entries: EntryView[] = [], script: Script = {}, language: Language = english, view = resolved) {
  const harness = panelHarness(
    view,
    {
      'entry.list': () =>
        succeed({ entries, topics: [{ code: 'b', name: 'Billing' }], agent: { name: 'Ada', email: '' } }),
      'entry.draft': () => succeed(null),
      'entry.draft-save': ({ about, entryId }) => succeed({ about, entryId, fields: {}, updatedAt: NOW }),
      'entry.draft-drop': () => succeed(null),
      'entry.create': ({ id }) => succeed({ changeId: idOf(77), entryId: id }),
      'entry.follow-up': () => succeed({ changeId: idOf(78) }),
      ...script,
    },
    { now: () => NOW },
  );
  const onOpenContact = vi.fn<(contactId: string) => void>();
  renderIn(<Panel model={harness.model} onOpenContact={onOpenContact} />, language);
  await act(settled);
  return { ...harness, onOpenContact };
}

async function press(key: string, more: KeyboardEventInit = {}) {
  await act(async () => {
    fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
    await settled();
  });
}
async function type(field: HTMLElement, value: string) {
  await act(() => {
    fireEvent.input(field, { target: { value } });
  });
}
async function click(element: HTMLElement) {
  await act(async () => {
    fireEvent.click(element);
    await settled();
  });
}

describe('the log of the panel', () => {
  it('R50: L starts with the focus in the notes, Ctrl+Enter saves, and the focus comes back', async () => {
    const { worker } = await show();
    await press('l');
    const notes = screen.getByRole('textbox', { name: 'Notes' });
    expect(document.activeElement).toBe(notes);
    await type(notes, 'The tray is stuck.');
    await press('Enter', { ctrlKey: true });
    expect(worker.requests('entry.create')).toMatchObject([
      { fields: { notes: 'The tray is stuck.', kind: 'inbound' } },
    ]);
    expect(screen.queryByRole('textbox', { name: 'Notes' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Log' }));
    expect(screen.getByRole('status').textContent).toContain('Logged: Hélène Rivière.');
  });

  it('Escape closes the form and keeps what was typed', async () => {
    const { worker } = await show();
    await press('l');
    await type(screen.getByRole('textbox', { name: 'Notes' }), 'half');
    await press('Escape');
    expect(screen.queryByRole('textbox', { name: 'Notes' })).toBeNull();
    expect(worker.requests('entry.draft-save').at(-1)?.fields).toMatchObject({ notes: 'half' });
    expect(worker.requests('entry.draft-drop')).toEqual([]);
  });

  it('gives what was typed up only after a second press', async () => {
    const { worker } = await show();
    await press('l');
    await type(screen.getByRole('textbox', { name: 'Notes' }), 'half');
    await click(screen.getByRole('button', { name: 'Discard' }));
    expect(worker.requests('entry.draft-drop')).toEqual([]);
    await click(screen.getByRole('button', { name: 'Discard for good' }));
    expect(worker.requests('entry.draft-drop')).toHaveLength(1);
  });

  it('R50: a mistake is said at its field, which gets the focus, and nothing is sent', async () => {
    const { worker } = await show();
    await press('l');
    await press('Enter', { metaKey: true });
    const notes = screen.getByRole('textbox', { name: 'Notes' });
    expect(notes.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/Nothing to save yet/)).toBeTruthy();
    expect(worker.requests('entry.create')).toEqual([]);
  });

  it('R50: the quick choices set the follow-up, and a second press takes it back', async () => {
    await show();
    await press('l');
    const pick = screen.getByRole('button', { name: 'Tomorrow' });
    const field = screen.getByLabelText<HTMLInputElement>('Follow-up');
    await click(pick);
    expect([field.value, pick.getAttribute('aria-pressed')]).toEqual(['2026-11-21T09:00', 'true']);
    await click(pick);
    expect([field.value, pick.getAttribute('aria-pressed')]).toEqual(['', 'false']);
  });

  it('R52: the credit hold stands at the top of the form, in words', async () => {
    await show();
    await press('l');
    expect(within(document.querySelector<HTMLElement>('[data-log-form]')!).getByText('Credit hold')).toBeTruthy();
  });

  it('R50: the list of topics is changed in place, and Enter there saves no entry', async () => {
    const { worker } = await show([], { 'definition.save-choice': () => succeed({ changeId: idOf(5) }) });
    HTMLDialogElement.prototype.showModal = function showModal() {
      this.open = true;
    };
    await press('l');
    await click(screen.getByRole('button', { name: 'Edit the topics' }));
    const field = screen.getByRole('textbox', { name: 'Name of the topic Billing' });
    field.focus();
    await type(field, 'Invoices');
    await press('Enter');
    await press('Enter', { ctrlKey: true });
    expect(worker.requests('definition.save-choice')).toEqual([{ list: 'topic', code: 'b', name: 'Invoices' }]);
    expect(worker.requests('entry.create')).toEqual([]);
    await press('Escape');
    expect(screen.getByRole('textbox', { name: 'Notes' })).toBeTruthy();
  });

  it('R60: who may not change lists is told so where a topic would be added', async () => {
    await show();
    await press('l');
    const topic = screen.getByRole('combobox', { name: 'Topic' });
    await type(topic, 'Delivery');
    expect(screen.getByText(/“Delivery” is no topic yet/)).toBeTruthy();
  });

  it('stands beside an unresolved interaction, and not beside a page without one', async () => {
    await show([], {}, english, tabView());
    expect(screen.getByRole('button', { name: 'Log' })).toBeTruthy();
    cleanup();
    await show([], {}, english, tabView({ interaction: undefined, addresses: [] }));
    expect(screen.queryByRole('button', { name: 'Log' })).toBeNull();
  });
});

describe('the conversation', () => {
  it('R51: tells the kinds apart in words, with who and when', async () => {
    await show([entry(1, { kind: 'internal', notes: 'Never pays.' }), entry(2), entry(3, { kind: 'outbound' })]);
    const shown = within(screen.getByRole('list', { name: 'Conversation' })).getAllByRole('article');
    expect(shown.map((one) => one.querySelector('strong')?.textContent)).toEqual([
      'Internal: stays in the team',
      'Inbound',
      'Outbound',
    ]);
    expect(shown[0]?.textContent).toContain('Ada · today 13:05');
  });

  it('R51: an internal entry offers no message and says why; an inbound one can be answered', async () => {
    await show([entry(1, { kind: 'internal' })]);
    await click(screen.getByRole('button', { name: /^More for the entry/ }));
    const tell = await screen.findByRole('menuitem', { name: /Prepare a message/ });
    expect(tell.getAttribute('aria-disabled')).toBe('true');
    expect(tell.textContent).toContain('The customer is never told of internal entries.');
    expect(screen.queryByRole('menuitem', { name: 'Answer' })).toBeNull();
  });

  it('shows pasted HTML as the text it is, and links to the web alone', async () => {
    const notes = '<img src=x onerror=alert(1)> javascript:alert(1) https://x.example/a';
    await show([entry(1, { notes })]);
    const article = screen.getByRole('article', { name: /^Inbound/ });
    expect(article.querySelector('.sc-entry__note')?.textContent).toBe(notes);
    expect(article.querySelector('img')).toBeNull();
    expect([...article.querySelectorAll('a')].map(({ href }) => href)).toEqual(['https://x.example/a']);
  });

  it('opens a long note in place', async () => {
    await show([entry(1, { notes: `${'long '.repeat(400)}end` })]);
    expect(screen.queryByText(/end$/)).toBeNull();
    await click(screen.getByRole('button', { name: 'Show all' }));
    expect(screen.getByText(/end$/)).toBeTruthy();
  });

  it('opens the contact that is there, and names the one that is gone', async () => {
    const { onOpenContact } = await show([
      entry(1, { contactId: idOf(1), contactName: 'Ana Ruiz' }),
      { ...entry(2, { contactId: idOf(2), contactName: 'Bo Lind' }), contactId: undefined },
    ]);
    await click(screen.getByRole('link', { name: 'Ana Ruiz' }));
    expect(onOpenContact).toHaveBeenCalledWith(idOf(1));
    expect(screen.queryByRole('link', { name: 'Bo Lind' })).toBeNull();
    expect(screen.getByText('Bo Lind')).toBeTruthy();
  });

  it('R50: what is owed stands first, says since when, and is done in one press', async () => {
    const { worker } = await show([
      entry(1, { notes: 'later', followUp: { at: NOW + 50 * HOUR } }),
      entry(2, { notes: 'Call back\nand more', followUp: { at: NOW - HOUR } }),
    ]);
    const owed = within(screen.getByRole('list', { name: 'Follow-ups' })).getAllByRole('listitem');
    expect(owed.map((one) => one.querySelector('.sc-follow-up__when')?.textContent)).toEqual([
      'Follow-up due: today 13:05',
      expect.stringMatching(/^Follow-up: Sun,? 22 Nov/),
    ]);
    expect(owed[0]?.textContent).toContain('Call back');
    await click(within(owed[0]!).getByRole('button', { name: 'Done' }));
    expect(worker.requests('entry.follow-up')).toEqual([{ id: idOf(2), done: true }]);
  });

  it('R51: says prepared, never sent, in both languages', async () => {
    const prepared = [{ at: NOW, by: 'a', via: 'mail-program' as const, to: 'ana@x.example' }];
    await show([entry(1, { prepared, tell: true })]);
    expect(screen.getByText('Message prepared today 14:05, in the mail program, for ana@x.example')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/\bsent\b/i);
    cleanup();
    await show([entry(1, { prepared })], {}, french);
    expect(document.body.textContent).toContain('Message préparé');
    expect(document.body.textContent).not.toMatch(/envoyé/i);
  });
});

describe('the message to the customer', () => {
  const toTell = [entry(1, { tell: true, contactName: 'Ana' })];

  it('R52: gives the reason and the field that sets the address', async () => {
    const { worker } = await show(toTell, {
      'entry.message': () => succeed({ state: 'no-own-address' }),
      'settings.update': () => succeed({} as never),
    });
    await click(screen.getByRole('button', { name: 'Prepare a message' }));
    expect(screen.getByText('Your own mail address is not set')).toBeTruthy();
    const field = screen.getByRole('textbox', { name: 'Your mail address' });
    await type(field, 'ada@help.example');
    await click(screen.getByRole('button', { name: 'Set the address' }));
    expect(worker.requests('settings.update')).toEqual([{ agentEmail: 'ada@help.example' }]);
  });

  it('R51: is recorded only when it was really copied', async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>().mockRejectedValueOnce(new Error('no'));
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    const { worker } = await show(toTell, {
      'entry.message': () => succeed({ state: 'ready', to: [], subject: 'S', text: 'The text', language: 'en' }),
      'entry.prepared': () => succeed({ changeId: idOf(4) }),
    });
    await click(screen.getByRole('button', { name: 'Prepare a message' }));
    expect(screen.queryByRole('link', { name: 'Open in mail program' })).toBeNull();
    expect(screen.getByText('No mail address of this contact is known.')).toBeTruthy();
    await click(screen.getByRole('button', { name: 'Copy the text' }));
    expect(screen.getByRole('alert').textContent).toContain('The browser did not allow copying');
    expect(worker.requests('entry.prepared')).toEqual([]);
    writeText.mockResolvedValueOnce();
    await click(screen.getByRole('button', { name: 'Copy the text' }));
    expect(writeText).toHaveBeenLastCalledWith('The text');
    expect(worker.requests('entry.prepared')).toEqual([{ id: idOf(1), via: 'clipboard', to: '' }]);
    Reflect.deleteProperty(navigator, 'clipboard');
  });
});

describe('moments in words', () => {
  it.each([
    [new Date(2026, 10, 20, 9), 'today 09:00'],
    [new Date(2026, 10, 21, 9), 'tomorrow 09:00'],
    [new Date(2026, 10, 19, 23, 59), 'yesterday 23:59'],
  ])('%s is %s', (at, words) => {
    expect(momentWords(at.getTime(), NOW, 'en-GB')).toBe(words);
  });

  it('names the year where it is another one', () => {
    expect(momentWords(new Date(2031, 0, 5, 9).getTime(), NOW, 'en-GB')).toContain('2031');
    expect(momentWords(new Date(2026, 0, 5, 9).getTime(), NOW, 'fr-FR')).not.toContain('2026');
  });
});
