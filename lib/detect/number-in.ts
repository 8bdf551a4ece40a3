/** The number or code of a text that names an item: `HD-4312` of `Ticket HD-4312 (open)`; nothing without a digit. */
export function numberIn(text: string): string | undefined {
  return /(?:[a-z]{1,12}[-_]?)?\d[\w-]*/i.exec(text)?.[0];
}
