import { z } from 'zod/mini';

/** Whose timeline: a contact's or an organization's. */
export const timelineOwnerSchema = z.union([
  z.strictObject({ contactId: z.uuid() }),
  z.strictObject({ organizationId: z.uuid() }),
]);

export type TimelineOwner = z.infer<typeof timelineOwnerSchema>;
