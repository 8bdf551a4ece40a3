import { describe, expect, it } from 'vitest';
import { changedFields, mergeEdit } from '#lib/domain/merge-edit.ts';

interface Form {
  name: string;
  notes?: string;
  addresses: string[];
}
const base: Form = { name: 'Ana', addresses: ['a'] };

describe('mergeEdit', () => {
  it('puts the edited fields onto what the record is by now', () => {
    const present = { ...base, notes: 'theirs' };
    expect(mergeEdit(base, { ...base, name: 'Anna' }, present)).toEqual({
      ok: true,
      merged: { name: 'Anna', notes: 'theirs', addresses: ['a'] },
      edited: ['name'],
      changed: ['name'],
    });
  });

  it('names the fields that were changed to something else meanwhile', () => {
    const after = { ...base, name: 'Anna', addresses: ['b'] };
    expect(mergeEdit(base, after, { ...base, addresses: ['c'] })).toEqual({ ok: false, conflicts: ['addresses'] });
  });

  it('is no conflict when both changed a field to the same', () => {
    const after = { ...base, name: 'Anna' };
    expect(mergeEdit(base, after, after)).toMatchObject({ ok: true, edited: ['name'], changed: [] });
  });

  it('empties a field that the edit emptied', () => {
    const before = { ...base, notes: 'old' };
    const merged = mergeEdit<Form>(before, base, before);
    expect(merged.ok && merged.merged.notes).toBeUndefined();
  });
});

describe('changedFields', () => {
  it.each([
    [{ a: 1 }, { a: 1, b: undefined }, []],
    [{ a: [1, { x: 2 }] }, { a: [1, { x: 2 }] }, []],
    [{ a: [1] }, { a: [1, 2] }, ['a']],
    [{ a: 1 }, { b: 1 }, ['a', 'b']],
  ] as const)('of %j and %j are %j', (before, after, fields) => {
    expect(changedFields<object>(before, after)).toEqual(fields);
  });
});
