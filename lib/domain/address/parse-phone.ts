import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import type { AssumedCountry } from './assumed-country.ts';
import { nationalKey, presentFormat, telKey } from './line-key.ts';
import type { AddressKey, CountrySource, ParsedAddress } from './parsed-address.ts';
import { isOddlyGrouped } from './phone-grouping.ts';
import { type PhoneText, readPhoneText } from './phone-text.ts';

/** E.164 allows 15 digits after the plus. */
const LONGEST_NUMBER = 15;

/** Internal numbers have 2 to 6 digits (R5). */
const LONGEST_SHORT = 6;
const SHORTEST_SHORT = 2;

/** National numbers in use have no more digits, whatever a numbering plan allows. */
const LONGEST_NATIONAL = 12;

/** Fewest digits of a number kept without any country. */
const SHORTEST_NATIONAL = 7;

/** A number that was understood, in the format it was written in and in today's (R4). */
interface Reading {
  written: PhoneNumber;
  present: PhoneNumber;
  source: CountrySource;
  assumed?: CountryCode;
}

function parse(digits: string, defaultCountry?: CountryCode): PhoneNumber | undefined {
  return parsePhoneNumberFromString(digits, { defaultCountry, extract: false });
}

function inPresentFormat(written: PhoneNumber): PhoneNumber {
  const present = presentFormat(written.number);
  return present === written.number ? written : (parse(present) ?? written);
}

function readInternational(digits: string): Reading | undefined {
  const written = parse(`+${digits}`);
  return written && { written, present: inPresentFormat(written), source: 'number' };
}

/** Trunk prefixes that were given up and that the metadata no longer know. */
function withoutOldTrunk(digits: string, country: CountryCode): string {
  return country === 'MX' ? digits.replace(/^(?:01|04[45])(?=\d{10}$)/, '') : digits;
}

/**
 * Countries that are called from another one as if they were a part of it, and the first digits of their numbers:
 * France's departments overseas have calling codes of their own.
 */
const OVERSEAS: readonly (readonly [CountryCode, RegExp, CountryCode])[] = [
  ['FR', /^0(?:262|263|692|693)\d{6}$/, 'RE'],
  ['FR', /^0(?:269\d{6}|639(?!98)\d{6})$/, 'YT'],
  ['FR', /^0(?:590|690|691)\d{6}$/, 'GP'],
  ['FR', /^0(?:594|694)\d{6}$/, 'GF'],
  ['FR', /^0(?:596|696|697)\d{6}$/, 'MQ'],
];

function partOf(digits: string, country: CountryCode): CountryCode {
  return OVERSEAS.find(([of, form]) => of === country && form.test(digits))?.[2] ?? country;
}

function readNational(digits: string, { country, source }: AssumedCountry): Reading | undefined {
  if (!isSupportedCountry(country)) return undefined;
  const home = partOf(digits, country);
  const written = parse(withoutOldTrunk(digits, country), home);
  if (!written) return undefined;
  const full = written.number.slice(1);
  const named = digits === full || digits.endsWith(full);
  return { written, present: inPresentFormat(written), source: named ? 'number' : source, assumed: home };
}

/** True when the digits carry the trunk prefix that people of the country always write, or an international one. */
function hasTrunkPrefix(digits: string, { written, present, source }: Reading): boolean {
  // What is dialled before another country's code has two digits at least.
  if (source === 'number')
    return (
      digits.length > written.number.length ||
      (present.countryCallingCode === '1' && digits === written.number.slice(1))
    );
  const national = present.formatNational({ nationalPrefix: false }).replace(/\D/g, '');
  if (national === present.nationalNumber || digits === national) return true;
  // A calling code without the plus is no prefix: `330259072268` is a bar code.
  return digits.length > present.nationalNumber.length && !digits.startsWith(present.countryCallingCode);
}

/** Lines that nobody calls from; their ranges are those of article and parcel numbers. */
const NO_CALLER = new Set(['PAGER', 'VOICEMAIL']);

/** Says that digits in running text that a country knows as a number are hardly meant as one. */
function isUnlikely({ written }: PhoneText, { present, source }: Reading): boolean {
  return (
    NO_CALLER.has(present.getType() ?? '') ||
    (source !== 'number' && present.nationalNumber.length > LONGEST_NATIONAL) ||
    ((source !== 'number' || present.countryCallingCode === '1') && isOddlyGrouped(written, present))
  );
}

/** The first country in which the number is valid (R2); failing that, when allowed, the first in which it is possible. */
function readInCountries(text: PhoneText, countries: readonly AssumedCountry[], strict: boolean): Reading | undefined {
  const { digits } = text;
  // Few digits without a trunk prefix are rather an internal number than a very short public one.
  const needsTrunk = strict || digits.length < SHORTEST_NATIONAL;
  let possible: Reading | undefined;
  for (const country of countries.filter(({ source }) => source !== 'page')) {
    const reading = readNational(digits, country);
    if (
      reading?.present.isValid() &&
      (!needsTrunk || hasTrunkPrefix(digits, reading)) &&
      !(strict && isUnlikely(text, reading))
    )
      return reading;
    // A zero that was not taken for a trunk prefix: the number is too short or too long for the country.
    const hasFit = reading?.present.isPossible() && !reading.present.nationalNumber.startsWith('0');
    if (!possible && hasFit) possible = reading;
  }
  return needsTrunk ? undefined : possible;
}

/**
 * The country that the language of the page speaks for, of a number that is written whole as people of it write theirs
 * and of none of the countries before: that one is not valid there, or lacks the prefix that it has there (R2).
 */
function readByPage(
  { digits }: PhoneText,
  countries: readonly AssumedCountry[],
  before: Reading | undefined,
): Reading | undefined {
  if (before?.present.isValid() && hasTrunkPrefix(digits, before)) return undefined;
  return countries
    .filter(({ source }) => source === 'page')
    .flatMap((country) => readNational(digits, country) ?? [])
    .find((reading) => reading.source === 'page' && reading.present.isValid() && hasTrunkPrefix(digits, reading));
}

/**
 * A number with the calling code of one of the countries but no plus, grouped just as international ones are:
 * `33 6 12 34 56 78`, `(44) 7911 123456`. In one piece it may be anything.
 */
function readPlusless({ written, digits }: PhoneText, countries: readonly AssumedCountry[]): Reading | undefined {
  const groups = written.match(/\d+/g) ?? [];
  if (groups.length < 3) return undefined;
  const reading = readInternational(digits);
  const isOwn = countries.some(
    ({ country }) =>
      isSupportedCountry(country) && getCountryCallingCode(country) === reading?.present.countryCallingCode,
  );
  const usual = reading?.present.formatInternational().match(/\d+/g) ?? [];
  return isOwn && reading?.present.isValid() && groups.join(' ') === usual.join(' ') ? reading : undefined;
}

function readNumber(text: PhoneText, countries: readonly AssumedCountry[], strict: boolean): Reading | undefined {
  const bare = text.digits.replace(/^0+/, '');
  if (text.plus) {
    const reading = readInternational(bare);
    return reading?.present.isPossible() ? reading : undefined;
  }
  const dialled = /^00[1-9]/.test(text.digits) ? readInternational(bare) : undefined;
  if (dialled?.present.isValid()) return dialled;
  const inOrder = readInCountries(text, countries, strict);
  const national = (strict ? undefined : readByPage(text, countries, inOrder)) ?? inOrder;
  if (national?.present.isValid()) return national;
  if (strict) return readPlusless(text, countries);
  // Switches and messengers leave the plus out.
  const plusless = text.digits.length > 10 ? readInternational(text.digits) : undefined;
  if (plusless?.present.isValid()) return plusless;
  return national ?? (dialled?.present.isPossible() ? dialled : undefined);
}

function international(text: string, reading: Reading, extension: string | undefined): ParsedAddress {
  const { written, present, source, assumed } = reading;
  const line = telKey(written.number);
  const nationalDigits = line.slice('tel:+'.length + present.countryCallingCode.length);
  return {
    medium: 'phone',
    text,
    value: written.number,
    kind: 'international',
    extension,
    country: source === 'number' ? (present.country ?? assumed) : assumed,
    countrySource: source,
    keys: [line, nationalKey(nationalDigits)],
    display: present.formatInternational(),
  };
}

/** Keys of digits without a country: as they are, and without a trunk prefix 1 or 8. */
function nationalKeys(digits: string): AddressKey[] {
  const trunk = /^[18](\d{10})$/.exec(digits)?.[1];
  return trunk === undefined ? [nationalKey(digits)] : [nationalKey(digits), nationalKey(trunk)];
}

/** Nothing but digits of any script and the signs people put between them. */
const NUMBER_ALONE = /^[\p{Nd}\p{P}\p{S}\p{Z}\s]*$/u;

/**
 * A number of no known country for reading: nobody can say how its digits are grouped but whoever typed it (R1). What
 * stands around it, a label or a second number, is left out.
 */
function asTyped(text: string, { digits, written }: PhoneText): string {
  const isAlone = NUMBER_ALONE.test(text) && (text.match(/\p{Nd}/gu) ?? []).length === digits.length;
  return isAlone ? text.trim().replace(/\s+/g, ' ') : written;
}

function withoutCountry(text: string, phone: PhoneText): ParsedAddress | undefined {
  const { digits, plus, bare, extension } = phone;
  const display = asTyped(text, phone);
  const common = { medium: 'phone', text, extension } as const;
  if (plus) {
    const isLong = digits.length >= SHORTEST_NATIONAL && digits.length <= LONGEST_NUMBER;
    const value = `+${digits}`;
    return isLong
      ? { ...common, value, kind: 'international', countrySource: 'number', keys: [`tel:${value}`], display }
      : undefined;
  }
  if (digits.length <= LONGEST_SHORT) {
    const isShort = digits.length >= SHORTEST_SHORT && bare;
    return isShort ? { ...common, value: digits, kind: 'short', keys: [`short:${digits}`], display } : undefined;
  }
  if (digits.length > LONGEST_NUMBER) return undefined;
  return { ...common, value: digits, kind: 'national', keys: nationalKeys(digits), display };
}

/**
 * Reads a phone number (R1-R5). Strict takes numbers that are valid and written with their trunk prefix, or that
 * have a plus and a possible length. Lenient is for texts that something else says to be a phone: it also takes
 * numbers of a possible length, international ones without the plus, national digits of no known country, and
 * internal short numbers.
 */
export function parsePhone(
  text: string,
  countries: readonly AssumedCountry[],
  lenient: boolean,
): ParsedAddress | undefined {
  const { candidates, declared } = readPhoneText(text, !lenient);
  const strict = !lenient && !declared;
  for (const phone of candidates) {
    const reading = readNumber(phone, countries, strict);
    if (reading) return international(text, reading, phone.extension);
  }
  const [first] = candidates;
  return strict || !first ? undefined : withoutCountry(text, first);
}
