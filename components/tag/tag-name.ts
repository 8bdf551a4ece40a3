import { isStandardTag } from '#lib/domain/tag/defined-tags.ts';
import type { StandardTag, Tag } from '#lib/domain/tag/tag.ts';
import type { PlainMessageKey, Translate } from '../ui/translation.ts';

const NAMES: Readonly<Record<StandardTag, PlainMessageKey>> = {
  'original-requester': 'tag.originalRequester',
  requester: 'tag.requester',
  subject: 'tag.subject',
  'primary-contact': 'tag.primaryContact',
};

/** A tag's name for the reader: the team's own, or the translated name of a standard one (R20). */
export function tagName(tag: Pick<Tag, 'id' | 'name'>, translate: Translate): string {
  if (tag.name) return tag.name;
  return isStandardTag(tag.id) ? translate(NAMES[tag.id]) : tag.id;
}
