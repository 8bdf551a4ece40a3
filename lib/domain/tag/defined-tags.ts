import { STANDARD_TAG_DEFINITIONS, type StandardTag, STANDARD_TAGS, type Tag } from './tag.ts';

/** Whether a tag is one of those every team has. */
export function isStandardTag(id: string): id is StandardTag {
  return (STANDARD_TAGS as readonly string[]).includes(id);
}

/**
 * Every tag there is, retired ones too (R20): the standard ones, which the team may rename and retire but which stay
 * exclusive, then the team's own in its order.
 */
export function definedTags(ofTeam: readonly Tag[]): Tag[] {
  const known = new Map(ofTeam.map((tag) => [tag.id, tag]));
  const standard = STANDARD_TAG_DEFINITIONS.map((tag) => ({ ...known.get(tag.id), ...tag }));
  return [...standard, ...ofTeam.filter(({ id }) => !isStandardTag(id))];
}

/** The tags that can be given (R20). */
export function tagsInForce(ofTeam: readonly Tag[]): Tag[] {
  return definedTags(ofTeam).filter(({ retired }) => retired !== true);
}

/** The standard tags that whoever joins an interaction gets when nobody holds them (R21). */
export function tagsOnJoining(ofTeam: readonly Tag[]): StandardTag[] {
  return tagsInForce(ofTeam).flatMap(({ id }) => (isStandardTag(id) ? [id] : []));
}

/**
 * The tags to show with a participant: those that can be given, and whatever it holds, be it retired or known to the
 * team no more. So nothing that was said is lost by changing the definitions.
 */
export function tagsToShow(tags: readonly Tag[], held: readonly string[]): Tag[] {
  const known = new Set(tags.map(({ id }) => id));
  const unknown = held.filter((id) => !known.has(id)).map((id) => ({ id, exclusive: false }));
  return [...tags.filter(({ id, retired }) => retired !== true || held.includes(id)), ...unknown];
}
