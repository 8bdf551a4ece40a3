import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { followUpRepository } from '#lib/db/follow-up-repository.ts';
import { type EntryFields, entryFieldsSchema } from '#lib/domain/interaction/entry.ts';
import { newId } from '#lib/domain/id.ts';
import { createEntry } from '#lib/services/entries/create-entry.ts';
import { deleteEntry } from '#lib/services/entries/delete-entry.ts';
import { entryHistory } from '#lib/services/entries/entry-history.ts';
import { setFollowUp } from '#lib/services/entries/follow-up.ts';
import { updateEntry } from '#lib/services/entries/update-entry.ts';
import { countFollowUps } from '#lib/services/follow-ups/count-follow-ups.ts';
import { listFollowUps } from '#lib/services/follow-ups/list-follow-ups.ts';
import { deleteContacts } from '#lib/services/contacts/delete-contact.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { add, addOrganization, agentOf, emptyStore, ok, ticket } from './desk.ts';

let db: Database;
let deps: ServiceDeps;
beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db);
});

async function log(followUpAt: number | undefined, more: Partial<EntryFields> = {}, as = deps): Promise<string> {
  const id = newId();
  const fields = entryFieldsSchema.parse({ kind: 'inbound', at: 1_000, notes: 'Note', followUpAt, ...more });
  await ok(createEntry(as, { id, interaction: ticket('7'), fields }));
  return id;
}
const owed = async (as = deps) => (await ok(listFollowUps(as, { of: 'owed' }))).followUps;

describe('R50: follow-ups as they are listed', () => {
  it('say who, what, when and for whom', async () => {
    const organizationId = await addOrganization(deps, 'Harrow & Finch');
    const contactId = await add(deps, 'Eleanor Marsh', [], { memberships: [{ organizationId }] });
    const id = await log(5_000, {
      contactId,
      notes: '\nCall her\nagain',
      topic: { code: 'x', name: 'Lights' },
      kind: 'internal',
    });
    expect(await owed()).toMatchObject([
      {
        id,
        at: 5_000,
        assignee: 'Ada',
        contactName: 'Eleanor Marsh',
        contactId,
        organization: 'Harrow & Finch',
        topic: 'Lights',
        line: 'Call her',
        internal: true,
        ticket: { id: '7', url: 'https://desk.example/tickets/7' },
      },
    ]);
    await ok(deleteContacts(deps, { ids: [contactId] }));
    expect((await owed())[0]).not.toHaveProperty('contactId');
  });

  it('come page by page, many of one moment too, each once and in order', async () => {
    const repository = followUpRepository(db, { agentId: 'agent-1', seesPrivate: true });
    const ids: string[] = [];
    for (const at of [3, 1, 2, 2, 2, 2, 2, 1]) ids.push(await log(at));
    const found: { at: number; id: string }[] = [];
    let after: { at: number; id: string } | undefined;
    do {
      const page = await repository.page('owed', { size: 3, ...(after && { after }) });
      found.push(...page.entries.map(({ id, followUp }) => ({ at: followUp!.at, id })));
      after = page.next;
    } while (after);
    expect(found.map(({ at }) => at)).toEqual([1, 1, 2, 2, 2, 2, 2, 3]);
    expect(found.map(({ id }) => id).sort()).toEqual(ids.sort());
  });

  it('that are done are listed by when that was, and those of long ago are not asked for', async () => {
    const [one, other] = [await log(5), await log(6)];
    await ok(setFollowUp(deps, { id: one, done: true }));
    const since = deps.now() + 1;
    await ok(setFollowUp(deps, { id: other, done: true }));
    expect(await owed()).toEqual([]);
    const { followUps } = await ok(listFollowUps(deps, { of: 'done', since }));
    expect(followUps.map(({ id }) => id)).toEqual([other]);
    expect((await ok(listFollowUps(deps, { of: 'done' }))).followUps.map(({ id }) => id)).toEqual([one, other]);
  });

  it('R10: are never other agents’ private ones, nor counted', async () => {
    const bob = agentOf(db, { agent: { id: 'agent-2', name: 'Bob' } });
    const contactId = await add(bob, 'Secret Person', [], { visibility: 'private' });
    const id = await log(5, { contactId }, bob);
    await ok(setFollowUp(bob, { id, done: false, assignee: 'Ada' }));
    await log(6);
    expect(await owed()).toHaveLength(1);
    expect(await owed(bob)).toHaveLength(2);
    expect(await ok(countFollowUps(deps, {}))).toEqual({ due: 1, today: 1 });
    const repository = followUpRepository(db, { agentId: 'agent-1', seesPrivate: true }, ['name:ada', 'by:agent-1']);
    expect((await repository.standing(0, [])).next).toBe(6);
    expect(await repository.dueBetween(0, 10)).toHaveLength(1);
  });
});

describe('R51: giving a follow-up to somebody', () => {
  it('counts for whom it was given to, is journalled, and undone', async () => {
    const bob = agentOf(db, { agent: { id: 'agent-2', name: 'Bob' } });
    const id = await log(5);
    const { changeId } = await ok(setFollowUp(deps, { id, done: false, assignee: ' bob ' }));
    expect((await owed())[0]).toMatchObject({ assignee: 'bob' });
    expect([await ok(countFollowUps(deps, {})), await ok(countFollowUps(bob, {}))]).toEqual([
      { due: 0, today: 0 },
      { due: 1, today: 1 },
    ]);
    expect(await ok(entryHistory(deps, { id }))).toMatchObject([{ step: 'followed-up' }, { step: 'created' }]);
    await ok(undoChange(deps, { changeId }));
    expect((await owed())[0]).toMatchObject({ assignee: 'Ada' });
    expect((await ok(countFollowUps(deps, {}))).due).toBe(1);
  });

  it('stays so when it is moved, done, owed again, and when its entry is changed', async () => {
    const id = await log(5);
    await ok(setFollowUp(deps, { id, done: false, assignee: 'Bob' }));
    await ok(setFollowUp(deps, { id, done: false, at: 50 }));
    await ok(setFollowUp(deps, { id, done: true }));
    await ok(setFollowUp(deps, { id, done: false }));
    const fields = entryFieldsSchema.parse({ kind: 'inbound', at: 1_000, notes: 'Other', followUpAt: 60 });
    await ok(updateEntry(deps, { id, fields, changed: ['notes', 'followUpAt'] }));
    expect(await owed()).toMatchObject([{ at: 60, assignee: 'Bob', line: 'Other' }]);
    await ok(setFollowUp(deps, { id, done: false, assignee: '' }));
    expect((await db.entries.get(id))?.followUp).toEqual({ at: 60 });
  });

  it('twice writes once', async () => {
    const id = await log(5);
    const first = await ok(setFollowUp(deps, { id, done: false, assignee: 'Bob' }));
    expect(await ok(setFollowUp(deps, { id, done: false, assignee: 'Bob' }))).toEqual(first);
  });

  it('leaves no index behind when the entry is deleted', async () => {
    const id = await log(5);
    await ok(deleteEntry(deps, { id }));
    expect(await ok(countFollowUps(deps, {}))).toEqual({ due: 0, today: 0 });
  });
});
