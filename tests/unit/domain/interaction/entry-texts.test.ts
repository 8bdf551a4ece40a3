import { changedElsewhere, withTyped } from '#lib/domain/interaction/draft-edit.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDuration, readDuration } from '#lib/domain/interaction/duration.ts';
import type { EntryDraft } from '#lib/domain/interaction/entry-draft.ts';
import { inOrder, isOwed, isToTell, owedOf } from '#lib/domain/interaction/conversation.ts';
import { notePartsOf } from '#lib/domain/interaction/note-parts.ts';
import { idOf } from '#tests/support/view-builders.ts';

describe('the duration of a call', () => {
  it.each([
    ['3:12', 192],
    ['0:05', 5],
    ['1:02:03', 3723],
    ['90:00', 5400],
    ['5', 300],
    ['5 min', 300],
    ['12 minutes', 720],
    ['1 h 20', 4800],
    ['1h20', 4800],
    ['2 heures', 7200],
    ['90 s', 90],
    ['1 min 30 s', 90],
  ])('reads %s', (text, seconds) => {
    expect(readDuration(text)).toBe(seconds);
  });

  it.each(['', 'long', '3:60', '1:60:00', '-5', '3.5', '999:00:00', '<b>3</b>'])('does not read %j', (text) => {
    expect(readDuration(text)).toBeUndefined();
  });

  it('comes back from what is written', () => {
    fc.assert(fc.property(fc.nat({ max: 7 * 86_400 }), (seconds) => readDuration(formatDuration(seconds)) === seconds));
  });
});

describe('R51: links in notes', () => {
  it.each([
    ['see https://x.example/a?b=1.', ['see ', '>https://x.example/a?b=1', '.']],
    ['(https://x.example/w_(y))', ['(', '>https://x.example/w_(y)', ')']],
    ['HTTP://X.EXAMPLE, and more', ['>HTTP://X.EXAMPLE', ', and more']],
    ['<a href="https://x.example">x</a>', ['<a href="', '>https://x.example', '">x</a>']],
    ['javascript:alert(1) data:text/html,x', ['javascript:alert(1) data:text/html,x']],
    ['https://', ['https://']],
    ['', []],
  ])('%j', (note, parts) => {
    expect(notePartsOf(note).map(({ text, href }) => (href === undefined ? text : `>${href}`))).toEqual(parts);
  });

  it('lose nothing of a note, and lead to the web alone', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom('https://x.example/a', 'http://y.example?b=(c)', '(', ')', '.', ' ', '\n', 'javascript:'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const note = pieces.join('');
        const parts = notePartsOf(note);
        expect(parts.map(({ text }) => text).join('')).toBe(note);
        for (const { href } of parts) if (href !== undefined) expect(new URL(href).protocol).toMatch(/^https?:$/);
      }),
    );
  });
});

describe('a conversation', () => {
  const entry = (id: number, at: number, createdAt = at) => ({ id: idOf(id), at, createdAt });

  it('R51: is read from the newest entry, by the moment it took place', () => {
    const shown = inOrder([entry(1, 5), entry(2, 9, 1), entry(3, 5, 8), entry(4, 5, 8)]);
    expect(shown.map(({ id }) => id)).toEqual([2, 4, 3, 1].map(idOf));
  });

  it('R50: owes the follow-ups that are not done, soonest first', () => {
    const entries = [
      { id: idOf(1), followUp: { at: 9 } },
      { id: idOf(2) },
      { id: idOf(3), followUp: { at: 3 } },
      { id: idOf(4), followUp: { at: 1, doneAt: 2 } },
    ];
    expect(owedOf(entries).map(({ id }) => id)).toEqual([idOf(3), idOf(1)]);
    expect(isOwed(entries[3]!)).toBe(false);
  });

  it('R51: has nobody to tell of an internal entry', () => {
    expect(isToTell({ kind: 'internal', tell: true, prepared: [] })).toBe(false);
    expect(isToTell({ kind: 'inbound', tell: true, prepared: [] })).toBe(true);
    const prepared = [{ at: 1, by: 'me', via: 'clipboard' as const, to: '' }];
    expect(isToTell({ kind: 'inbound', tell: true, prepared })).toBe(false);
  });
});

describe('a draft in two panels', () => {
  const held = { notes: 'old', topic: '' } as Parameters<typeof changedElsewhere>[1];

  it('keeps of each field the last text to come', () => {
    const first = withTyped({}, { notes: 'a', topic: 't' }, { at: 1, by: 'one' });
    expect(withTyped(first, { notes: 'b' }, { at: 2, by: 'two' })).toEqual({
      notes: { value: 'b', at: 2, by: 'two' },
      topic: { value: 't', at: 1, by: 'one' },
    });
  });

  it('names what the other changed, and not what is one’s own or the same', () => {
    const draft: EntryDraft = {
      about: 'new:x',
      entryId: idOf(1),
      updatedAt: 3,
      fields: {
        notes: { value: 'new', at: 2, by: 'two' },
        topic: { value: '', at: 2, by: 'two' },
        reference: { value: 'mine', at: 2, by: 'one' },
      },
    };
    expect(changedElsewhere(draft, held, 'one')).toEqual({ notes: 'new' });
  });
});
