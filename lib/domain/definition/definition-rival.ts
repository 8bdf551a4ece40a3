import { fold } from '../search/fold.ts';
import { codeFor } from './code-for.ts';
import type { AttributeDefinition, Definition } from './definition.ts';

/** What tells a definition from all others: its code and where it belongs. */
export function definitionPlace(definition: Definition): string {
  const { kind, code } = definition;
  if (definition.kind === 'attribute') return `${kind}|${definition.owner}|${code}`;
  return definition.kind === 'tag' ? `${kind}|${code}` : `${kind}|${definition.list}|${code}`;
}

function ofOwner(owner: AttributeDefinition['owner'], present: readonly Definition[]): AttributeDefinition[] {
  return present.filter((each): each is AttributeDefinition => each.kind === 'attribute' && each.owner === owner);
}

/**
 * The definition that is here in the place of one that a file brings under another id (R44): of the same code, and of
 * an attribute also of the same name; it has to hold what the other does.
 */
export function definitionRival(coming: Definition, present: readonly Definition[]): Definition | undefined {
  if (coming.kind !== 'attribute') return present.find((each) => definitionPlace(each) === definitionPlace(coming));
  const alike = ofOwner(coming.owner, present).filter(({ type }) => type === coming.type);
  const name = fold(coming.name ?? coming.code);
  return (
    alike.find(({ code }) => code === coming.code) ??
    alike.find((each) => !each.retired && fold(each.name ?? each.code) === name)
  );
}

/**
 * An attribute that a file brings, under a code and a name that none of its owner has: one that holds something else
 * may have them here, and neither is to lose its values (R44).
 */
export function withFreePlace(coming: AttributeDefinition, present: readonly Definition[]): AttributeDefinition {
  const others = ofOwner(coming.owner, present).filter(({ id }) => id !== coming.id);
  const codes = new Set(others.map(({ code }) => code));
  const names = new Set(others.filter(({ retired }) => !retired).map((each) => fold(each.name ?? each.code)));
  const name = coming.name ?? coming.code;
  let free = name;
  for (let number = 2; names.has(fold(free)); number += 1) free = `${name.slice(0, 50)} (${number})`;
  const code = codes.has(coming.code) ? codeFor(coming.code, codes) : coming.code;
  return code === coming.code && free === name ? coming : { ...coming, code, name: free };
}
