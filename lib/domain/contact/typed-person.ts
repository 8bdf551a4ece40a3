import type { AssumedCountry } from '../address/assumed-country.ts';
import type { AddressMedium } from '../address/interaction-address.ts';
import { parseAddress } from '../address/parse-address.ts';
import type { ParsedAddress } from '../address/parsed-address.ts';
import { readLabel } from '../page/labels.ts';
import { nameFromDisplayName } from './name-from-display-name.ts';
import { isParticle } from './person-name.ts';

/** A stretch of a text that may be an address. */
export interface AddressStretch {
  medium: AddressMedium;
  text: string;
  start: number;
  end: number;
}

/** A person as somebody types or pastes one: `"Dupont, Jean" <jean@x.example>; tel 06 99 88 77 66`. */
export interface TypedPerson {
  /** Each address once, in the order of the text. */
  addresses: ParsedAddress[];
  /** What stands beside them when it is the name of one person. */
  name?: string;
}

const EDGES = /^[\s<>()[\],;:|/–—-]+|[\s<>()[\],;:|/–—-]+$/g;

/** What stands between two addresses, without signs around it and without the label of the one that follows. */
function withoutLabel(piece: string): { words: string; isLabelled: boolean } {
  const bare = piece.replace(EDGES, '');
  if (readLabel(bare)?.medium !== undefined) return { words: '', isLabelled: true };
  const [, before = '', last = ''] = /^(.*?)([^\s,;]+)$/s.exec(bare) ?? [];
  const isLabelled = readLabel(last)?.medium !== undefined;
  return { words: isLabelled ? before.replace(EDGES, '') : bare, isLabelled };
}

/** Whether every word begins as those of names do; of a sentence few do. */
function hasCapitals(name: string): boolean {
  return name.split(/\s+/).every((word) => isParticle(word) || !/^["'’]?\p{Ll}/u.test(word));
}

/**
 * Reads what somebody typed about a person (R23): the addresses among `stretches`, and the name beside them. A number
 * behind a label need only be possible. Where more than one thing stands beside the addresses, it is running text, and
 * only a name right before an address in angle brackets counts.
 */
export function readTypedPerson(
  text: string,
  stretches: readonly AddressStretch[],
  countries: readonly AssumedCountry[],
): TypedPerson {
  const addresses = new Map<string, ParsedAddress>();
  const beside: string[] = [];
  let mailboxName: string | undefined;
  let end = 0;
  for (const stretch of stretches.toSorted((one, other) => one.start - other.start)) {
    const piece = text.slice(end, stretch.start);
    const { words, isLabelled } = withoutLabel(piece);
    const lenient = isLabelled || stretch.medium === 'email';
    const address = parseAddress(stretch.text, stretch.medium, countries, { lenient });
    if (address === undefined) continue;
    if (words !== '') beside.push(words);
    if (words !== '' && /<\s*$/.test(piece)) mailboxName ??= words;
    addresses.set(address.value, addresses.get(address.value) ?? address);
    end = stretch.end;
  }
  const { words } = withoutLabel(text.slice(end));
  if (words !== '' && addresses.size > 0) beside.push(words);
  const [only, more] = beside;
  const name = mailboxName ?? (more === undefined && only !== undefined && hasCapitals(only) ? only : undefined);
  return {
    addresses: [...addresses.values()],
    ...(name !== undefined && nameFromDisplayName(name) !== undefined && { name }),
  };
}
