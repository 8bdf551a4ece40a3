import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitWhole } from '#lib/db/name-table/row-postings.ts';

describe('the postings of a word that some rows have', () => {
  it('are those that going through all of them gives, however they are cut into runs', () => {
    const postings = fc.uniqueArray(fc.nat(200 * 1024), { maxLength: 120 });
    fc.assert(
      fc.property(
        postings,
        fc.array(fc.nat(120), { maxLength: 6 }),
        fc.uniqueArray(fc.nat(220), { maxLength: 40 }),
        fc.nat(10),
        (all, cuts, some, others) => {
          const sorted = Uint32Array.from(all).sort();
          const rows = Uint32Array.from(some).sort();
          const ends = [...new Set([...cuts.filter((cut) => cut > 0 && cut < sorted.length), sorted.length])].sort(
            (one, other) => one - other,
          );
          const runs = ends.map((end, at) => sorted.subarray(ends[at - 1] ?? 0, end));
          // Of other words that begin so: these are not looked at.
          runs.push(Uint32Array.from({ length: others }, (_, at) => at * 1024));
          const found: number[] = [];
          visitWhole({ runs, size: sorted.length + others, whole: sorted.length }, rows, (each) => found.push(each));
          expect(found).toEqual([...sorted].filter((posting) => rows.includes(posting >>> 10)));
        },
      ),
      { numRuns: 500 },
    );
  });
});
