import { readLabel } from './labels.ts';
import { isChannelLabel } from './medium-of-word.ts';

/** What the labels of a page say of its interaction as a whole. */
export interface PageLabels {
  /** Whether a label names a requester or caller, with or without an address. */
  namesRequester: boolean;
  name?: string;
  /** How the interaction came, in the page's words. */
  channel?: string;
}

/** Reads labels and the texts beside them. */
export function factsAbout(facts: readonly (readonly [string, string])[]): PageLabels {
  const people = facts.filter(([label]) => /^(?:requester|caller)$/.test(readLabel(label)?.role ?? ''));
  const name = people
    .map(([, value]) => value)
    .find((value) => /\p{L}{2}/u.test(value) && !/@|\d{3}/.test(value) && readLabel(value) === undefined);
  return { namesRequester: people.length > 0, name, channel: facts.find(([label]) => isChannelLabel(label))?.[1] };
}
