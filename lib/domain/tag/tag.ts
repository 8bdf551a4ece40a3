import { z } from 'zod';

/** The four tags every team has (R20). Their ids are stable; their names are translated by the views. */
export const STANDARD_TAGS = ['original-requester', 'requester', 'subject', 'primary-contact'] as const;

/** A tag: standard or defined by the team. An exclusive one has one holder per interaction. */
export const tagSchema = z.object({
  id: z.string().min(1).max(60),
  /** Team-given name; standard tags have none and are named by the interface's language. */
  name: z.string().max(60).optional(),
  exclusive: z.boolean(),
});

/** The standard tags as definitions: all of them exclusive (R20). */
export const STANDARD_TAG_DEFINITIONS: readonly Tag[] = STANDARD_TAGS.map((id) => ({ id, exclusive: true }));

export type StandardTag = (typeof STANDARD_TAGS)[number];
export type Tag = z.infer<typeof tagSchema>;
