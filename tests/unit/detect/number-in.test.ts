import { expect, it } from 'vitest';
import { readField } from '#lib/detect/read-fields.ts';
import { numberIn } from '#lib/detect/number-in.ts';
import { openPage } from './jsdom-page.ts';

it.each([
  ['Ticket #4312 (open)', '4312'],
  ['HD-77', 'HD-77'],
  ['[INC0012345] Pump', 'INC0012345'],
  ['N° 2024-118', '2024-118'],
  ['Vorgang 12', '12'],
  ['no number', undefined],
  ['', undefined],
])('the number that names an item in “%s” is %s', (text, number) => {
  expect(numberIn(text)).toBe(number);
});

it('a reader takes the number alone, so that a ticket keeps its id when its status changes', () => {
  const { window } = openPage('<p class="no">Ticket HD-77 · closed</p>', 'https://desk.example/');
  const read = readField([{ css: '.no', take: 'number', seen: '2026-11-22' }], window.document, () => true);
  expect(read.map(({ text }) => text)).toEqual(['HD-77']);
  window.close();
});
