import { z } from 'zod/mini';
import { organizationDraftSchema } from './organization.ts';

/**
 * An organization as a file brings it. `line` says where it stood, for the reader to find it; `id` is the record's own
 * where the file tells one; without a `type` a new one gets the usual one, and one that is there keeps its own.
 */
export const importOrganizationRowSchema = z.extend(organizationDraftSchema, {
  line: z.int().check(z.minimum(1)),
  id: z.optional(z.uuid()),
  type: z.optional(z.string().check(z.maxLength(60))),
});

export type ImportOrganizationRow = z.infer<typeof importOrganizationRowSchema>;
export type ImportOrganizationRowInput = z.input<typeof importOrganizationRowSchema>;
