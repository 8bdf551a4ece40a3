import { z } from 'zod/mini';
import type { Tag } from '#lib/domain/tag/tag.ts';

/** A tag as a policy's list of definitions says it. */
const policyTagSchema = z.object({
  kind: z.literal('tag'),
  code: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  name: z.optional(z.string().check(z.trim(), z.maxLength(60))),
  exclusive: z._default(z.boolean(), false),
  /** Taken off what is offered, also when the agent has one of that code. */
  retired: z._default(z.boolean(), false),
});

/** The tags that a policy fixes (R20), retired ones too, and their ids. */
export interface PolicyTags {
  tags: Tag[];
  ids: ReadonlySet<string>;
}

function readText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads the tags among the definitions of a policy. Its other definitions are read where they are needed. */
export function readPolicyTags(texts: readonly string[]): PolicyTags {
  const read = texts.flatMap((text) => {
    // Most definitions are none.
    const tag = text.includes('"tag"') ? policyTagSchema.safeParse(readText(text)) : undefined;
    return tag?.success ? [tag.data] : [];
  });
  return {
    ids: new Set(read.map(({ code }) => code)),
    tags: read.map(({ code, name, exclusive, retired }) => ({
      id: code,
      exclusive,
      ...(name !== undefined && { name }),
      ...(retired && { retired }),
    })),
  };
}
