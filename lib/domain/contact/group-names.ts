import { foldedWords } from '../search/fold.ts';
import { namesAgree } from './names-agree.ts';

/** A contact as its name and organizations tell it apart. */
export interface NamedContact {
  id: string;
  /** The full name; empty when it has none. */
  name: string;
  organizationIds: readonly string[];
}

/** Two contacts that may be one person, and why (R31). */
export interface LikelyPair {
  ids: [string, string];
  because: 'same-name-and-organization' | 'near-name';
}

/**
 * Pairs of one organization with the same name, or with names that may be of one person, such as `J. Dupont` and
 * `Jean Dupont`. Only names that share a whole word are compared, so that a large organization takes no longer than
 * its namesakes do.
 */
export function groupNames(contacts: readonly NamedContact[]): LikelyPair[] {
  const bearers = new Map<string, (NamedContact & { words: string[] })[]>();
  const pairs = new Map<string, LikelyPair>();
  for (const contact of contacts) {
    const words = foldedWords(contact.name);
    // One word alone is too little to go by.
    if (words.length < 2) continue;
    const known = { ...contact, words };
    for (const organizationId of new Set(contact.organizationIds)) {
      for (const word of new Set(words.filter(({ length }) => length > 1))) {
        const key = `${organizationId} ${word}`;
        const others = bearers.get(key) ?? [];
        for (const other of others) {
          const pair = `${other.id} ${contact.id}`;
          const names = [
            { givenName: contact.name, familyName: '' },
            { givenName: other.name, familyName: '' },
          ] as const;
          if (pairs.has(pair) || !namesAgree(...names)) continue;
          const isSame = words.toSorted().join(' ') === other.words.toSorted().join(' ');
          const because = isSame ? 'same-name-and-organization' : 'near-name';
          pairs.set(pair, { ids: [other.id, contact.id], because });
        }
        // Very many may share a word: the list is not copied for each.
        others.push(known);
        bearers.set(key, others);
      }
    }
  }
  return [...pairs.values()];
}
