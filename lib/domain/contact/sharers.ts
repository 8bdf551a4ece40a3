import { foldedWords } from '../search/fold.ts';
import { groupNames } from './group-names.ts';
import { namesAgree } from './names-agree.ts';

/** A contact that holds an address, by its full name; empty when it has none. */
export interface Holder {
  id: string;
  name: string;
}

/** Those who hold one address: who of them may be one person, and whether others hold it too. */
export interface Sharers {
  /** Ids of two or more whose names may be of one person. */
  alike: string[][];
  /** True when people of different names share the address: a switchboard, a household, a mailbox of several (R6). */
  isShared: boolean;
}

/** More share no person's address but a switchboard's, or what somebody wrote where none was known. */
const MOST_COMPARED = 100;

/**
 * Tells those who are there twice from those who share an address (R6, R31). Who has no name, or one word of it, may be
 * anybody whose name agrees. Where very many share an address none of them is compared: namesakes of one organization
 * are found by their names.
 */
export function tellSharersApart(holders: readonly Holder[]): Sharers {
  if (holders.length > MOST_COMPARED) return { alike: [], isShared: true };
  const groups = new Map<string, string[]>(holders.map(({ id }) => [id, [id]]));
  const join = (one: string, other: string): void => {
    const [into, from] = [groups.get(one)!, groups.get(other)!];
    if (into === from) return;
    into.push(...from);
    for (const id of from) groups.set(id, into);
  };
  for (const { ids } of groupNames(holders.map((holder) => ({ ...holder, organizationIds: [''] })))) join(...ids);
  for (const { id, name } of holders) {
    if (foldedWords(name).length > 1) continue;
    const same = holders.find((other) => other.id !== id && namesAgree(nameOf(name), nameOf(other.name)));
    if (same !== undefined) join(same.id, id);
  }
  const all = [...new Set(groups.values())];
  return { alike: all.filter((group) => group.length > 1), isShared: all.length > 1 };
}

function nameOf(name: string): { givenName: string; familyName: string } {
  return { givenName: name, familyName: '' };
}
