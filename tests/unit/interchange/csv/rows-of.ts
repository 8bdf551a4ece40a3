import { type FileRow, inspectFile, readFile } from '#lib/interchange/read-file.ts';

const FRANCE = [{ country: 'FR', source: 'agent' }] as const;

/** Everything that a file with columns says, with what is guessed of it. */
export async function rowsOf(text: string): Promise<FileRow[]> {
  const file = new Blob([text]);
  const as = await inspectFile(file);
  if (as === undefined) throw new Error('This file is of no known format.');
  const rows: FileRow[] = [];
  for await (const some of readFile(file, as, FRANCE)) rows.push(...some);
  return rows;
}

/** The contacts among them. */
export async function contactsOf(text: string) {
  return (await rowsOf(text)).map((row) => {
    if (row.kind !== 'contact') throw new Error(`This row is ${row.kind}.`);
    return row;
  });
}
