import type { Definition } from '#lib/domain/definition/definition.ts';
import { definitionPlace } from '#lib/domain/definition/definition-rival.ts';
import type { ServiceDeps } from '../service-deps.ts';

/**
 * Every definition in force or retired, with those that a policy fixes (R44): one of theirs takes the place of the one
 * that was defined here under the same code, and its id, so that no record loses a value. Inside the caller's
 * transaction when there is one.
 */
export async function knownDefinitions({
  db,
  fixedDefinitions = [],
}: Pick<ServiceDeps, 'db' | 'fixedDefinitions'>): Promise<Definition[]> {
  const rows = await db.definitions.toArray();
  const stored = rows.filter(({ deletedAt }) => deletedAt === undefined).map(({ fixed: _fixed, ...row }) => row);
  const byPlace = new Map(stored.map((definition) => [definitionPlace(definition), definition]));
  const fixed = fixedDefinitions.map((definition) => ({
    ...definition,
    id: byPlace.get(definitionPlace(definition))?.id ?? definition.id,
  }));
  const places = new Set(fixed.map(definitionPlace));
  return [...stored.filter((definition) => !places.has(definitionPlace(definition))), ...fixed];
}
