/** Calling codes of two digits. One digit: 1 and 7. All others have three; none is the beginning of another. */
const TWO_DIGITS = /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** How many of the first digits of an international number are its calling code (ITU E.164). */
export function callingCodeLength(digits: string): number {
  if (/^[17]/.test(digits)) return 1;
  return TWO_DIGITS.test(digits) ? 2 : 3;
}
