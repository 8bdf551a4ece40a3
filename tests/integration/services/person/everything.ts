import type { Database } from '#lib/db/database.ts';

function textsOf(value: unknown, found: string[]): void {
  if (typeof value === 'string') found.push(value);
  else if (ArrayBuffer.isView(value)) {
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    found.push(new TextDecoder('latin1').decode(bytes), new TextDecoder().decode(bytes));
  } else if (value instanceof Set || Array.isArray(value)) for (const each of value) textsOf(each, found);
  else if (value instanceof Map) for (const [key, each] of value) textsOf([key, each], found);
  else if (typeof value === 'object' && value !== null) textsOf(Object.entries(value), found);
}

/** Every text in every table of a store, index fields and byte arrays too, by the table it stands in. */
export async function everyText(db: Database): Promise<{ table: string; text: string }[]> {
  const found: { table: string; text: string }[] = [];
  for (const { name } of db.tables) {
    // oxlint-disable-next-line no-await-in-loop
    const rows = await db.table(name).toArray();
    const texts: string[] = [];
    textsOf(rows, texts);
    found.push(...texts.map((text) => ({ table: name, text })));
  }
  return found;
}

/** A text as it is compared: without accents, in small letters. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Where any of these strings still stands, whatever its case and accents. */
export async function tracesLeft(db: Database, strings: readonly string[]): Promise<string[]> {
  const all = await everyText(db);
  return strings.flatMap((string) =>
    all
      .filter(({ text }) => folded(text).includes(folded(string)))
      .map(({ table, text }) => `${string} in ${table}: ${text.slice(0, 120)}`),
  );
}
