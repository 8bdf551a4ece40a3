import { z } from 'zod/mini';
import { contactSchema } from './contact/contact.ts';
import { definitionSchema } from './definition/definition.ts';
import { distinctionSchema } from './distinction/distinction.ts';
import { entrySchema } from './interaction/entry.ts';
import { interactionSchema } from './interaction/interaction.ts';
import { organizationSchema } from './organization/organization.ts';
import { siteSchema } from './site/site.ts';

/** A record with the table that it belongs to, as a backup carries it. */
export const tableRecordSchema = z.discriminatedUnion('table', [
  z.object({ table: z.literal('definitions'), record: definitionSchema }),
  z.object({ table: z.literal('organizations'), record: organizationSchema }),
  z.object({ table: z.literal('sites'), record: siteSchema }),
  z.object({ table: z.literal('contacts'), record: contactSchema }),
  z.object({ table: z.literal('interactions'), record: interactionSchema }),
  z.object({ table: z.literal('entries'), record: entrySchema }),
  z.object({ table: z.literal('distinctions'), record: distinctionSchema }),
]);

export type TableRecord = z.infer<typeof tableRecordSchema>;
