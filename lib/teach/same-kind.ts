import { matchUrl } from '#lib/adapters/url-template.ts';
import { templateOf } from './address-template.ts';

/** Whether two addresses are those of pages of one kind, as a lesson on the first would tell. */
export function isSameKind(taught: string, other: string): boolean {
  if (!URL.canParse(other) || new URL(other).hostname !== URL.parse(taught)?.hostname) return false;
  return templateOf(taught)?.templates.some((template) => matchUrl(template, other) !== undefined) ?? false;
}
