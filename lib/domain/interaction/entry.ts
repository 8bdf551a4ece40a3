import { z } from 'zod/mini';
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
export const momentSchema = z.int().check(z.minimum(0), z.maximum(LATEST_MOMENT));

/** Topic as it was chosen (R50): the definition's code, and the name it had, which stays when the definition goes. */
export const entryTopicSchema = z.object({
  code: z.string().check(z.minLength(1), z.maxLength(60)),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
});

/** What an organization was when the entry was made (R50): later changes of it do not change what is recorded. */
export const organizationSnapshotSchema = z.object({
  id: z.uuid(),
  name: z.string().check(z.maxLength(200)),
  creditHold: z.boolean(),
  tier: z.optional(z.string().check(z.maxLength(60))),
  health: z.optional(z.string().check(z.maxLength(60))),
  renewalDate: z.optional(z.string().check(z.maxLength(10))),
});

/** When to come back to the contact (R50), who is to, and whether that was done. */
export const followUpSchema = z.object({
  at: momentSchema,
  /** Name of whom it was given to; whoever made the entry when absent. */
  assignee: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
  doneAt: z.optional(z.int()),
  doneBy: z.optional(z.string()),
});

/** A message to the customer that was handed to the mail program or the clipboard; nobody knows whether it was sent. */
export const preparedSchema = z.object({
  at: z.int(),
  by: z.string(),
  via: z.enum(['mail-program', 'clipboard']),
  to: z.string().check(z.maxLength(320)),
});

const shortText = z.string().check(z.trim(), z.maxLength(200));

/**
 * What an agent fills in for an entry (R50, R51). `at` is the moment of the conversation. `contactName` and
 * `contactPhone` hold for this record alone. `tell` is the wish that the customer hears of it. `replyTo` is the entry
 * that this one answers.
 */
export const entryFieldsSchema = z.object({
  kind: entryKindSchema,
  at: momentSchema,
  topic: z.optional(entryTopicSchema),
  notes: z._default(z.string().check(z.maxLength(LONGEST_NOTES)), ''),
  /** Name shown in reports and their sort key; defaults to the agent's. */
  enteredBy: z._default(shortText, ''),
  followUpAt: z.optional(momentSchema),
  durationSeconds: z.optional(z.int().check(z.minimum(0), z.maximum(LONGEST_DURATION))),
  contactId: z.optional(z.uuid()),
  contactName: z.optional(shortText),
  contactPhone: z.optional(z.string().check(z.trim(), z.maxLength(60))),
  salesperson: z.optional(shortText),
  salesContact: z.optional(shortText),
  reference: z.optional(shortText),
  tell: z._default(z.boolean(), false),
  replyTo: z.optional(z.uuid()),
});

/**
 * A stored entry. It hangs on its interaction by the key of `interaction` (R15), a copy of what the page said, so that
 * it needs no other row. Internal ones are never told, whatever `tell` says.
 */
export const entrySchema = z.extend(z.omit(entryFieldsSchema, { followUpAt: true }), {
  ...recordSchema.shape,
  interaction: interactionRefSchema,
  followUp: z.optional(followUpSchema),
  organization: z.optional(organizationSnapshotSchema),
  prepared: z._default(z.array(preparedSchema).check(z.maxLength(50)), []),
  /** When what was recorded was last changed; following up and preparing a message change nothing of it. */
  editedAt: z.optional(z.int()),
});

export type EntryKind = z.infer<typeof entryKindSchema>;
export type EntryTopic = z.infer<typeof entryTopicSchema>;
export type OrganizationSnapshot = z.infer<typeof organizationSnapshotSchema>;
export type FollowUp = z.infer<typeof followUpSchema>;
export type Prepared = z.infer<typeof preparedSchema>;
export type EntryFields = z.infer<typeof entryFieldsSchema>;
export type Entry = z.infer<typeof entrySchema>;
