/** Which records an agent told apart (R31). */
export interface ToldApart {
  /** Whether both were told apart. */
  has: (one: string, other: string) => boolean;
  /**
   * What is left to ask of a group of records that look alike: groups in which nobody was told apart from the first.
   * Any two that were not told apart stand in one of them together. None when all were.
   */
  left: (ids: readonly string[]) => string[][];
}

/** Reads sets of ids: of each set, no two are the same. */
export function readToldApart(sets: readonly (readonly string[])[]): ToldApart {
  const setsOf = new Map<string, Set<string>[]>();
  for (const ids of sets) {
    const set = new Set(ids);
    for (const id of set) {
      const known = setsOf.get(id);
      // One may be in very many: the list is not copied for each.
      if (known) known.push(set);
      else setsOf.set(id, [set]);
    }
  }
  const has = (one: string, other: string): boolean =>
    one !== other && (setsOf.get(one)?.some((set) => set.has(other)) ?? false);

  /** Whom of a group each was told apart from. */
  function apartWithin(ids: readonly string[]): Map<string, Set<string>> {
    const within = new Set(ids);
    return new Map(
      ids.map((id) => {
        const others = (setsOf.get(id) ?? []).flatMap((set) => [...set].filter((other) => within.has(other)));
        return [id, new Set(others.filter((other) => other !== id))];
      }),
    );
  }

  function left(ids: readonly string[]): string[][] {
    if (ids.filter((id) => setsOf.has(id)).length < 2) return [[...ids]];
    const apart = apartWithin(ids);
    if (ids.every((id) => apart.get(id)!.size === 0)) return [[...ids]];
    const groupOf = (first: string): string[] => [
      first,
      ...ids.filter((other) => other !== first && !apart.get(first)!.has(other)),
    ];
    // Who was told apart from nobody is asked about beside all others.
    const free = ids.find((id) => apart.get(id)!.size === 0);
    if (free !== undefined) return [groupOf(free)];
    const groups: Set<string>[] = [];
    for (;;) {
      const isOpen = (one: string, other: string): boolean =>
        one !== other && !apart.get(one)!.has(other) && !groups.some((group) => group.has(one) && group.has(other));
      const open = ids.map((id) => ({ id, count: ids.filter((other) => isOpen(id, other)).length }));
      const most = open.reduce((best, each) => (each.count > best.count ? each : best), { id: '', count: 0 });
      if (most.count === 0) return groups.map((group) => [...group]);
      groups.push(new Set(groupOf(most.id)));
    }
  }

  return { has, left };
}

/**
 * Groups as they are left to ask about once records were told apart; of those that come to be of the same records, the
 * first one.
 */
export function groupsLeft<Group extends { ids: readonly string[] }>(
  groups: Iterable<Group>,
  { left }: ToldApart,
): Group[] {
  const known = new Map<string, Group>();
  for (const group of groups) {
    for (const ids of left(group.ids)) {
      const key = ids.toSorted().join(' ');
      if (!known.has(key)) known.set(key, { ...group, ids });
    }
  }
  return [...known.values()];
}
