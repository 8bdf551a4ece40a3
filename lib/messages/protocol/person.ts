import { z } from 'zod/mini';
import type { PersonExport } from '#lib/domain/person/person-export.ts';
import { type ErasureCounts, erasureCountsSchema, type Receipt } from '#lib/domain/person/receipt.ts';
import { defineMessage } from '../define.ts';

const id = z.uuid();

/** What erasing a person would take: of a contact that is there or deleted. */
export interface ErasurePreview {
  /** The contact that is kept of those merged into one. */
  id: string;
  name: string;
  isDeleted: boolean;
  counts: ErasureCounts;
  /** Addresses that somebody else has too: they stay there. */
  sharedAddresses: string[];
  /** Somebody else has the same name: texts of what the person took no part in may mean that one, and keep it. */
  hasNamesake: boolean;
}

/**
 * Looks through contacts for traces of a person, for less than a second, and says how many are read: asked again until
 * it is done, with which a preview is quick.
 */
export const personLook = defineMessage<{ read: number; contacts: number; isDone: boolean }>()({
  name: 'person.look',
  senders: ['page'],
  request: z.object({ id }),
});

/** What erasing a person would take. Writes nothing. */
export const personPreview = defineMessage<ErasurePreview>()({
  name: 'person.preview',
  senders: ['page'],
  request: z.object({ id }),
});

/** Everything there is of one person, for that person, and the receipt for it. */
export const personExport = defineMessage<{ person: PersonExport; receipt: Receipt }>()({
  name: 'person.export',
  senders: ['page'],
  request: z.object({ id }),
});

/**
 * Erases a person for good. `expected` is what the preview said: `conflict` when it is something else by now. The same
 * `receiptId` again answers with what was done.
 */
export const personErase = defineMessage<Receipt>()({
  name: 'person.erase',
  senders: ['page'],
  request: z.object({ id, receiptId: id, expected: erasureCountsSchema }),
});

/** What was handed out and erased, the latest first. */
export const personReceipts = defineMessage<Receipt[]>()({
  name: 'person.receipts',
  senders: ['page'],
  request: z.object({}),
});
