// @vitest-environment jsdom
import { addDialog } from '#tests/support/add-dialog.ts';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { FollowUpItem } from '#components/interaction/log/FollowUpItem.tsx';
import { snoozeMoment } from '#lib/domain/follow-up/snooze-picks.ts';
import { entrySchema } from '#lib/domain/interaction/entry.ts';
import { renderIn } from '#tests/support/render-in.tsx';
import { idOf, interaction } from '#tests/support/view-builders.ts';

const NOW = new Date(2026, 10, 20, 14).getTime();

beforeAll(addDialog);
afterEach(cleanup);

const entry = entrySchema.parse({
  id: idOf(5),
  interaction: interaction(),
  kind: 'inbound',
  at: NOW - 61_000,
  notes: 'The tray is stuck.',
  contactName: 'Ana',
  enteredBy: 'Ada',
  followUp: { at: NOW - 60_000, assignee: 'Bob' },
  visibility: 'public',
  ownerId: 'a',
  createdAt: 1,
  createdBy: 'a',
  updatedAt: 1,
  updatedBy: 'a',
  revision: 1,
});

async function show(choice: string) {
  const did = { onDone: vi.fn(), onSnooze: vi.fn(), onAssign: vi.fn() };
  renderIn(<FollowUpItem entry={entry} topic={undefined} now={NOW} {...did} />);
  await act(() => void fireEvent.click(screen.getByRole('button', { name: 'Later' })));
  const item = await screen.findByRole('menuitem', { name: choice });
  await act(() => void fireEvent.click(item));
  return did;
}

describe('R50: a follow-up in the panel', () => {
  it('says when, for whom if it was given away, with whom and what', () => {
    renderIn(
      <FollowUpItem
        entry={entry}
        topic={undefined}
        now={NOW}
        onDone={() => {}}
        onSnooze={() => {}}
        onAssign={() => {}}
      />,
    );
    expect(screen.getByRole('listitem').textContent).toContain('for Bob · Ana · The tray is stuck.');
  });

  it('leaves out whom everybody knows it is with', () => {
    const did = { onDone: vi.fn(), onSnooze: vi.fn(), onAssign: vi.fn() };
    renderIn(<FollowUpItem entry={entry} topic={undefined} knownName="Ana" now={NOW} {...did} />);
    expect(screen.getByRole('listitem').textContent).toContain('for Bob · The tray is stuck.');
  });

  it('is put off by a quick choice', async () => {
    const { onSnooze } = await show('In an hour');
    await waitFor(() => expect(onSnooze.mock.calls).toEqual([[snoozeMoment('in-an-hour', NOW)]]));
  });

  it('is put off to any moment', async () => {
    const { onSnooze } = await show('Another date and time…');
    const field = await screen.findByLabelText('Another date and time');
    await act(() => void fireEvent.input(field, { target: { value: '2026-12-24T10:30' } }));
    await act(() => void fireEvent.click(screen.getByRole('button', { name: 'Put off' })));
    expect(onSnooze.mock.calls).toEqual([[new Date(2026, 11, 24, 10, 30).getTime()]]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is given to somebody', async () => {
    const { onAssign } = await show('Give to somebody…');
    const field = await screen.findByLabelText('Agent');
    expect((field as HTMLInputElement).value).toBe('Bob');
    await act(() => void fireEvent.input(field, { target: { value: 'Grace' } }));
    await act(() => void fireEvent.click(screen.getByRole('button', { name: 'Give' })));
    expect(onAssign.mock.calls).toEqual([['Grace']]);
  });
});
