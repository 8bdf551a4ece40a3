import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReferred, referredAmong } from '#lib/services/journal/references.ts';
import { associate } from '#lib/services/interactions/associate.ts';
import { add, agentOf, emptyStore, ok, ticket } from './desk.ts';

describe('what points at a row', () => {
  it('is the same asked for many rows at once as for each', async () => {
    const db = await emptyStore();
    const deps = agentOf(db);
    const ids: string[] = [];
    // oxlint-disable-next-line no-await-in-loop
    for (let at = 0; at < 12; at += 1) ids.push(await add(deps, `Ana ${at}`));
    for (const at of [1, 4, 5, 11]) {
      // oxlint-disable-next-line no-await-in-loop
      await ok(associate(deps, { interaction: ticket(String(at)), contactId: ids[at]! }));
    }
    await fc.assert(
      fc.asyncProperty(fc.subarray(ids), async (asked) => {
        const each = await Promise.all(asked.map((id) => isReferred(db, 'contacts', id)));
        expect(await referredAmong(db, 'contacts', asked)).toEqual(new Set(asked.filter((_, at) => each[at])));
      }),
      { numRuns: 30 },
    );
  });
});
