import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { getContact } from '#lib/services/contacts/get-contact.ts';
import { mergeInto } from '#lib/services/duplicates/merge.ts';
import { sameAddresses } from '#lib/services/duplicates/same-addresses.ts';
import { associate } from '#lib/services/interactions/associate.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { add, agentOf, allRecords, emptyStore, ok, ticket } from './desk.ts';

let db: Database;
let deps: ServiceDeps;

beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db);
});

describe('R31: finding who is there twice', () => {
  it('groups who holds the same address or the same line in an old format, but nobody hidden', async () => {
    const ana = await add(deps, 'Ana', ['ana@x.example']);
    const again = await add(deps, 'Ana R', ['ANA@x.example']);
    const old = await add(deps, 'Caio', ['+55 11 7111 2345']);
    const present = await add(deps, 'Caio Lima', ['+55 11 97111 2345']);
    await add(agentOf(db, { agent: { id: 'other', name: 'O' } }), 'Ana P', ['ana@x.example'], {
      visibility: 'private',
    });
    await add(deps, 'Bo', ['bo@x.example']);
    const { groups } = await ok(sameAddresses(deps, {}));
    expect(new Set(groups.map(({ ids }) => ids.toSorted().join()))).toEqual(
      new Set([[ana, again].toSorted().join(), [old, present].toSorted().join()]),
    );
  });
});

describe('R31: merging two contacts', () => {
  it('keeps both values where both can stand, and the one chosen where not', async () => {
    const keep = await add(deps, 'Ana Ruiz', ['ana@x.example'], {
      notes: 'one',
      language: 'fr',
      timeZone: 'Europe/Paris',
    });
    const other = await add(deps, 'Anna Ruiz', ['ANA@X.example', '02 98 44 12 34'], {
      notes: 'two',
      language: 'en',
      doNotCall: true,
    });
    await ok(mergeInto(deps, { keepId: keep, otherId: other, fromOther: ['name', 'timeZone'] }));
    expect(await db.contacts.get(keep)).toMatchObject({
      givenName: 'Anna',
      language: 'fr',
      timeZone: 'Europe/Paris',
      notes: 'one\n\ntwo',
      doNotCall: true,
      aliases: [other],
      addresses: [
        { value: 'ana@x.example', isDefault: true },
        { value: '02 98 44 12 34', isDefault: true },
      ],
    });
  });

  it('points interactions at the one that is kept, and leaves the old id leading to it, also through another', async () => {
    const [first, second, third] = [await add(deps, 'A'), await add(deps, 'B'), await add(deps, 'C')];
    await ok(associate(deps, { interaction: ticket('1'), contactId: first }));
    await ok(associate(deps, { interaction: ticket('2'), contactId: first }));
    await ok(associate(deps, { interaction: ticket('2'), contactId: second }));
    await ok(mergeInto(deps, { keepId: second, otherId: first, fromOther: [] }));
    await ok(mergeInto(deps, { keepId: third, otherId: second, fromOther: [] }));
    const found = await ok(getContact(deps, { id: first }));
    expect(found?.contact).toMatchObject({ id: third, aliases: [second, first] });
    expect(
      (await db.interactions.toArray()).map(({ participants }) => participants.map(({ contactId }) => contactId)),
    ).toEqual([[third], [third]]);
    const tags = (await db.interactions.get({ key: ticket('2').key }))?.participants[0]?.tags;
    expect(tags).toHaveLength(4);
  });

  it('is taken back whole by one Undo, and done again', async () => {
    const keep = await add(deps, 'Ana', ['ana@x.example']);
    const other = await add(deps, 'Anna', ['ana@y.example']);
    await ok(associate(deps, { interaction: ticket('1'), contactId: other }));
    const before = await allRecords(db);
    const { changeId } = await ok(mergeInto(deps, { keepId: keep, otherId: other, fromOther: [] }));
    const after = await allRecords(db);
    expect(await ok(mergeInto(deps, { keepId: keep, otherId: other, fromOther: [] }))).toEqual({ changeId });
    const undone = await ok(undoChange(deps, { changeId }));
    expect(await allRecords(db)).toEqual(before);
    expect((await ok(getContact(deps, { id: other })))?.contact.id).toBe(other);
    await ok(undoChange(deps, undone));
    expect(await allRecords(db)).toEqual(after);
  });

  it('R60: needs the right to it, as does taking it back; of who is gone it says so', async () => {
    const keep = await add(deps, 'Ana');
    const other = await add(deps, 'Anna');
    const limited = agentOf(db, { rights: deps.rights.filter((right) => right !== 'merge') });
    const refused = { ok: false, failure: { code: 'forbidden', detail: 'merge' } };
    expect(await mergeInto(limited, { keepId: keep, otherId: other, fromOther: [] })).toEqual(refused);
    const { changeId } = await ok(mergeInto(deps, { keepId: keep, otherId: other, fromOther: [] }));
    expect(await undoChange(limited, { changeId })).toEqual(refused);
    const gone = await mergeInto(deps, { keepId: keep, otherId: deps.newId(), fromOther: [] });
    expect(gone).toMatchObject({ failure: { code: 'not-found' } });
    expect(await mergeInto(deps, { keepId: keep, otherId: keep, fromOther: [] })).toMatchObject({
      failure: { code: 'invalid' },
    });
  });
});
