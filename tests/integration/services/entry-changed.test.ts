import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { newId } from '#lib/domain/id.ts';
import { deleteEntry } from '#lib/services/entries/delete-entry.ts';
import { entryHistory } from '#lib/services/entries/entry-history.ts';
import { setFollowUp } from '#lib/services/entries/follow-up.ts';
import { recordPrepared } from '#lib/services/entries/tell-customer.ts';
import { updateEntry } from '#lib/services/entries/update-entry.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { agentOf, emptyStore, ok } from './desk.ts';
import { fields, list, log } from './entry-desk.ts';

let db: Database;
let deps: ServiceDeps;

beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db, { agent: { id: 'agent-1', name: 'Ada', email: 'ada@help.example' } });
});

describe('changing and deleting', () => {
  it('R51: changes the named fields alone and keeps what they were', async () => {
    const id = await log(deps, { topic: { code: 'a', name: 'A' } });
    await ok(updateEntry(deps, { id, fields: fields({ notes: 'Mended.' }), changed: ['notes'] }));
    expect(await list(deps)).toMatchObject([{ notes: 'Mended.', topic: { code: 'a' }, editedAt: expect.any(Number) }]);
    const history = await ok(entryHistory(deps, { id }));
    expect(history.map(({ step, own }) => [step, own])).toEqual([
      ['changed', true],
      ['created', true],
    ]);
    expect(history[0]?.fields).toEqual([{ field: 'notes', before: 'The tray is stuck.', after: 'Mended.' }]);
  });

  it('keeps what two agents change in different fields', async () => {
    const id = await log(deps);
    const other = agentOf(db, { agent: { id: 'agent-2', name: 'Eve' } });
    await ok(updateEntry(deps, { id, fields: fields({ notes: 'Mended.' }), changed: ['notes'] }));
    await ok(updateEntry(other, { id, fields: fields({ reference: 'PO 8' }), changed: ['reference'] }));
    expect(await list(deps)).toMatchObject([{ notes: 'Mended.', reference: 'PO 8' }]);
  });

  it('R51: an entry may not be emptied, only deleted', async () => {
    const id = await log(deps);
    const answer = await updateEntry(deps, { id, fields: fields({ notes: '' }), changed: ['notes'] });
    expect(answer).toMatchObject({ failure: { code: 'invalid', detail: 'notes' } });
  });

  it('R51: deletes in any state, asked for twice as well, and Undo brings it back whole', async () => {
    const id = await log(deps, { followUpAt: 5 });
    await ok(setFollowUp(deps, { id, done: true }));
    await ok(recordPrepared(deps, { id, via: 'clipboard', to: 'ana@x.example' }));
    const [before] = await list(deps);
    const { changeId } = await ok(deleteEntry(deps, { id }));
    expect(await ok(deleteEntry(deps, { id }))).toEqual({ changeId });
    expect(await list(deps)).toEqual([]);
    await ok(undoChange(deps, { changeId }));
    expect(await list(deps)).toMatchObject([{ ...before, revision: 4, updatedAt: expect.any(Number) }]);
    expect((await ok(entryHistory(deps, { id }))).map(({ step }) => step)).toEqual([
      'restored',
      'deleted',
      'prepared',
      'followed-up',
      'created',
    ]);
  });

  it('does not find what is not there', async () => {
    const id = newId();
    const gone = { ok: false, failure: { code: 'not-found', detail: id } };
    expect(await deleteEntry(deps, { id })).toEqual(gone);
    expect(await updateEntry(deps, { id, fields: fields(), changed: ['notes'] })).toEqual(gone);
    expect(await setFollowUp(deps, { id, done: true })).toEqual(gone);
  });
});

describe('R50: a follow-up', () => {
  it('is done, is owed again, and moves; each can be undone', async () => {
    const id = await log(deps, { followUpAt: 5_000 });
    const done = await ok(setFollowUp(deps, { id, done: true }));
    expect(await list(deps)).toMatchObject([{ followUp: { at: 5_000, doneBy: 'agent-1' } }]);
    expect(await db.entries.where('owedAt').above(0).count()).toBe(0);
    await ok(undoChange(deps, done));
    const moved = await ok(setFollowUp(deps, { id, done: false, at: 9_000 }));
    expect((await list(deps))[0]?.followUp).toEqual({ at: 9_000 });
    expect(await ok(setFollowUp(deps, { id, done: false, at: 9_000 }))).toEqual(moved);
    expect((await list(deps))[0]?.editedAt).toBeUndefined();
  });

  it('is refused without a moment', async () => {
    const answer = await setFollowUp(deps, { id: await log(deps), done: false });
    expect(answer).toMatchObject({ failure: { code: 'invalid', detail: 'followUp' } });
  });
});
