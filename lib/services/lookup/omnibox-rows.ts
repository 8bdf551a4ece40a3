import type { ContactCard, ContactMatch } from '#lib/domain/view/contact-card.ts';

/** A row under the address bar: what is read, and what is looked up when it is chosen. Plain text both. */
export interface LookupRow {
  content: string;
  description: string;
}

/** How many rows browsers show. */
const MOST_ROWS = 6;

/**
 * Writes found contacts as rows: name, organization, address. Choosing one looks its address up, or its name when it
 * has none; of two that would look up the same (a switchboard), the first stands for both.
 */
export function lookupRowsOf(matches: readonly ContactMatch[]): LookupRow[] {
  const rows = new Map<string, LookupRow>();
  for (const { card } of matches) {
    const row = rowOf(card);
    if (!rows.has(row.content)) rows.set(row.content, row);
  }
  return [...rows.values()].slice(0, MOST_ROWS);
}

function rowOf(card: ContactCard): LookupRow {
  const address = (card.addresses.find(({ isDefault }) => isDefault) ?? card.addresses[0])?.display;
  const parts = [card.name, card.organization?.name, address === card.name ? undefined : address];
  return { content: address ?? card.name, description: parts.filter((part) => part !== undefined).join(' · ') };
}
