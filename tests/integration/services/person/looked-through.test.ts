import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { erasePerson, lookForPerson, previewErasure } from '#lib/services/person/erase-person.ts';
import { newId } from '#lib/domain/id.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { add, agentOf, emptyStore, ok } from '../desk.ts';
import { tracesLeft } from './everything.ts';
import { edit, erase, storeWithPerson, STRINGS, WILHELMINA } from './person-desk.ts';

let db: Database;
let deps: ServiceDeps;

beforeEach(async () => {
  db = await emptyStore();
  // Time passes with each look at the clock: every call is over after one stretch.
  let now = 1_700_000_000_000;
  deps = { ...agentOf(db), now: () => (now += 1000) };
});

/** Many others, one of whom tells of her. */
async function crowd(count: number): Promise<string> {
  const teller = await add(deps, 'Tell Tale', [], { notes: `Sister of ${WILHELMINA}` });
  const row = (await db.contacts.get(teller))!;
  const others = Array.from({ length: count }, (_, index) => ({ ...row, id: newId(), notes: `Other ${index}` }));
  await db.contacts.bulkAdd(others);
  return teller;
}

async function lookThrough(id: string): Promise<number[]> {
  const read: number[] = [];
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop
    const looked = await ok(lookForPerson(deps, { id }));
    read.push(looked.read);
    expect(looked.contacts).toBeGreaterThanOrEqual(looked.read);
    if (looked.isDone) return read;
  }
}

describe('looking through contacts for a person', () => {
  it('goes on where it ended, and what is found is what a preview finds by itself', async () => {
    const { id } = await storeWithPerson(deps);
    await crowd(4500);
    const alone = await ok(previewErasure(deps, { id }));
    expect(await lookThrough(id)).toEqual([2000, 4000, 4504]);
    expect(await ok(previewErasure(deps, { id }))).toEqual(alone);
  });

  it('is not done again by the preview and the erasing, but for what was written since', async () => {
    const { id } = await storeWithPerson(deps);
    await crowd(2500);
    await lookThrough(id);
    const before = await ok(previewErasure(deps, { id }));
    const [stored] = await db.meta.where('key').startsWith('person-look').toArray();
    await db.meta.put({ key: stored!.key, value: { ...(stored!.value as object), found: [] } });
    // So that it shows whether what was found then is taken for what there is.
    expect((await ok(previewErasure(deps, { id }))).counts.mentions).toBe(before.counts.mentions - 2);
    await db.meta.put(stored!);
    const late = await add(deps, 'Late Comer', [], { notes: `Met ${WILHELMINA}` });
    const after = await ok(previewErasure(deps, { id }));
    expect(after.counts.mentions).toBe(before.counts.mentions + 1);
    await ok(erasePerson(deps, { id, receiptId: newId(), expected: after.counts }));
    expect((await db.contacts.get(late))?.notes).not.toContain(WILHELMINA);
    expect(await tracesLeft(db, STRINGS)).toEqual([]);
  });

  it('begins anew when the person has another name or address since', async () => {
    const { id } = await storeWithPerson(deps);
    await crowd(2500);
    await lookThrough(id);
    await edit(deps, id, { givenName: 'Other', familyName: 'Name' });
    expect((await lookThrough(id))[0]).toBe(2000);
  });

  it('is forgotten with the person', async () => {
    const { id } = await storeWithPerson(deps);
    await lookThrough(id);
    expect(JSON.stringify(await db.meta.toArray())).toContain(id);
    await erase(deps, id);
    expect(JSON.stringify(await db.meta.toArray())).not.toContain(id);
  });
});
