import { describe, expect, it } from 'vitest';
import { readPersonName } from '#lib/domain/page/person-name.ts';

describe('readPersonName', () => {
  it.each([
    ['Odile Perrin', 'Odile Perrin'],
    ['Name Odile Perrin', 'Odile Perrin'],
    ['Nom : Odile Perrin', 'Odile Perrin'],
    ['Nom et prénom : Perrin Odile', 'Perrin Odile'],
    ['Requester: Jane Roe', 'Jane Roe'],
    ['Full name Jane Roe', 'Jane Roe'],
    ['Jane Roe <jane@roe-cafe.example>', 'Jane Roe'],
    ['"Roe, Jane" <jane@roe-cafe.example>', 'Roe, Jane'],
    ['Jane Roe (jane@roe-cafe.example)', 'Jane Roe'],
    ['Jane Roe\n jane@roe-cafe.example', 'Jane Roe'],
    ['  Núria   Vidal ', 'Núria Vidal'],
    ['Nameless Films', 'Nameless Films'],
    ['Nombre García', 'García'],
    ['王小明', '王小明'],
    ['Odile Perrin (#204)', 'Odile Perrin'],
    ['Odile Perrin #204', 'Odile Perrin'],
    ['Odile Perrin [C-0042]', 'Odile Perrin'],
  ])('takes out of %j the name %j', (text, name) => {
    expect(readPersonName(text)).toBe(name);
  });

  it.each(['jane@roe-cafe.example', '<jane@roe-cafe.example>', '--', '4711', '', 'Name:', 'Anonymous'])(
    'finds none in %j',
    (text) => {
      expect(readPersonName(text)).toBeUndefined();
    },
  );
});
