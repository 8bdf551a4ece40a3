import { nameFromDisplayName } from '#lib/domain/contact/name-from-display-name.ts';
import type { ColumnField, ColumnMeaning } from './column-meaning.ts';
import { isKnownHeader } from './guess-columns.ts';
import { isData, isDate, isMail, isPhone, isPostalCode, isStreet, isUuid } from './value-kinds.ts';

/** Most of the values that a column has. */
function mostly(values: readonly string[], isSo: (value: string) => boolean, share = 0.8): boolean {
  return values.length > 0 && values.filter(isSo).length >= share * values.length;
}

function columnOf(rows: readonly (readonly string[])[], at: number): string[] {
  return rows.map((row) => row[at] ?? '').filter((value) => value.trim() !== '');
}

/**
 * Whether the first row of a file names its columns: it has no mail address, number or date, and a word that is known,
 * or one over a column of addresses. What cannot be told is taken for names, as most files have them.
 */
export function hasColumnNames(first: readonly string[], rows: readonly (readonly string[])[]): boolean {
  if (first.some(isData)) return false;
  if (first.some((value) => value.trim() !== '' && isKnownHeader(value))) return true;
  const isOverData = (value: string, at: number): boolean => value.trim() !== '' && mostly(columnOf(rows, at), isData);
  const isGap = (value: string, at: number): boolean => value.trim() === '' && mostly(columnOf(rows, at), isData);
  return first.some(isOverData) || !first.some(isGap);
}

const LEGAL_FORM =
  /(?:^|\s)(?:sarl|sas|sasu|eurl|s\.?a\.?|gmbh|ag|kg|e\.?v\.?|ltd|limited|llc|inc|corp|corporation|b\.?v\.?|n\.?v\.?|s\.?r\.?l|s\.?p\.?a|s\.?l|plc)\.?$/i;

const KINDS: readonly (readonly [ColumnField, (value: string) => boolean])[] = [
  ['email', isMail],
  ['id', isUuid],
  ['ignore', isDate],
  ['phone', isPhone],
  ['postalCode', isPostalCode],
  ['street', isStreet],
  // Numbers, addresses of pages and yes or no say nothing of what they are.
  ['ignore', (value) => /^[\d\s.,%€$£-]+$|^https?:\/\/|^(?:yes|no|true|false|oui|non|ja|nein)$/i.test(value.trim())],
];

const MANY: ReadonlySet<ColumnField> = new Set(['email', 'phone', 'ignore']);

const isCapitals = (value: string): boolean => value === value.toUpperCase() && value !== value.toLowerCase();
const isOneWord = (value: string): boolean => !/\s/.test(value.trim()) && !/\d/.test(value);

/** Two columns of one word each are a person's names; the one in capitals is the family's, else the second one. */
function nameFields(first: readonly string[], second: readonly string[]): [ColumnField, ColumnField] {
  const isTurned = mostly(first, isCapitals) && !mostly(second, isCapitals);
  return isTurned ? ['familyName', 'givenName'] : ['givenName', 'familyName'];
}

/** Guesses what each column holds from its values, for a file whose first row is one of them. */
export function guessFromValues(rows: readonly (readonly string[])[], width: number): ColumnMeaning[] {
  const columns = Array.from({ length: width }, (_, at) => columnOf(rows, at));
  const fields = columns.map((values) => KINDS.find(([, isKind]) => mostly(values, isKind))?.[0]);
  const texts = columns.flatMap((values, at) => (fields[at] === undefined && values.length > 0 ? [at] : []));
  const firm = texts.find((at) => columns[at]!.filter((value) => LEGAL_FORM.test(value.trim())).length > 0);
  if (firm !== undefined) fields[firm] = 'organization';
  const [one, two] = texts.filter((at) => at !== firm);
  const isWhole = (value: string): boolean => {
    const name = nameFromDisplayName(value);
    return name !== undefined && name.givenName !== '' && name.familyName !== '';
  };
  if (one !== undefined && mostly(columns[one]!, isWhole, 0.6)) fields[one] = 'fullName';
  else if (one !== undefined && two === one + 1 && mostly(columns[one]!, isOneWord, 0.6))
    [fields[one], fields[two]] = nameFields(columns[one]!, columns[two]!);
  else if (one !== undefined && one !== firm) fields[one] = 'fullName';
  // A text beside the postal code is the town.
  const code = fields.indexOf('postalCode');
  const town = code < 0 ? undefined : [code + 1, code - 1].find((at) => texts.includes(at) && fields[at] === undefined);
  if (town !== undefined) fields[town] = 'city';
  const seen = new Set<ColumnField>();
  return fields.map((field = 'ignore') => {
    if (seen.has(field) && !MANY.has(field)) return { field: 'ignore' };
    seen.add(field);
    return { field };
  });
}
