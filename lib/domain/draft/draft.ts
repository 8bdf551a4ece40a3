import { z } from 'zod/mini';

/** What a form left half-way makes (R40). */
export const draftKindSchema = z.enum(['contact', 'organization', 'site', 'interaction', 'entry']);

/**
 * A form that was closed half-way (R40): what was filled in, as the form had it, and the step it stood at. Values
 * are not yet valid; the form reads them again through its own schema.
 */
export const draftSchema = z.object({
  id: z.uuid(),
  kind: draftKindSchema,
  /** What it is about, where a form of that kind may be left half-way for several things: such as an interaction's key. */
  about: z.optional(z.string().check(z.maxLength(700))),
  step: z.string().check(z.maxLength(60)),
  values: z.record(z.string(), z.unknown()),
  /** Where the form was opened from and returns to, as a path of the manage page or panel. */
  returnTo: z.optional(z.string().check(z.maxLength(400))),
  ownerId: z.string(),
  updatedAt: z.int(),
});

export type DraftKind = z.infer<typeof draftKindSchema>;
export type Draft = z.infer<typeof draftSchema>;
