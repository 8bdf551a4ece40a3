import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import type { Country } from '#lib/domain/address/interaction-address.ts';
import type { AttributeDefinition } from '#lib/domain/definition/definition.ts';
import { type BackupHead, readBackup, type RecordRead } from './backup/read-backup.ts';
import type { ColumnMeaning, RowKind } from './csv/column-meaning.ts';
import { guessColumns } from './csv/guess-columns.ts';
import { asOrganizationColumns, guessOrganizationColumns, guessRowKind } from './csv/guess-organization-columns.ts';
import type { OrganizationRowRead } from './organization-of.ts';
import { guessFromValues, hasColumnNames } from './csv/headless.ts';
import { guessDelimiter, readCsv } from './csv/read-csv.ts';
import { rowReader } from './csv/row-reader.ts';
import type { ContactRowRead, RejectedRowRead } from './contact-of.ts';
import { detectEncoding, type TextEncoding } from './text/encoding.ts';
import { linesOf, textChunks } from './text/text-chunks.ts';
import type { ListedChoices } from './values/choice.ts';
import { createValueReaders } from './values/value-readers.ts';
import { cardContact } from './vcard/card-contact.ts';
import { readCards } from './vcard/read-cards.ts';

/** What one row or record of a file turned out to be. */
export type FileRow = ContactRowRead | OrganizationRowRead | RejectedRowRead | RecordRead;

/** A file as it presents itself: how it is written and, where it has columns, what they seem to hold. */
export type ImportFile =
  | {
      format: 'csv';
      encoding: TextEncoding;
      delimiter: string;
      /** Whether the first row names the columns; without, it is a row like the others and the names are empty. */
      hasColumnNames: boolean;
      headers: string[];
      holds: RowKind;
      meanings: ColumnMeaning[];
      /** The team's own fields that columns may hold. */
      attributes?: readonly AttributeDefinition[];
      /** The first rows, for the reader to see what the columns hold. */
      examples: string[][];
    }
  | { format: 'vcard'; encoding: TextEncoding; /** The first names on its cards. */ names: string[] }
  | { format: 'backup'; encoding: TextEncoding; head: BackupHead };

/** Whether a file has rows that become contacts: those can have own fields that it says nothing of. */
export function isOfContacts(as: ImportFile): boolean {
  return as.format === 'vcard' || (as.format === 'csv' && as.holds === 'contacts');
}

/** How a file is to be read as the reader says; what is left out is guessed. */
export interface ToldReading {
  encoding?: TextEncoding;
  delimiter?: string;
  hasColumnNames?: boolean;
  holds?: RowKind;
  /** The reader's country, which tells encodings of the same letters apart. */
  country?: Country;
}

const SAMPLE = 1 << 18;

/** So many rows are looked at to tell what columns hold, and the first few of them are shown. */
const ROWS_LOOKED_AT = 50;
const EXAMPLES = 5;

async function beginning(file: Blob, encoding: TextEncoding): Promise<string> {
  let text = '';
  for await (const chunk of textChunks(file.slice(0, SAMPLE), encoding)) text += chunk;
  return text;
}

/** The rows of a file with columns, without the line that some spreadsheets tell the separator in. */
async function* csvRows(file: Blob, encoding: TextEncoding, delimiter: string) {
  for await (const rows of readCsv(textChunks(file, encoding), delimiter))
    yield rows.filter(({ line, values }) => line > 1 || !/^sep=.?$/i.test(values.join('')));
}

/** Control characters other than those that lay out text are in no text file; documents say what they are. */
function isPacked(text: string): boolean {
  if (text.startsWith('%PDF')) return true;
  for (const character of text.slice(0, 4000)) {
    const code = character.charCodeAt(0);
    if (code < 9 || (code > 13 && code < 27)) return true;
  }
  return false;
}

async function firstRows(file: Blob, encoding: TextEncoding, delimiter: string): Promise<string[][]> {
  const first: string[][] = [];
  for await (const rows of csvRows(file.slice(0, SAMPLE), encoding, delimiter)) {
    for (const { values, isMalformed } of rows) {
      if (isMalformed || values.every((value) => value.trim() === '')) continue;
      first.push(values.map((value) => value.slice(0, 200)));
      if (first.length > ROWS_LOOKED_AT) return first;
    }
  }
  return first;
}

function guessMeanings(
  holds: RowKind,
  headers: readonly string[] | undefined,
  rows: readonly (readonly string[])[],
  width: number,
): ColumnMeaning[] {
  const isOfPeople = holds === 'contacts';
  if (headers) return isOfPeople ? guessColumns(headers) : guessOrganizationColumns(headers);
  const guessed = guessFromValues(rows, width);
  return isOfPeople ? guessed : asOrganizationColumns(guessed);
}

async function inspectColumns(
  file: Blob,
  encoding: TextEncoding,
  delimiter: string,
  told: ToldReading,
): Promise<ImportFile | undefined> {
  const [first, ...others] = await firstRows(file, encoding, delimiter);
  if (first === undefined) return undefined;
  const isNamed = told.hasColumnNames ?? hasColumnNames(first, others);
  const rows = isNamed ? others : [first, ...others];
  const width = isNamed ? first.length : Math.max(...rows.map(({ length }) => length));
  const headers = isNamed ? first.map((value) => value.trim()) : Array.from({ length: width }, () => '');
  const holds = told.holds ?? (isNamed ? guessRowKind(headers) : 'contacts');
  return {
    format: 'csv',
    encoding,
    delimiter,
    hasColumnNames: isNamed,
    headers,
    holds,
    meanings: guessMeanings(holds, isNamed ? headers : undefined, rows, width),
    examples: rows.slice(0, EXAMPLES).map((values) => values.slice(0, width)),
  };
}

/** The first names on the cards of a file, for the reader to see whether their letters are right. */
async function cardNames(file: Blob, encoding: TextEncoding): Promise<string[]> {
  const names: string[] = [];
  const readers = createValueReaders();
  for await (const card of readCards(linesOf(file.slice(0, SAMPLE), encoding))) {
    const read = cardContact(card, [], readers);
    if (read.kind === 'contact') names.push(`${read.row.givenName} ${read.row.familyName}`.trim());
    if (names.length === EXAMPLES) break;
  }
  return names.filter((name) => name !== '');
}

/**
 * Looks at a file: backup, cards or columns, by what it says and not by its name. Nothing when it has no text at all,
 * is no text (a workbook, a picture), or is another kind of JSON.
 */
export async function inspectFile(file: Blob, told: ToldReading = {}): Promise<ImportFile | undefined> {
  const encoding = told.encoding ?? (await detectEncoding(file, told.country));
  const text = await beginning(file, encoding);
  if (text.trim() === '' || isPacked(text)) return undefined;
  if (/^\s*begin:vcard/im.test(text.slice(0, 4000)))
    return { format: 'vcard', encoding, names: await cardNames(file, encoding) };
  if (/^\s*[{[]/.test(text)) {
    const head = await readBackup(file, encoding).next();
    return head.done || head.value.kind !== 'head' ? undefined : { format: 'backup', encoding, head: head.value.head };
  }
  return inspectColumns(file, encoding, told.delimiter ?? guessDelimiter(text), told);
}

/**
 * Reads a file to its end, some rows at a time, so that a million of them need little room. `meanings` of the file are
 * the reader's; national numbers are read in `countries` (R2), entries of lists as `lists` has them. Throws `NotReadableError` when the file was changed
 * meanwhile.
 */
export async function* readFile(
  file: Blob,
  as: ImportFile,
  countries: readonly AssumedCountry[],
  lists?: ListedChoices,
): AsyncGenerator<FileRow[]> {
  const readers = createValueReaders(lists);
  if (as.format === 'backup') {
    for await (const row of readBackup(file, as.encoding)) if (row.kind !== 'head') yield [row];
    return;
  }
  if (as.format === 'vcard') {
    for await (const card of readCards(linesOf(file, as.encoding))) yield [cardContact(card, countries, readers)];
    return;
  }
  let isHead = as.hasColumnNames;
  const recordOf = rowReader(as, countries, readers);
  for await (const rows of csvRows(file, as.encoding, as.delimiter)) {
    const read = rows.flatMap((row): FileRow[] => {
      if (isHead && !row.isMalformed && row.values.some((value) => value.trim() !== '')) {
        isHead = false;
        return [];
      }
      const record = recordOf(row);
      return record === undefined ? [] : [record];
    });
    if (read.length > 0) yield read;
  }
}
