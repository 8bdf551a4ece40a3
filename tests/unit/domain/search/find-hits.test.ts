import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHits } from '#lib/domain/search/find-hits.ts';
import { holdsWords, noteWords, soughtWords } from '#lib/domain/search/note-words.ts';

/** The marked stretches of a text. */
const marked = (text: string, typed: string) =>
  findHits(text, soughtWords(typed)).map(({ from, to }) => text.slice(from, to));

describe('what is marked in a text', () => {
  it.each([
    ['Le bac est COINCÉ', 'coince', ['COINCÉ']],
    ['Le bac est coince\u0301.', 'coincé', ['coince\u0301']],
    ['Hauptstraße', 'strasse', ['straße']],
    ['Hauptstraße', 'stras', ['straß']],
    ['tray, tray, stray', 'tray', ['tray', 'tray', 'tray']],
    ['abcabc', 'abc bca', ['abcabc']],
    ['プリンターの紙詰まり', '紙詰', ['紙詰']],
    ['<b>bold</b>', 'bold', ['bold']],
    ['ﬁle', 'file', ['ﬁle']],
    ['a\u00adb', 'ab', ['a\u00adb']],
    ['👩‍💻 tray', 'tray', ['tray']],
    ['nothing', 'tray', []],
    ['tray', '!?', []],
    ['', 'tray', []],
  ])('%j, sought by %j', (text, typed, expected) => {
    expect(marked(text, typed)).toEqual(expected);
  });

  it('is in order, apart, and within the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 6 }), (text, typed) => {
        let end = -1;
        for (const { from, to } of findHits(text, soughtWords(typed))) {
          expect(from).toBeGreaterThan(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('is something in every text of words that is found by them', () => {
    const word = fc.constantFrom('Straße', 'coincé', 'ÉLAN', 'tray', 'ｆｕｌｌ', 'œuvre', 'İstanbul', 'ΣΊΣΥΦΟΣ');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), word, (words, typed) => {
        const text = words.join(' ');
        const sought = soughtWords(typed);
        expect(findHits(text, sought).length > 0).toBe(holdsWords(text, sought));
      }),
    );
  });
});

describe('the words of a note', () => {
  it('are folded, each once; what is sought leaves out what is part of another word', () => {
    expect([...noteWords('Le bac, LE BAC à papier')]).toEqual(['le', 'bac', 'a', 'papier']);
    expect(soughtWords('Tray trays  tray')).toEqual(['trays']);
  });

  it('hold each short part of a run without blanks, however long it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.nat(),
        fc.integer({ min: 1, max: 32 }),
        (length, start, size) => {
          const run = Array.from({ length }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('');
          const part = run.slice(start % length, (start % length) + size);
          expect([...noteWords(run)].some((word) => word.includes(part))).toBe(true);
        },
      ),
    );
  });
});
