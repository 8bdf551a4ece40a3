import { matchUrl } from '#lib/adapters/url-template.ts';
import { templateOf } from './address-template.ts';
import { previewOf } from './build-adapter.ts';
import type { LessonParts } from './lesson.ts';

/** Whether two addresses are those of pages of one kind, as a lesson on the first would tell. */
export function isSameKind(taught: string, other: string): boolean {
  if (!URL.canParse(other) || new URL(other).hostname !== URL.parse(taught)?.hostname) return false;
  return templateOf(taught)?.templates.some((template) => matchUrl(template, other) !== undefined) ?? false;
}

/** Whether an address may be that of the ticket on which a lesson was shown, perhaps in another of its views. */
export function isSameTicket({ href, parts }: { href: string; parts: LessonParts }, other: string): boolean {
  if (!isSameKind(href, other)) return false;
  const { id, from } = previewOf(href, parts);
  return from !== 'address' || previewOf(other, parts).id === id;
}

/** Whether a page is still the one on which something was shown: by its whole address where that names no ticket. */
export function isSamePage(href: string, other: string): boolean {
  return href === other || (previewOf(href, {}).from === 'address' && isSameTicket({ href, parts: {} }, other));
}
