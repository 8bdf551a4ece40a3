import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { newId } from '#lib/domain/id.ts';
import { listDefinitions } from '#lib/services/definitions/list-definitions.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { deleteView, saveView } from '#lib/services/views/save-view.ts';
import { readPolicyDefinitions } from '#lib/settings/policy-definitions.ts';
import { agentOf, allRecords, emptyStore, ok } from './desk.ts';

let db: Database;
let deps: ServiceDeps;

beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db, { rights: [] });
});

async function views(as = deps) {
  return (await ok(listDefinitions(as))).flatMap((each) => (each.kind === 'view' ? [each] : []));
}

const save = (name: string, more: object = {}, id = newId()) =>
  saveView(deps, { id, list: 'contacts', name, address: 'only=private', ...more });

describe('a saved view', () => {
  it('keeps what the list shows, and is renamed, replaced and undone, without any right', async () => {
    const { id, changeId } = await ok(save('Mine'));
    expect(await views()).toMatchObject([{ id, name: 'Mine', address: 'only=private', isDefault: false }]);
    await ok(saveView(deps, { id, list: 'contacts', name: 'My own' }));
    const updated = await ok(saveView(deps, { id, list: 'contacts', address: 'q=a' }));
    expect(await views()).toMatchObject([{ name: 'My own', address: 'q=a' }]);
    await ok(undoChange(deps, { changeId: updated.changeId }));
    expect(await views()).toMatchObject([{ name: 'My own', address: 'only=private' }]);
    expect(changeId).toBeDefined();
  });

  it('is deleted, and undo brings it back as it was', async () => {
    const { id } = await ok(save('Mine'));
    const before = await allRecords(db);
    const { changeId } = await ok(deleteView(deps, { id }));
    expect(await views()).toEqual([]);
    await ok(undoChange(deps, { changeId }));
    expect(await allRecords(db)).toEqual(before);
  });

  it('is the only default of its list', async () => {
    const one = await ok(save('One', { isDefault: true }));
    const other = await ok(save('Other', { isDefault: true }));
    await ok(saveView(deps, { id: newId(), list: 'organizations', name: 'Third', isDefault: true }));
    const defaults = (await views()).filter(({ isDefault }) => isDefault).map(({ name }) => name);
    expect(defaults.sort()).toEqual(['Other', 'Third']);
    await ok(undoChange(deps, { changeId: other.changeId }));
    expect((await views()).find(({ id }) => id === one.id)?.isDefault).toBe(true);
  });

  it('has a name of its own in its list', async () => {
    const { id } = await ok(save('Été'));
    expect(await save('ete')).toMatchObject({ failure: { code: 'duplicate', detail: id } });
    expect(await save('ete', { list: 'organizations' })).toMatchObject({ ok: true });
    expect(await saveView(deps, { id: newId(), list: 'contacts' })).toMatchObject({ failure: { code: 'invalid' } });
    expect(await deleteView(deps, { id: newId() })).toMatchObject({ failure: { code: 'not-found' } });
  });

  it('asked for twice is saved once, with the same Undo', async () => {
    const id = newId();
    const one = await ok(save('Mine', {}, id));
    expect((await ok(save('Mine', {}, id))).changeId).toBe(one.changeId);
    expect(await views()).toHaveLength(1);
  });

  it('R44: comes from a policy too, and is then nobody else’s to change', async () => {
    const text = JSON.stringify({ kind: 'view', code: 'team', list: 'contacts', name: 'Team', address: 'only=public' });
    const managed = agentOf(db, { fixedDefinitions: readPolicyDefinitions([text]) });
    const [view] = await views(managed);
    expect(view).toMatchObject({ name: 'Team', fixed: true });
    const refused = { failure: { code: 'forbidden', detail: 'policy' } };
    expect(await saveView(managed, { id: view!.id, list: 'contacts', name: 'X' })).toMatchObject(refused);
    expect(await deleteView(managed, { id: view!.id })).toMatchObject(refused);
  });
});
