import type { Sighting } from '../interaction/sighting.ts';
import { foldLabel, inlineLabel, type LabelMeaning, readLabel } from './labels.ts';

/** A label that was understood, as written. */
export type Label = LabelMeaning & { text: string };

/** The labels that are understood, nearest first; the one in front of it in its own line comes first. */
export function labelsOf({ before = '', labels = [] }: Pick<Sighting, 'before' | 'labels'>): Label[] {
  const [inline, opening] = [before, opensAddress(labels[0]) ? labels[0]! : ''].map(inlineLabel);
  return [inline, opening]
    .flatMap((text) => (text === undefined ? [] : `${text}:`))
    .concat(labels)
    .flatMap((text) => {
      const meaning = readLabel(text);
      // "Assigned: Jane" and "Assigned agents Jane Roe" have their value already.
      const isDone =
        /^(?:agent|cc)$/.test(meaning?.role ?? '') &&
        (/[:\uff1a]\s*\S/.test(text) || endsWithName(text) || beginsWithName(text));
      return meaning === undefined || isDone || JOB_ROW.test(foldLabel(text))
        ? []
        : { ...meaning, text: text.slice(0, 80) };
    });
}

/** `From: Jane Roe <` in front of a linked address, which stands in an element of its own. */
function opensAddress(text: string | undefined): boolean {
  return text !== undefined && /[^\s<]\s*[<([](?:mailto:)?\s*$/.test(text);
}

/** A row that says what somebody is in their firm: "Role Owner", "Fonction : Responsable". */
const JOB_ROW = /^(?:role|job title|position|fonction|rolle|funktion|cargo|puesto|ruolo|funcao|functie) \S/;

/** A label with somebody's name behind it: what stands there is not beside it. */
function endsWithName(text: string): boolean {
  const [, label = '', name = ''] = /^(.+?)\s+(\p{Lu}[\p{L}'-]+\s\p{Lu}[\p{L}'-]+)$/u.exec(text) ?? [];
  return readLabel(label)?.role !== undefined && readLabel(name) === undefined && !/\bname\b|title|info/i.test(name);
}

/** "Elise Guyot Owner": what somebody is, in their firm. */
function beginsWithName(label: string): boolean {
  const [, name = ''] = /^(?:\p{Lu}\s)?(\p{Lu}\p{Ll}[\p{L}'-]*\s\p{Lu}\p{Ll}[\p{L}'-]+)\s\p{L}/u.exec(label) ?? [];
  return name !== '' && readLabel(name) === undefined;
}
