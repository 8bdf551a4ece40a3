/** A calendar date with an optional time of day, or a time alone. */
const DATE_OR_TIME = new RegExp(
  [
    String.raw`(?<![\d/.-])(?:(?:19|20)\d{2}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2(?:19|20)\d{2})(?![-/.]?\d)(?:[ T]+\d{1,2}[:h]\d{2}(?::\d{2})?)?`,
    String.raw`(?<![\d:])\d{1,2}[:h]\d{2}(?::\d{2})?(?![\d:])`,
  ].join('|'),
  'gi',
);

/** Sets dates and times apart from the digits around them, so that they never become part of a number (R3). */
export function withoutDates(folded: string): string {
  return folded.replace(DATE_OR_TIME, ' | ');
}

/** All the same digit: how switches fill the number of a withheld caller. */
const ONE_DIGIT_REPEATED = /^(?:0+|(\d)\1{6,})$/;

const NOT_IN_TEXT: readonly RegExp[] = [
  // Short date: 21/11/25, 21.11.25.
  /^\d{1,2}([/.])\d{1,2}\1\d{2}$/,
  // IP address or version of four numbers; 044.668.18.00 and 654.27.38.74 are how the Swiss and the Spanish write.
  /^(?!(?=(?:\.?\d){9,12}$)(?:0[1-9]\d?|(?:\d\d\.)?(?:25[6-9]|2[6-9]\d|[3-9]\d\d))\.)\d{1,3}(?:\.\d{1,3}){3}$/,
  // Decimal number; an area code of three digits or more before the dot is none.
  /^(?!0[1-9]\d{1,3}\.\d{5,8}$|0[67]\.\d{8}$|3\d\d\.\d{7}$)\d{1,4}\.\d{5,}$/,
  // Grouped in thousands; no amount begins with a zero.
  /^[1-9]\d?(?: \d{3}){3,}$/,
  // A transfer's reference as Belgian banks print it: +++090/9337/55493+++.
  /^\+*\d{3}\/\d{4}\/\d{5}$/,
  // Year and serial number: 2025-57604.
  /^(?:19|20)\d{2}[-/]\d+$/,
  // Serial number and year: 05160/2025.
  /^\d{3,6}\/(?:19|20)\d{2}$/,
  // Day and time of day: 05/11 21.09.
  /^(?:0?[1-9]|[12]\d|3[01])[./](?:0?[1-9]|1[0-2])\.?\s+(?:[01]?\d|2[0-3])[.:]\d{2}$/,
  // Number of a thing: 03.498.99.
  /^\d{2}([.-])\d{3}\1\d{2}$/,
  // Years from to.
  /^(?:19|20)\d{2}\s*-\s*(?:19|20)\d{2}$/,
  // Compact date: 20251121.
  /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])$/,
];

/** Says that digits are no phone number wherever they stand. */
export function isNeverPhone(run: string): boolean {
  return ONE_DIGIT_REPEATED.test(run.replace(/\D/g, ''));
}

/** Says that digits in running text are rather an IP address, a decimal, a date or a serial number. */
export function looksLikeOtherNumber(run: string): boolean {
  return NOT_IN_TEXT.some((pattern) => pattern.test(run));
}
