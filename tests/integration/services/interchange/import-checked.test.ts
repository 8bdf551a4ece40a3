import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactFromRow } from '#lib/db/contact-row.ts';
import type { Database } from '#lib/db/database.ts';
import { heldKeys } from '#lib/db/held-keys.ts';
import { stepImport } from '#lib/services/interchange/step-import.ts';
import { add, agentOf, emptyStore, ok } from '../desk.ts';
import { checkedRows, finish, readRows, stage, textFile } from './import-file.ts';

/** The same lines in several spellings; some say less than others. */
const NUMBERS = [
  '+33 2 98 44 12 34',
  '02 98 44 12 34',
  '+49 2984 41234',
  '+55 11 8765 4321',
  '+55 11 98765-4321',
  '4312',
];
const MAILS = ['ana@x.example', 'ANA@x.example', 'bo@x.example', 'cy@x.example'];
const NAMES = ['Ana;Ruiz', 'A.;Ruiz', 'Bo;Lind', 'Cy;Moss', ';'];

const row = fc
  .tuple(fc.constantFrom(...NAMES), fc.option(fc.constantFrom(...NUMBERS)), fc.option(fc.constantFrom(...MAILS)))
  .map(([name, number, mail]) => `${name};${number ?? ''};${mail ?? ''}`);

const fileOf = (lines: readonly string[]): Blob => textFile(['Prénom;Nom;Téléphone;Mail', ...lines].join('\n'));

/** Who is in the store: names with addresses, in any order. */
async function everybody(db: Database): Promise<string[]> {
  const rows = await db.contacts.toArray();
  return rows
    .map(contactFromRow)
    .map(({ givenName, familyName, addresses }) =>
      [givenName, familyName, ...addresses.map(({ value }) => value)].join(' '),
    )
    .sort();
}

describe('an import that relies on its check', () => {
  it('R31: does what one does that looks everything up, whatever is in the store and in the file', async () => {
    const present = fc.array(fc.tuple(fc.constantFrom('Ana Ruiz', 'Bo Lind'), fc.constantFrom(...NUMBERS, ...MAILS)), {
      maxLength: 2,
    });
    await fc.assert(
      fc.asyncProperty(
        present,
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('skip' as const, 'update' as const, 'add' as const),
        fc.integer({ min: 1, max: 4 }),
        async (people, lines, duplicates, size) => {
          const results: unknown[] = [];
          for (const isChecked of [true, false]) {
            /* oxlint-disable no-await-in-loop -- one store after the other */
            const db = await emptyStore();
            const deps = agentOf(db);
            for (const [name, address] of people) await add(deps, name, [address]);
            const { rows, write } = isChecked
              ? await checkedRows(deps, fileOf(lines))
              : { ...(await readRows(fileOf(lines))), write: undefined };
            const batchId = await stage(deps, rows, { duplicates, size, ...(write !== undefined && { write }) });
            const { added, updated, skipped } = await finish(deps, batchId);
            results.push({ added, updated, skipped, everybody: await everybody(db) });
            db.close();
            /* oxlint-enable no-await-in-loop */
          }
          expect(results[0]).toEqual(results[1]);
        },
      ),
      { numRuns: 60 },
    );
  });

  const lines = ['Ana;Ruiz;;ana@x.example', 'Bo;Lind;;bo@x.example', 'Cy;Moss;;cy@x.example'];

  it.each([0, 1, 2])('finds whom somebody else added when %i parts were done', async (parts) => {
    const db = await emptyStore();
    const deps = agentOf(db);
    const { rows, write } = await checkedRows(deps, fileOf(lines));
    const batchId = await stage(deps, rows, { size: 1, write: write! });
    // oxlint-disable-next-line no-await-in-loop
    for (let part = 0; part < parts; part += 1) await ok(stepImport(deps, { batchId }));
    await add(deps, 'Cy Moss', ['cy@x.example']);
    expect(await finish(deps, batchId)).toMatchObject({ added: 2, skipped: 1 });
  });

  it('relies on nothing when somebody wrote while the file was checked, or two parts are done at once', async () => {
    const db = await emptyStore();
    const deps = agentOf(db);
    const { rows, write } = await checkedRows(deps, fileOf(lines));
    const batchId = await stage(deps, rows, { size: 1, write: write! });
    await Promise.all([
      stepImport(deps, { batchId }),
      stepImport(deps, { batchId }),
      add(deps, 'Cy Moss', ['cy@x.example']),
    ]);
    expect(await finish(deps, batchId)).toMatchObject({ added: 2, skipped: 1 });
    expect(await db.contacts.count()).toBe(3);
  });

  it('looks only those addresses up that the store or an earlier line has', async () => {
    const db = await emptyStore();
    const deps = agentOf(db);
    await add(deps, 'Dora Kent', ['bo@x.example']);
    const { rows, review } = await checkedRows(deps, fileOf([...lines, 'Di;Park;;ana@x.example']));
    expect([...review.checked.shared]).toEqual([3, 5]);
    expect(rows.map((each) => (each.kind === 'contact' ? (each.row.isAddressNew ?? false) : undefined))).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

describe('keys that somebody has', () => {
  it('are told from those that nobody has, in an empty store too', async () => {
    const db = await emptyStore();
    const deps = agentOf(db);
    const asked = ['mailto:bo@x.example', 'mailto:ana@x.example', 'mailto:bo@x.example'];
    expect(await heldKeys(db, asked)).toEqual([]);
    await add(deps, 'Bo Lind', ['bo@x.example']);
    expect(await heldKeys(db, asked)).toEqual(['mailto:bo@x.example']);
    expect(await heldKeys(db, [])).toEqual([]);
  });
});
