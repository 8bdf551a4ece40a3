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
  // IP address or version of four numbers; 044.668.18.00 is how the Swiss write.
  /^(?!0\d\d\.\d{3}\.\d\d\.\d\d$)\d{1,3}(?:\.\d{1,3}){3}$/,
  // Decimal number.
  /^\d{1,4}\.\d{5,}$/,
  // Grouped in thousands.
  /^\d{1,2}(?: \d{3}){3,}$/,
  // Year and serial number: 2025-57604.
  /^(?:19|20)\d{2}[-/]\d+$/,
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
