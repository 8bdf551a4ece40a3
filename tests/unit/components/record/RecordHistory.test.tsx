// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { RecordHistory } from '#components/record/RecordHistory.tsx';
import { succeed } from '#lib/domain/result.ts';
import type { RecordChange } from '#lib/messages/protocol/change.ts';
import { createRecordHistoryModel } from '#lib/state/record-history-model.ts';
import { french } from '#tests/support/languages.ts';
import { renderIn } from '#tests/support/render-in.tsx';
import { scriptedWorker } from '#tests/support/scripted-worker.ts';
import { idOf } from '#tests/support/view-builders.ts';

afterEach(cleanup);

beforeAll(() => {
  // jsdom draws no dialogs.
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});

const record = { table: 'contacts', id: idOf(1) } as const;
const shared = { count: 2002, undone: false, undoId: idOf(9), isWholeOnly: false };
const change: RecordChange = {
  id: idOf(9),
  at: 1,
  action: 'contact.import',
  subject: '2002',
  isOwn: true,
  fields: [],
  undone: false,
  undoId: idOf(9),
};

async function shownHistory(changes: RecordChange[], language?: typeof french) {
  const worker = scriptedWorker({
    'contact.history': () => succeed(changes),
    'change.undo': () => succeed({ changeId: idOf(20) }),
  });
  const onUndone = vi.fn<(changeId: string) => void>();
  const model = createRecordHistoryModel(worker.call, 'contact.history', () => Promise.resolve(), onUndone);
  await model.load(record.id);
  renderIn(<RecordHistory model={model} owner="contact" isWhole={false} onWhole={() => {}} />, language);
  return { undone: () => worker.requests('change.undo'), onUndone };
}

describe('the history of a record', () => {
  it('takes an import back from this record alone, in one press', async () => {
    const { undone, onUndone } = await shownHistory([{ ...change, record, shared }]);
    fireEvent.click(screen.getByRole('button', { name: /^Undo: Imported/ }));
    await vi.waitFor(() => expect(undone()).toEqual([{ changeId: idOf(9), parts: 8, record }]));
    expect(onUndone).not.toHaveBeenCalled();
  });

  it('takes it back from all only after asking, with their number', async () => {
    const { undone, onUndone } = await shownHistory([{ ...change, record, shared }]);
    expect(screen.getByText(/Done to 2,002 records at once/)).toBeTruthy();
    const ask = () => fireEvent.click(screen.getByRole('button', { name: /^Undo for all 2,002… Imported/ }));
    ask();
    const dialog = screen.getByRole('dialog', { name: 'Undo this for all 2,002 records?' });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(undone()).toEqual([]);
    ask();
    fireEvent.click(screen.getByRole('button', { name: 'Undo for all 2,002' }));
    await vi.waitFor(() => expect(onUndone).toHaveBeenCalledWith(idOf(9)));
    expect(undone()).toEqual([{ changeId: idOf(9), parts: 8 }]);
  });

  it('offers what came along with something else as a whole alone', async () => {
    const whole = {
      ...change,
      action: 'organization.merge',
      shared: { ...shared, count: 3, isWholeOnly: true },
    } as const;
    await shownHistory([whole]);
    expect(screen.queryByRole('button', { name: /^Undo: / })).toBeNull();
    expect(screen.getByRole('button', { name: /^Undo for all 3…/ })).toBeTruthy();
  });

  it('R31: says with whom a contact was merged', async () => {
    const fields = [{ field: 'language', before: 'en', after: 'fi' }];
    await shownHistory([{ ...change, action: 'contact.merge', mergedWith: ['Léa Twin'], fields }]);
    expect(screen.getByText('Merged with Léa Twin')).toBeTruthy();
    expect(screen.getByText('English').tagName).toBe('BDI');
    expect(screen.getByText('Finnish')).toBeTruthy();
  });

  it('reads lists by what they say: numbers without their country, organizations by name', async () => {
    const fields = [
      { field: 'addresses', after: [{ medium: 'phone', value: '01 42 68 53 99', country: 'FR', label: 'Desk' }] },
      { field: 'memberships', after: [{ organizationId: idOf(4), name: 'Alfa', title: 'Head', seesAllTickets: true }] },
      { field: 'socialIds', after: [{ network: 'Mastodon', value: '@lea' }] },
    ];
    await shownHistory([{ ...change, action: 'contact.update', fields }]);
    expect(screen.getByText('01 42 68 53 99, Desk')).toBeTruthy();
    expect(screen.getByText('Alfa, Head, Sees all tickets of this organization')).toBeTruthy();
    expect(screen.getByText('Mastodon: @lea')).toBeTruthy();
  });

  it('asks in French too', async () => {
    await shownHistory([{ ...change, record, shared: { ...shared, undone: true } }], french);
    fireEvent.click(screen.getByRole('button', { name: /^Rétablir pour les 2.002…/ }));
    expect(screen.getByRole('dialog', { name: /^Rétablir cela pour les 2.002 fiches\s\?$/ })).toBeTruthy();
  });
});
