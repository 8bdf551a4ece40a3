import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import type { ListedChoices } from './values/choice.ts';
import { type FileRow, type ImportFile, readFile } from './read-file.ts';

function idOf(row: FileRow): string | undefined {
  if (row.kind === 'contact') return row.row.id === undefined ? undefined : `contacts:${row.row.id}`;
  if (row.kind === 'organization') return row.row.id === undefined ? undefined : `organizations:${row.row.id}`;
  return row.kind === 'record' ? `${row.item.table}:${row.item.record.id}` : undefined;
}

/**
 * The rows of a file as `readFile` gives them, but that a row with the id of an earlier one is rejected. The same
 * file gives the same rows every time.
 */
export async function* readAccepted(
  file: Blob,
  as: ImportFile,
  countries: readonly AssumedCountry[],
  lists?: ListedChoices,
): AsyncGenerator<FileRow[]> {
  const lines = new Map<string, number>();
  for await (const rows of readFile(file, as, countries, lists)) {
    yield rows.map((row): FileRow => {
      const id = idOf(row);
      if (id === undefined || row.kind === 'rejected') return row;
      const line = row.kind === 'record' ? row.line : row.row.line;
      const earlier = lines.get(id);
      if (earlier === undefined) {
        lines.set(id, line);
        return row;
      }
      return {
        kind: 'rejected',
        rejected: { line, reason: 'repeated', detail: String(earlier), values: valuesOf(row) },
      };
    });
  }
}

function valuesOf(row: FileRow): string[] {
  if (row.kind === 'organization') return [row.row.name, ...row.row.addresses.map(({ value }) => value)];
  if (row.kind === 'contact')
    return [row.row.givenName, row.row.familyName, ...row.row.addresses.map(({ value }) => value)];
  return row.kind === 'record' ? [JSON.stringify(row.item)] : [];
}
