import { attributeMistake, attributesInForce, type AttributeValue } from '#lib/domain/definition/attribute-value.ts';
import type { AttributeOwner } from '#lib/domain/definition/definition.ts';
import { refuse } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { knownDefinitions } from './known-definitions.ts';

/**
 * Refuses, inside the transaction and naming the field (`attributes.` and the definition's id), values that the team's
 * attributes cannot hold, and the lack of one that is required (R44). What the record was before may stay so.
 */
export async function requireAttributes(
  deps: ServiceDeps,
  owner: AttributeOwner,
  values: Readonly<Record<string, AttributeValue>>,
  before?: Readonly<Record<string, AttributeValue>>,
): Promise<void> {
  const mistake = attributeMistake(attributesInForce(await knownDefinitions(deps), owner), values, before);
  if (mistake !== undefined) refuse('invalid', `attributes.${mistake.id}`);
}
