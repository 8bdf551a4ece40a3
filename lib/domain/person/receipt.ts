import { z } from 'zod/mini';

const count = z.int().check(z.minimum(0));

/** What goes, or went, with a person, by kind and number. */
export const erasureCountsSchema = z.object({
  /** The contact, and those that were merged into it. */
  contacts: count,
  /** Addresses that nobody else has. */
  addresses: count,
  /** Interactions with nobody else. */
  interactionsErased: count,
  /** Interactions with others, which stay without the person. */
  interactionsKept: count,
  /** Conversation entries that go. */
  entriesErased: count,
  /** Entries that stay without whom they were with and what was said. */
  entriesCleared: count,
  /** Entries of the journal that go, and that stay without the person. */
  changesErased: count,
  changesCleared: count,
  /** Interactions on the list of unresolved ones that showed the person. */
  unresolved: count,
  /** Forms that were left half-way. */
  drafts: count,
  /** Other records in which the name or an address is taken out. */
  mentions: count,
});

/** What an export of a person holds, by kind and number. */
export const exportCountsSchema = z.object({
  contacts: count,
  interactions: count,
  entries: count,
  changes: count,
  drafts: count,
});

const receiptBase = z.object({
  id: z.uuid(),
  /** Epoch milliseconds. */
  at: z.int(),
  /** Id and name of the agent who did it. */
  by: z.object({ id: z.string(), name: z.string() }),
  /** Ids of the contact and of those merged into it. Numbers made here, which say nothing of a person by themselves. */
  references: z.array(z.uuid()),
});

/** Says that a person's data were handed out or erased: what, how much, when, by whom. Nothing of the person is in it. */
export const receiptSchema = z.discriminatedUnion('kind', [
  z.extend(receiptBase, { kind: z.literal('erasure'), counts: erasureCountsSchema }),
  z.extend(receiptBase, { kind: z.literal('export'), counts: exportCountsSchema }),
]);

export type ErasureCounts = z.infer<typeof erasureCountsSchema>;
export type ExportCounts = z.infer<typeof exportCountsSchema>;
export type Receipt = z.infer<typeof receiptSchema>;
