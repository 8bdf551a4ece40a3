import type { AddressKey } from '../address/parsed-address.ts';
import { parseStored } from '../address/stored-address.ts';
import type { Contact } from '../contact/contact.ts';
import { emailPattern, literalPattern, namePattern, numberPattern, wordPattern } from './trace-patterns.ts';

/** What stands in the place of a name or an address that was taken out of a text. */
export const TAKEN_OUT = '[…]';

/** By what one person is found in records and texts. */
export interface Traces {
  /** The contact, and the contacts that were merged into it. */
  ids: ReadonlySet<string>;
  /** Address keys that are nobody else's. */
  keys: ReadonlySet<AddressKey>;
  /** Full names and addresses, wherever they stand; nothing when there is nothing to look for. */
  everywhere: RegExp | undefined;
  /** The same, and single names, street and social names: for what the person took part in. */
  near: RegExp | undefined;
}

/** What else there is, for telling the person's own from what is not. */
export interface Surroundings {
  /** Address keys that another record holds. */
  heldElsewhere: ReadonlySet<AddressKey>;
  /** Somebody else has the same name. */
  hasNamesake: boolean;
  /** Names of others and of organizations that the person is met with: their words are not the person's alone. */
  otherNames: readonly string[];
}

/** Single names shorter than this are words of many texts. */
const SHORTEST_WORD = 3;

/** Streets and social names shorter than this are too. */
const SHORTEST_LITERAL = 5;

function wordsOf(name: string): string[] {
  return name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word.length >= SHORTEST_WORD && /\p{L}/u.test(word));
}

function folded(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Patterns of one address: of each of its keys that is nobody else's. */
function addressPatterns(contact: Contact, held: ReadonlySet<AddressKey>): { keys: AddressKey[]; patterns: string[] } {
  const own = contact.addresses.map((address) => {
    const parsed = parseStored(address, []);
    const keys = (parsed?.keys ?? []).filter((key) => !held.has(key));
    if (parsed === undefined) return { keys, patterns: [literalPattern(address.value)] };
    // As it was typed it may be the same line in another country.
    const isOwn = keys.length === parsed.keys.length;
    if (parsed.kind === 'email') {
      // The domain may be typed in letters beyond ASCII.
      const patterns = [parsed.value, address.value].map(emailPattern);
      return { keys, patterns: keys.length > 0 ? patterns : [] };
    }
    const typed = isOwn && parsed.kind !== 'short' ? [literalPattern(address.value)] : [];
    const written = isOwn && parsed.kind === 'international' ? [numberPattern(parsed.value)] : [];
    return { keys, patterns: [...keys.flatMap((key) => numberPattern(key)), ...written, ...typed] };
  });
  return { keys: own.flatMap(({ keys }) => keys), patterns: own.flatMap(({ patterns }) => patterns) };
}

function join(patterns: readonly string[]): RegExp | undefined {
  const distinct = [...new Set(patterns)].filter((pattern) => pattern !== '');
  // Longer ones first, so that a full name is not taken for its first word.
  const sorted = distinct.toSorted((one, other) => other.length - one.length);
  return sorted.length === 0 ? undefined : new RegExp(sorted.join('|'), 'giu');
}

/**
 * By what a person is found: the contact's rows as they are, and what others have in common with them. An address that
 * others hold too is theirs as well, and a name that somebody else bears says nothing outside what the person took
 * part in.
 */
export function tracesOf(contacts: readonly Contact[], around: Surroundings): Traces {
  const addresses = contacts.map((contact) => addressPatterns(contact, around.heldElsewhere));
  const fullNames = contacts.map(({ givenName, familyName }) => namePattern(givenName, familyName));
  const others = new Set(around.otherNames.flatMap(wordsOf).map(folded));
  const words = contacts
    .flatMap(({ givenName, familyName }) => wordsOf(`${givenName} ${familyName}`))
    .filter((word) => !others.has(folded(word)));
  const said = contacts.flatMap(({ socialIds, postalAddresses }) => [
    ...socialIds.map(({ value }) => value),
    ...postalAddresses.flatMap(({ street }) => street ?? []),
  ]);
  const everywhere = [...addresses.flatMap(({ patterns }) => patterns), ...(around.hasNamesake ? [] : fullNames)];
  return {
    ids: new Set(contacts.map(({ id }) => id)),
    keys: new Set(addresses.flatMap(({ keys }) => keys)),
    everywhere: join(everywhere),
    near: join([
      ...everywhere,
      ...fullNames,
      ...words.map(wordPattern),
      ...said.filter((text) => text.length >= SHORTEST_LITERAL).map(literalPattern),
    ]),
  };
}
