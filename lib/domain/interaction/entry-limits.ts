/*
 * What forms must know of an entry without its schema: pages load no schema library for it.
 */

/** Who a conversation entry may be for, in the order in which a form offers them (R51). */
export const ENTRY_KIND_CODES = ['internal', 'inbound', 'outbound'] as const;

/** How long notes may be, in UTF-16 units. A form holds more, so that nothing pasted is lost, and says so. */
export const LONGEST_NOTES = 100_000;

/** The longest a conversation may have lasted, in seconds: a week. */
export const LONGEST_DURATION = 7 * 86_400;

/** The longest text that a draft keeps in one field, in UTF-16 units. Longer ones stay in the form alone, which says so. */
export const LONGEST_KEPT = 4_000_000;
