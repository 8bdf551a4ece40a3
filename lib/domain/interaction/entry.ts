import { z } from 'zod';
import { recordSchema } from '../record.ts';

/**
 * Who a conversation entry is for (R51): `internal` never leaves the team; `inbound` was received, and the customer is
 * told by mail that it was recorded; `outbound` is what we said or sent.
 */
export const entryKindSchema = z.enum(['internal', 'inbound', 'outbound']);

/** How far the customer's notice of an inbound entry got (R51, R52). */
export const noticeSchema = z.enum(['not-wanted', 'to-send', 'opened', 'no-sender-address']);

/** What an agent fills in for a conversation entry. `at` is the moment of the conversation (epoch ms). */
export const entryDraftSchema = z.object({
  kind: entryKindSchema,
  at: z.number().int(),
  /** Name shown in reports and their sort key; defaults to the agent's. */
  enteredBy: z.string().trim().max(200).default(''),
  notes: z.string().max(100_000).default(''),
  notice: noticeSchema.default('not-wanted'),
});

/** A stored conversation entry of an interaction. */
export const entrySchema = entryDraftSchema.extend({
  ...recordSchema.shape,
  interactionId: z.uuid(),
});

export type EntryKind = z.infer<typeof entryKindSchema>;
export type Notice = z.infer<typeof noticeSchema>;
export type EntryDraft = z.infer<typeof entryDraftSchema>;
export type Entry = z.infer<typeof entrySchema>;
