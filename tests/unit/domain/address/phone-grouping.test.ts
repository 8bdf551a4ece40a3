import { describe, expect, it } from 'vitest';
import { parseAddress } from '#lib/domain/address/parse-address.ts';

function inText(text: string, country: string): string | undefined {
  return parseAddress(text, 'phone', [{ country, source: 'agent' }], { lenient: false })?.value;
}

describe('R3: in running text, groups of digits have to be those of a number', () => {
  it.each([
    ['DE', '089 467161421', '+4989467161421'],
    ['DE', '0 89 / 46 71 61 42', '+498946716142'],
    ['DE', '(08031) 3650', '+4980313650'],
    ['GB', '0207 946 0018', '+442079460018'],
    ['IT', '347 1234 567', '+393471234567'],
    ['IT', '06 6988 3344', '+390669883344'],
    ['ES', '91 123 45 67', '+34911234567'],
    ['ES', '655-123-456', '+34655123456'],
    ['PT', '91 234 56 78', '+351912345678'],
    ['GR', '2103 456 789', '+302103456789'],
    ['US', '1-617-253-1000', '+16172531000'],
    ['US', '617 253 10 00', '+16172531000'],
    ['CH', '044.668.18.00', '+41446681800'],
    ['AU', '1300 123 456', '+611300123456'],
  ])('%s: "%s" is %s', (country, text, value) => {
    expect(inText(text, country)).toBe(value);
  });

  it.each([
    ['DE', '04.02.01.55.10'],
    ['DE', '08 94 67 16 14 21'],
    ['DE', '0712-32-077'],
    ['IT', '3641-09-352'],
    ['IT', '34 71 23 45 67'],
    ['IT', '0.1571.24'],
    ['ES', '825 7914 08'],
    ['ES', '9255-71-421'],
    ['ES', '646038-254'],
    ['ES', '7115/17101'],
    ['US', '66 12 03 08 97'],
    ['US', '1142 5251 4541'],
    ['US', '415-66-67777'],
  ])('%s: "%s" is none', (country, text) => {
    expect(inText(text, country)).toBeUndefined();
  });

  it('takes digits in one piece, and any groups where something else says that it is a telephone', () => {
    expect(inText('3471234567', 'IT')).toBe('+393471234567');
    expect(parseAddress('34 71 23 45 67', 'phone', [{ country: 'IT', source: 'agent' }])?.value).toBe('+393471234567');
  });

  it.each([
    ['DE', '16442411'],
    ['IT', '386047371959'],
    ['DE', '05744 59024 78307'],
  ])('%s: "%s" is a pager, a voice mail box or too long: nobody calls from it', (country, text) => {
    expect(inText(text, country)).toBeUndefined();
  });
});
