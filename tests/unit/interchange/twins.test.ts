import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importRowSchema } from '#lib/domain/contact/import-row.ts';
import { createFirstRows } from '#lib/interchange/first-rows.ts';
import { createRowNames } from '#lib/interchange/row-names.ts';
import { createTwins } from '#lib/interchange/twins.ts';

const row = (line: number, givenName: string, familyName: string, addresses: string[], organizationName?: string) =>
  importRowSchema.parse({
    line,
    givenName,
    familyName,
    addresses: addresses.map((value) => ({ medium: value.includes('@') ? 'email' : 'phone', value })),
    ...(organizationName !== undefined && { organizationName }),
  });

describe('R31: rows of one file that are the same person', () => {
  it('are found by an address under a name that agrees, or by the name in an organization', () => {
    const twins = createTwins();
    const lines = [
      row(2, 'Ana', 'Ruiz', ['ana@x.example', '+33298441234']),
      row(3, 'A.', 'Ruiz', ['+33 2 98 44 12 34']),
      row(4, 'Bo', 'Lind', ['+33298441234'], 'Garage Morel'),
      row(5, 'Bo', 'LIND', [], 'garage  morel'),
      row(6, '', '', ['ANA@x.example']),
      row(7, 'Cy', 'Moss', ['cy@x.example']),
    ];
    expect(lines.map((each) => twins.meet(each))).toEqual([undefined, 2, undefined, 4, 2, undefined]);
  });
});

describe('who said a text first', () => {
  it('is the first row that did, however many there are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2000 }).map(String), { maxLength: 3000 }), (texts) => {
        const table = createFirstRows();
        const known = new Map<string, number>();
        for (const [at, text] of texts.entries()) {
          expect(table.rowOf(text)).toBe(known.get(text) ?? -1);
          table.note(text, at);
          if (!known.has(text)) known.set(text, at);
        }
        for (let text = 0; text <= 2000; text += 1) {
          expect(table.rowOf(String(text))).toBe(known.get(String(text)) ?? -1);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('names of rows', () => {
  it('come back as they were, in whichever block they are', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 700 }), (given) => {
        const names = createRowNames();
        for (const [at, [givenName, familyName]] of given.entries()) names.add(at + 2, { givenName, familyName });
        expect(names.count).toBe(given.length);
        for (const [at, [givenName, familyName]] of given.entries()) {
          expect(names.at(at)).toEqual({ line: at + 2, name: { givenName, familyName } });
        }
      }),
      { numRuns: 20 },
    );
  });
});
