import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { westernPatterns } from '#lib/adapters/western-patterns.ts';
import { createCandidateFinder } from '#lib/detect/candidate-finder.ts';
import patterns from '#lib/detect/candidate-patterns.json' with { type: 'json' };
import { compilePatterns, type Patterns } from '#lib/detect/reading-rules.ts';

const { everyScript, ...western } = westernPatterns(patterns);
const ofWestern = createCandidateFinder(compilePatterns(western), () => {
  throw new Error('A western text asks for the patterns of every script.');
});
const ofAll = createCandidateFinder(compilePatterns(patterns));
const compiled = compilePatterns(western);
const withBoth = createCandidateFinder(compiled, () => compilePatterns(everyScript, compiled) as Patterns);

const isOther = new RegExp(patterns.otherLetters);

describe('patterns for western letters', () => {
  it.each(Object.entries(everyScript))('R1: %s knows no letters of other scripts', (name, source) => {
    expect(source).toContain('\\p{');
    expect(Reflect.get(western, name)).not.toContain('\\p{');
  });

  it('R1: of the letters that they know, all are known to them', () => {
    const classes = ['L', 'M', 'N', 'Ll', 'sc=Latin', 'sc=Cyrillic', 'sc=Han', 'sc=Hangul', 'sc=Thai'];
    for (const name of classes) {
      const all = new RegExp(`^\\p{${name}}$`, 'u');
      const ours = new RegExp(`^${westernPatterns({ one: `\\p{${name}}` }).one}$`);
      for (let code = 0; code < 0x1_0000; code += 1) {
        const char = String.fromCharCode(code);
        if (!isOther.test(char)) expect([name, code, ours.test(char)]).toEqual([name, code, all.test(char)]);
      }
    }
  });

  it('R1: they find what those of every script find', () => {
    const piece = fc.oneof(
      fc.constantFrom(...' .,;:/-_+()[]@=&%"\'<>|\n\t#°·•–’“€œŒéÉµªº²½ß\u00a0\u00ad\u200b\u202f'.split('')),
      fc.constantFrom('Tél', 'poste', 'ext.', 'DW', 'fax', 'tel', 'no', 'https://', 'wa.me/', 'x', 'Réf', 'TK-', 'and'),
      fc.constantFrom('06 12 34 56 78', '+33612345678', '0800 123 456', '12', '2026', 'jean.dupont', 'société.example'),
      fc.constantFrom(
        '@example.com',
        'éà',
        '\\u003c',
        '%3c',
        '&to=',
        'mailto:',
        '12.5 €',
        'ligne œuvre',
        'BE 0123.456.789',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        expect(ofWestern.read(text)).toEqual(ofAll.read(text));
        expect(ofWestern.nameBefore(`${text} <`, text.length + 2)).toBe(ofAll.nameBefore(`${text} <`, text.length + 2));
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['phones', 'mails'])('R1: of the %s of the text corpus nothing changes', (name) => {
    const lines = readFileSync(`tests/fixtures/text/${name}.jsonl`, 'utf8').trim().split('\n');
    const texts = lines.map((line) => (JSON.parse(line) as { text: string }).text);
    expect(texts.length).toBeGreaterThan(100);
    for (const text of texts) expect([text, withBoth.read(text)]).toEqual([text, ofAll.read(text)]);
  });
});
