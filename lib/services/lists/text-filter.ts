import type { ListPart } from '#lib/db/list/list-rows.ts';

/** Whether a row's text in a column is one of those that are wanted. Texts are looked at once, rows by number. */
export function rowsWithText(
  { columns }: ListPart,
  column: number,
  isWanted: (text: string) => boolean,
): (row: number) => boolean {
  const { texts = [''], numbers } = columns.texts[column] ?? {};
  const wanted = Uint8Array.from(texts, (text) => (isWanted(text) ? 1 : 0));
  return (row) => wanted[numbers?.[row] ?? 0] === 1;
}

/** All of some conditions. */
export function allOf(conditions: readonly (((row: number) => boolean) | undefined)[]): (row: number) => boolean {
  const given = conditions.filter((condition) => condition !== undefined);
  const [only] = given;
  if (only === undefined) return () => true;
  return given.length === 1 ? only : (row) => given.every((condition) => condition(row));
}
