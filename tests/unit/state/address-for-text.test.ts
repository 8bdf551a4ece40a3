import { expect, it } from 'vitest';
import { addressForText } from '#lib/state/address-for-text.ts';
import { card, mail, phone } from '#tests/support/view-builders.ts';

const luc = card({
  name: 'Luc',
  addresses: [mail('luc@auberive.example'), phone('01 42 68 53 00'), phone('+49 30 901820')],
});

it.each([
  ['', 'luc@auberive.example'],
  ['Luc', 'luc@auberive.example'],
  ['01 42', '01 42 68 53 00'],
  ['5300', '01 42 68 53 00'],
  ['+49 (0)30', 'luc@auberive.example'],
  ['30 90', '+49 30 901820'],
  ['AUBERIVE', 'luc@auberive.example'],
  ['9', 'luc@auberive.example'],
])('R13: a search for "%s" shows the address it is part of: %s', (typed, display) => {
  expect(addressForText(luc, typed)?.display).toBe(display);
});

it('shows no address that is the name already', () => {
  expect(addressForText(card({ name: '4312', addresses: [phone('4312')] }), '4312')).toBeUndefined();
});
