import { z } from 'zod/mini';

/** The four tags every team has (R20). Their ids are stable; their names are translated by the views. */
export const STANDARD_TAGS = ['original-requester', 'requester', 'subject', 'primary-contact'] as const;

/** A tag: standard or defined by the team. An exclusive one has one holder per interaction. */
export const tagSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(60)),
  /** Team-given name; standard tags have none and are named by the interface's language. */
  name: z.optional(z.string().check(z.maxLength(60))),
  exclusive: z.boolean(),
  /** Offered no more; who holds it keeps it. */
  retired: z.optional(z.boolean()),
});

/** The standard tags as definitions: all of them exclusive (R20). */
export const STANDARD_TAG_DEFINITIONS: readonly Tag[] = STANDARD_TAGS.map((id) => ({ id, exclusive: true }));

export type StandardTag = (typeof STANDARD_TAGS)[number];
export type Tag = z.infer<typeof tagSchema>;
