import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBuiltInFinder } from '#lib/detect/built-in-finder.ts';
import { UNMARKED } from '#lib/mark/markable.ts';
import { marksIn, PIECE, pieceEnd } from '#lib/mark/text-marks.ts';

describe('parts in which nothing is underlined', () => {
  it('are those in which nothing is read', () => {
    const general = JSON.parse(readFileSync('lib/adapters/general.json', 'utf8')) as {
      rules: { unreadTags: string; unreadSelector: string };
    };
    const tags = general.rules.unreadTags.slice('^(?:'.length, -')$'.length).replaceAll('|', ',');
    expect(UNMARKED).toBe(`${tags},${general.rules.unreadSelector}`);
  });
});

describe('a long text', () => {
  const finder = createBuiltInFinder();

  it('is cut into pieces that make the whole text again, none of them long', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('word ', '06 12 34 56 78 ', '\n', 'a@b.example,', 'x')), (parts) => {
        const text = parts.join('').repeat(3000);
        let start = 0;
        while (start < text.length) {
          const end = pieceEnd(text, start);
          expect(end - start).toBeGreaterThan(0);
          expect(end - start).toBeLessThanOrEqual(PIECE);
          start = end;
        }
        expect(start).toBe(text.length);
      }),
      { numRuns: 20 },
    );
  });

  it('is not cut through an address', () => {
    const before = 'word '.repeat((PIECE - 10) / 5);
    const text = `${before} call 06 12 34 56 78 or ana@x.example ${before}`;
    const end = pieceEnd(text, 0);
    const found = [...marksIn(text, 0, end, finder), ...marksIn(text, end, pieceEnd(text, end), finder)];
    expect(found.map((mark) => text.slice(mark.start, mark.end)).sort()).toEqual(['06 12 34 56 78', 'ana@x.example']);
  });
});
