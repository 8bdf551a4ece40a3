import { groupNames, type NamedContact } from '#lib/domain/contact/group-names.ts';
import { tellSharersApart } from '#lib/domain/contact/sharers.ts';
import type { ContactCard } from '#lib/domain/view/contact-card.ts';

/** Contacts that may be one person, and the strongest reason; last those who share an address under different names. */
export interface DuplicateGroup {
  /** Ids in their order, joined: the group's own identity. */
  key: string;
  contacts: ContactCard[];
  because: 'same-address' | 'same-name-and-organization' | 'near-name' | 'shared-address';
}

/** Groups by the identity of each, as ids. */
export type Found = Map<string, { ids: readonly string[]; because: DuplicateGroup['because'] }>;

/** Adds a group, unless the same ones are there for a stronger reason. */
export function addGroup(found: Found, ids: readonly string[], because: DuplicateGroup['because']): void {
  const key = ids.toSorted().join(' ');
  if (ids.length > 1 && !found.has(key)) found.set(key, { ids, because });
}

/** Finds the groups among contacts by their names, and among those that share an address, as ids. */
export function findGroups(named: readonly NamedContact[], sharing: readonly (readonly string[])[]): Found {
  const found: Found = new Map();
  const holders = new Set(sharing.flat());
  const names = new Map(named.flatMap(({ id, name }) => (holders.has(id) ? [[id, name] as const] : [])));
  const shared: (readonly string[])[] = [];
  for (const ids of sharing) {
    const { alike, isShared } = tellSharersApart(ids.map((id) => ({ id, name: names.get(id) ?? '' })));
    for (const same of alike) addGroup(found, same, 'same-address');
    if (isShared) shared.push(ids);
  }
  for (const { ids, because } of groupNames(named)) addGroup(found, ids, because);
  for (const ids of shared) addGroup(found, ids, 'shared-address');
  return found;
}
