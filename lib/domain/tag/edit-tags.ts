import { isStandardTag } from './defined-tags.ts';
import type { Tag } from './tag.ts';

/** What becomes of one tag; what is left out stays. An empty name gives a standard one its own name back. */
export interface TagEdit {
  id: string;
  name?: string | undefined;
  exclusive?: boolean | undefined;
  retired?: boolean | undefined;
}

/**
 * The team's tags with one of them added or changed (R20). Interactions keep the id, which never changes: none of this
 * takes a tag from whoever holds it. A standard tag stays exclusive.
 */
export function withTag(ofTeam: readonly Tag[], { id, name, exclusive, retired }: TagEdit): Tag[] {
  const present = ofTeam.find((tag) => tag.id === id);
  const isStandard = isStandardTag(id);
  const next: Tag = {
    ...(present ?? { id, exclusive: false }),
    ...(name !== undefined && { name: name.trim() }),
    ...(exclusive !== undefined && { exclusive }),
    ...(retired !== undefined && { retired }),
    ...(isStandard && { exclusive: true }),
  };
  if (next.retired !== true) delete next.retired;
  if (next.name === '') delete next.name;
  return present ? ofTeam.map((tag) => (tag === present ? next : tag)) : [...ofTeam, next];
}

/** The team's own tags in another order; those that are not named come after them. Standard ones keep theirs. */
export function inOrder(ofTeam: readonly Tag[], ids: readonly string[]): Tag[] {
  const place = ({ id }: Tag): number => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return ofTeam.toSorted((one, other) => place(one) - place(other));
}
