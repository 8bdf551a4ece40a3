import { v5 } from 'uuid';
import { z } from 'zod/mini';
import {
  attributeDefinitionSchema,
  choiceDefinitionSchema,
  type Definition,
  tagDefinitionSchema,
  viewDefinitionSchema,
} from '#lib/domain/definition/definition.ts';

/** Of the ids that are made from a policy's codes: the same on every machine, so that what records keep fits. */
const NAMESPACE = '0f4c2b6e-6a57-4d0d-9a34-7f0a2b1c9d55';

const STAMPS = {
  id: true,
  createdAt: true,
  createdBy: true,
  updatedAt: true,
  updatedBy: true,
  revision: true,
  visibility: true,
  ownerId: true,
  batchId: true,
  deletedAt: true,
  fixed: true,
} as const;

const policyDefinitionSchema = z.discriminatedUnion('kind', [
  z.omit(attributeDefinitionSchema, STAMPS),
  z.omit(choiceDefinitionSchema, STAMPS),
  z.omit(tagDefinitionSchema, STAMPS),
  z.omit(viewDefinitionSchema, STAMPS),
]);

/** What tells definitions of the same code apart. */
function placeOf(definition: z.infer<typeof policyDefinitionSchema>): string {
  if (definition.kind === 'attribute') return definition.owner;
  return definition.kind === 'tag' ? '' : definition.list;
}

function readText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The attributes, choices, tags and saved views of a policy (R20, R44), each the text of a JSON object; one that cannot be read is left out. */
export function readPolicyDefinitions(texts: readonly string[]): Definition[] {
  return texts.flatMap((text, position): Definition[] => {
    const read = policyDefinitionSchema.safeParse(readText(text));
    if (!read.success) return [];
    const { kind, code } = read.data;
    const stamps = {
      id: v5(`${kind}|${placeOf(read.data)}|${code}`, NAMESPACE),
      createdAt: 0,
      createdBy: 'policy',
      updatedAt: 0,
      updatedBy: 'policy',
      revision: 1,
      visibility: 'public' as const,
      ownerId: 'policy',
      fixed: true,
    };
    return [{ ...read.data, ...stamps, position: read.data.position || position }];
  });
}
