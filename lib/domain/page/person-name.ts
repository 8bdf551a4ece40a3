import { isWithheldCaller } from '../address/withheld-caller.ts';
import { readLabel } from './labels.ts';

/** Labels of a name, which some pages write into the same text: "Name Odile Perrin", "Nom : Odile Perrin". */
const NAME_LABEL =
  /^(?:(?:full|display|contact|customer|caller|requester)?\s?name|nom(?:\s(?:complet|et\spr[ée]nom|du\s(?:client|demandeur|contact)))?|(?:vollst[äa]ndiger\s)?name|nombre(?:\scompleto|\sy\sapellidos)?|nome(?:\scompleto)?|naam|raison\ssociale)(?:\s*[:\uff1a]\s*|\s+(?=\p{Lu}))/iu;

/** An address behind a name, with or without brackets. */
const ADDRESS_BEHIND = /[\s,;:\u2013-]*[<([]?\s*[^\s<([]+@[^\s>)\]]+\s*[>)\]]?.*$/su;

/** The number of the record behind a name: "Odile Perrin (#123)", "Odile Perrin #123", "Odile Perrin [C-0042]". */
const NUMBER_BEHIND = /\s*(?:#\d+|[([]\s*(?:#|n[°o]\.?\s*|id:?\s*|[a-z]{1,4}-?)?\d+\s*[)\]])$/iu;

/**
 * Takes somebody's name out of the text in its place: without its label, an address behind it and quotes. Nothing
 * when no name is left, or only the word for somebody who hides (R8).
 */
export function readPersonName(text: string): string | undefined {
  const plain = text.replace(/\s+/g, ' ').trim();
  const colon = plain.search(/[:\uff1a]/);
  const unlabelled =
    colon > 0 && readLabel(plain.slice(0, colon)) !== undefined
      ? plain.slice(colon + 1).trim()
      : plain.replace(NAME_LABEL, '');
  const name = unlabelled
    .replace(ADDRESS_BEHIND, '')
    .replace(NUMBER_BEHIND, '')
    .replace(/^["“”«»']+|["“”«»',;]+$/gu, '')
    .trim()
    .slice(0, 200);
  return /\p{L}{2}/u.test(name) && !isWithheldCaller(name) ? name : undefined;
}
