import { DEFAULT_LISTS } from './default-lists.ts';
import type { ChoiceList, Definition } from './definition.ts';

/** A choice of a list as forms offer it; without a name it is a built-in one that the interface names. */
export interface Choice {
  code: string;
  name?: string;
}

/**
 * What a list offers (R41, R42): the built-in choices that the team has not retired or renamed, and the team's own, in the
 * team's order after them.
 */
export function choicesOf(list: ChoiceList, definitions: readonly Definition[]): Choice[] {
  const ofList = definitions
    .filter((definition) => definition.kind === 'choice')
    .filter((definition) => definition.list === list)
    .toSorted((one, other) => one.position - other.position || (one.code < other.code ? -1 : 1));
  const defined = new Map(ofList.map((definition) => [definition.code, definition]));
  const builtIn = DEFAULT_LISTS[list].map((code) => defined.get(code) ?? { code, name: undefined, retired: false });
  const added = ofList.filter(({ code }) => !DEFAULT_LISTS[list].includes(code));
  return [...builtIn, ...added].filter(({ retired }) => !retired).map(({ code, name }) => ({ code, name }));
}
