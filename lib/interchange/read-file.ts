import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import { type BackupHead, readBackup, type RecordRead } from './backup/read-backup.ts';
import type { ColumnMeaning } from './csv/column-meaning.ts';
import { guessColumns } from './csv/guess-columns.ts';
import { guessDelimiter, readCsv } from './csv/read-csv.ts';
import { rowContact } from './csv/row-contact.ts';
import type { ContactRowRead, RejectedRowRead } from './contact-of.ts';
import { detectEncoding, type TextEncoding } from './text/encoding.ts';
import { linesOf, textChunks } from './text/text-chunks.ts';
import { cardContact } from './vcard/card-contact.ts';
import { readCards } from './vcard/read-cards.ts';

/** What one row or record of a file turned out to be. */
export type FileRow = ContactRowRead | RejectedRowRead | RecordRead;

/** A file as it presents itself: how it is written and, where it has columns, what they seem to hold. */
export type ImportFile =
  | {
      format: 'csv';
      encoding: TextEncoding;
      delimiter: string;
      headers: string[];
      meanings: ColumnMeaning[];
      /** The first rows, for the reader to see what the columns hold. */
      examples: string[][];
    }
  | { format: 'vcard'; encoding: TextEncoding }
  | { format: 'backup'; encoding: TextEncoding; head: BackupHead };

const SAMPLE = 1 << 18;

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

/**
 * Looks at a file: backup, cards or columns, by what it says and not by its name. Nothing when it has no text at all,
 * is no text (a workbook, a picture), or is another kind of JSON.
 */
export async function inspectFile(file: Blob): Promise<ImportFile | undefined> {
  const encoding = await detectEncoding(file);
  const text = await beginning(file, encoding);
  if (text.trim() === '' || isPacked(text)) return undefined;
  if (/^\s*begin:vcard/im.test(text.slice(0, 4000))) return { format: 'vcard', encoding };
  if (/^\s*[{[]/.test(text)) {
    const head = await readBackup(file, encoding).next();
    return head.done || head.value.kind !== 'head' ? undefined : { format: 'backup', encoding, head: head.value.head };
  }
  const delimiter = guessDelimiter(text);
  const examples: string[][] = [];
  let headers: string[] | undefined;
  for await (const rows of csvRows(file.slice(0, SAMPLE), encoding, delimiter)) {
    for (const { values, isMalformed } of rows) {
      if (isMalformed || values.every((value) => value.trim() === '')) continue;
      if (headers === undefined) headers = values.map((value) => value.trim());
      else if (examples.length < 5) examples.push(values.slice(0, headers.length).map((value) => value.slice(0, 200)));
    }
  }
  if (headers === undefined) return undefined;
  return { format: 'csv', encoding, delimiter, headers, meanings: guessColumns(headers), examples };
}

/**
 * Reads a file to its end, some rows at a time, so that a million of them need little room. `meanings` of the file are
 * the reader's; national numbers are read in `countries` (R2). Throws `NotReadableError` when the file was changed
 * meanwhile.
 */
export async function* readFile(
  file: Blob,
  as: ImportFile,
  countries: readonly AssumedCountry[],
): AsyncGenerator<FileRow[]> {
  if (as.format === 'backup') {
    for await (const row of readBackup(file, as.encoding)) if (row.kind !== 'head') yield [row];
    return;
  }
  if (as.format === 'vcard') {
    for await (const card of readCards(linesOf(file, as.encoding))) yield [cardContact(card, countries)];
    return;
  }
  let isHead = true;
  for await (const rows of csvRows(file, as.encoding, as.delimiter)) {
    const read = rows.flatMap((row): FileRow[] => {
      if (isHead && row.values.some((value) => value.trim() !== '')) {
        isHead = false;
        return [];
      }
      const contact = rowContact(row, as.meanings, countries);
      return contact === undefined ? [] : [contact];
    });
    if (read.length > 0) yield read;
  }
}
