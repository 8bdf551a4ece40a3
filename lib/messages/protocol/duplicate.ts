import { z } from 'zod';
import type { Contact } from '#lib/domain/contact/contact.ts';
import { mergeFieldSchema } from '#lib/domain/contact/merge-contacts.ts';
import type { OrganizationSummary } from '#lib/domain/view/contact-card.ts';
import { defineMessage } from '../define.ts';
import type { Written } from './interaction.ts';

const id = z.uuid();

/** Contacts that hold the same address or line, a stretch of the store at a time; `next` is what to ask on `from`. */
export const duplicateAddresses = defineMessage<{ groups: { key: string; ids: string[] }[]; next?: string }>()({
  name: 'duplicate.addresses',
  senders: ['page'],
  request: z.object({ from: z.string().max(400).optional() }),
});

/** Contacts side by side, and the organizations they belong to. */
export const duplicateCompare = defineMessage<{ contacts: Contact[]; organizations: OrganizationSummary[] }>()({
  name: 'duplicate.compare',
  senders: ['page'],
  request: z.object({ ids: z.array(id).min(1).max(50) }),
});

/**
 * Merges one contact into another: of the fields in `fromOther` the other's value is kept. Interactions and entries
 * go along, and the other's id leads to the one that is kept.
 */
export const duplicateMerge = defineMessage<Written>()({
  name: 'duplicate.merge',
  senders: ['page'],
  request: z.object({ keepId: id, otherId: id, fromOther: z.array(mergeFieldSchema).max(10) }),
});
