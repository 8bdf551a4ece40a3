import { fold } from '../search/fold.ts';
import type { ChoiceList } from './definition.ts';

/** Lists of which anything else may be typed as well: what they keep is a text that says itself. */
const FREE: ReadonlySet<ChoiceList> = new Set<ChoiceList>(['address-label', 'network']);

/** Whether a list only proposes. A new choice of such a list is kept under its name, so that files can be read. */
export function isFreeList(list: ChoiceList): boolean {
  return FREE.has(list);
}

/** What to keep of what was typed where choices are only proposed: the code of the one that is named, else the text. */
export function typedChoice(choices: readonly { code: string; name: string }[], typed: string): string {
  const wanted = fold(typed.trim());
  return (
    (choices.find(({ name }) => fold(name) === wanted) ?? choices.find(({ code }) => fold(code) === wanted))?.code ??
    typed
  );
}
