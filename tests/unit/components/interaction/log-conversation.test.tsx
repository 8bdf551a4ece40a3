// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { french } from '#tests/support/languages.ts';
import { idOf } from '#tests/support/view-builders.ts';
import { click, entry, HOUR, NOW, show } from './log-parts.tsx';

afterEach(cleanup);

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
