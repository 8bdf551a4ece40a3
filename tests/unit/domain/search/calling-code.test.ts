import { getCountries, getCountryCallingCode } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { callingCodeLength } from '#lib/domain/search/calling-code.ts';

describe('the length of a calling code', () => {
  it('is that of every country there is', () => {
    const codes = [...new Set<string>(getCountries().map((country) => getCountryCallingCode(country)))];
    expect(codes.filter((code) => callingCodeLength(`${code}55555555`) !== code.length)).toEqual([]);
    expect(codes.length).toBeGreaterThan(200);
  });
});
