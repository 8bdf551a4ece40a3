// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { succeed } from '#lib/domain/result.ts';
import { settled } from '#tests/support/manual-clock.ts';
import { pressKey, showPanel } from '#tests/support/shown-panel.tsx';
import { ambiguousView, idOf, interaction, match, participant, tabView } from '#tests/support/view-builders.ts';

const call = interaction({ key: 'desk call c-2041', id: 'c-2041', medium: 'call' });
const several = {
  ...ambiguousView([match(), match({ id: idOf(2), name: 'Paul Lefèvre' })]),
  interaction: call,
};
const drafts = {
  'entry.draft': () => succeed(null),
  'entry.draft-save': ({ about, entryId }: { about: string; entryId: string }) =>
    succeed({ about, entryId, fields: {}, updatedAt: 1 }),
};

beforeEach(() => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
});
afterEach(cleanup);

async function turnTo(panel: Awaited<ReturnType<typeof showPanel>>, view: ReturnType<typeof tabView>) {
  panel.views.set(7, view);
  await act(async () => {
    panel.tell(7);
    await settled();
  });
}

it('associates nobody with the digits of a number that was being typed when a call came up', async () => {
  const panel = await showPanel(tabView());
  const search = screen.getByRole('combobox', { name: 'Find a contact' });
  expect(document.activeElement).toBe(search);
  fireEvent.input(search, { target: { value: '+33 ' } });
  await turnTo(panel, several);
  await pressKey('1');
  await pressKey('a');
  expect(panel.worker.requests('interaction.associate')).toEqual([]);
  expect(panel.model.mode.value.kind).toBe('page');
});

it('keeps a note with its call: neither its form nor the focus is found in that of the next one', async () => {
  const panel = await showPanel(tabView({ participants: [participant()] }), drafts);
  await pressKey('l');
  const notes = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Notes' });
  expect(document.activeElement).toBe(notes);
  fireEvent.input(notes, { target: { value: 'she asks for t' } });
  panel.worker.script['entry.list'] = () =>
    succeed({
      entries: [],
      topics: [],
      agent: { name: 'Ada', email: '' },
      draft: {
        about: `new:${call.key}`,
        entryId: idOf(60),
        fields: { notes: { value: 'of the call', at: 1, by: 'a' } },
        updatedAt: 1,
      },
    });
  await turnTo(panel, tabView({ interaction: call, participants: [participant()] }));
  const next = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Notes' });
  expect(next.value).toBe('of the call');
  expect(next).not.toBe(notes);
  expect(document.activeElement).not.toBe(next);
});
