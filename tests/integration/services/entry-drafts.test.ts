import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { aboutEntry, aboutNewEntry } from '#lib/domain/interaction/draft-edit.ts';
import { newId } from '#lib/domain/id.ts';
import { getDraft, giveUpDraft, saveDraft } from '#lib/services/entries/entry-drafts.ts';
import { listEntries } from '#lib/services/entries/list-entries.ts';
import { updateEntry } from '#lib/services/entries/update-entry.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { agentOf, emptyStore, ok } from './desk.ts';
import { fields, interaction, log } from './entry-desk.ts';

let db: Database;
let deps: ServiceDeps;

beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db, { agent: { id: 'agent-1', name: 'Ada', email: 'ada@help.example' } });
});

describe('a draft', () => {
  const about = aboutNewEntry(interaction.key);
  const save = (typed: Record<string, string>, by = 'one', entryId = newId()) =>
    ok(saveDraft(deps, { about, entryId, fields: typed, by }));

  it('keeps of each field the last text, under the id of the first form', async () => {
    const first = await save({ notes: 'a', topic: 't' });
    const second = await save({ notes: 'b' }, 'two');
    expect(second.entryId).toBe(first.entryId);
    const { draft } = await ok(listEntries(deps, { interaction }));
    expect(draft?.fields).toMatchObject({ notes: { value: 'b', by: 'two' }, topic: { value: 't', by: 'one' } });
  });

  it('goes when its entry is saved, also when the worker was stopped before that', async () => {
    const { entryId } = await save({ notes: 'a' });
    const [row] = await db.drafts.toArray();
    await log(deps, {}, entryId);
    expect(await db.drafts.count()).toBe(0);
    await db.drafts.add(row!);
    expect((await ok(listEntries(deps, { interaction }))).draft).toBeUndefined();
  });

  it('stays when another entry of the interaction is saved', async () => {
    await save({ notes: 'a' });
    await log(deps);
    expect(await ok(getDraft(deps, { about }))).toMatchObject({ fields: { notes: { value: 'a' } } });
    await ok(giveUpDraft(deps, { about }));
    expect(await ok(getDraft(deps, { about }))).toBeNull();
  });

  it('of a change goes with the change', async () => {
    const id = await log(deps);
    await ok(saveDraft(deps, { about: aboutEntry(id), entryId: id, fields: { notes: 'x' }, by: 'one' }));
    await ok(updateEntry(deps, { id, fields: fields({ notes: 'x' }), changed: ['notes'] }));
    expect(await ok(getDraft(deps, { about: aboutEntry(id) }))).toBeNull();
  });

  it('is the agent’s own', async () => {
    await save({ notes: 'a' });
    const other = agentOf(db, { agent: { id: 'agent-2', name: 'Eve' } });
    expect(await ok(getDraft(other, { about }))).toBeNull();
  });

  it('keeps a note that is too long to be saved', async () => {
    const notes = '<b>x</b>'.repeat(131_072);
    await save({ notes });
    expect((await ok(getDraft(deps, { about })))?.fields.notes?.value).toBe(notes);
  });

  it('that cannot be read any more is as if it were not there', async () => {
    await save({ notes: 'a' });
    await db.drafts.toCollection().modify({ values: { entryId: 'x' } });
    expect(await ok(getDraft(deps, { about }))).toBeNull();
    expect((await save({ notes: 'b' })).fields).toMatchObject({ notes: { value: 'b' } });
  });
});
