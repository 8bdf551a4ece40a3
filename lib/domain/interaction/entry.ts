import { z } from 'zod';
import { recordSchema } from '../record.ts';
import { ENTRY_KIND_CODES, LONGEST_DURATION, LONGEST_NOTES } from './entry-limits.ts';
import { LATEST_MOMENT } from './entry-moment.ts';
import { interactionRefSchema } from './interaction.ts';

/**
 * Who a conversation entry is for (R51): `internal` never leaves the team; `inbound` was received, and the customer may
 * be told by mail that it was recorded; `outbound` is what we said or sent.
 */
export const entryKindSchema = z.enum(ENTRY_KIND_CODES);

/** A moment an entry may name, in epoch milliseconds: from 1970 to the end of 9999. */
export const momentSchema = z.number().int().min(0).max(LATEST_MOMENT);

/** Topic as it was chosen (R50): the definition's code, and the name it had, which stays when the definition goes. */
export const entryTopicSchema = z.object({ code: z.string().min(1).max(60), name: z.string().trim().min(1).max(60) });

/** What an organization was when the entry was made (R50): later changes of it do not change what is recorded. */
export const organizationSnapshotSchema = z.object({
  id: z.uuid(),
  name: z.string().max(200),
  creditHold: z.boolean(),
  tier: z.string().max(60).optional(),
  health: z.string().max(60).optional(),
  renewalDate: z.string().max(10).optional(),
});

/** When to come back to the contact (R50), and whether that was done. */
export const followUpSchema = z.object({
  at: momentSchema,
  doneAt: z.number().int().optional(),
  doneBy: z.string().optional(),
});

/** A message to the customer that was handed to the mail program or the clipboard; nobody knows whether it was sent. */
export const preparedSchema = z.object({
  at: z.number().int(),
  by: z.string(),
  via: z.enum(['mail-program', 'clipboard']),
  to: z.string().max(320),
});

const shortText = z.string().trim().max(200);

/**
 * What an agent fills in for an entry (R50, R51). `at` is the moment of the conversation. `contactName` and
 * `contactPhone` hold for this record alone. `tell` is the wish that the customer hears of it. `replyTo` is the entry
 * that this one answers.
 */
export const entryFieldsSchema = z.object({
  kind: entryKindSchema,
  at: momentSchema,
  topic: entryTopicSchema.optional(),
  notes: z.string().max(LONGEST_NOTES).default(''),
  /** Name shown in reports and their sort key; defaults to the agent's. */
  enteredBy: shortText.default(''),
  followUpAt: momentSchema.optional(),
  durationSeconds: z.number().int().min(0).max(LONGEST_DURATION).optional(),
  contactId: z.uuid().optional(),
  contactName: shortText.optional(),
  contactPhone: z.string().trim().max(60).optional(),
  salesperson: shortText.optional(),
  salesContact: shortText.optional(),
  reference: shortText.optional(),
  tell: z.boolean().default(false),
  replyTo: z.uuid().optional(),
});

/**
 * A stored entry. It hangs on its interaction by the key of `interaction` (R15), a copy of what the page said, so that
 * it needs no other row. Internal ones are never told, whatever `tell` says.
 */
export const entrySchema = entryFieldsSchema.omit({ followUpAt: true }).extend({
  ...recordSchema.shape,
  interaction: interactionRefSchema,
  followUp: followUpSchema.optional(),
  organization: organizationSnapshotSchema.optional(),
  prepared: z.array(preparedSchema).max(50).default([]),
  /** When what was recorded was last changed; following up and preparing a message change nothing of it. */
  editedAt: z.number().int().optional(),
});

export type EntryKind = z.infer<typeof entryKindSchema>;
export type EntryTopic = z.infer<typeof entryTopicSchema>;
export type OrganizationSnapshot = z.infer<typeof organizationSnapshotSchema>;
export type FollowUp = z.infer<typeof followUpSchema>;
export type Prepared = z.infer<typeof preparedSchema>;
export type EntryFields = z.infer<typeof entryFieldsSchema>;
export type Entry = z.infer<typeof entrySchema>;
