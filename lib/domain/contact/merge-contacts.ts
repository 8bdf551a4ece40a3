import { z } from 'zod/mini';
import { differingAttributes, mergedAttributes } from '../merge-choice.ts';
import type { Contact, Membership } from './contact.ts';
import { bothLists } from './update-from-row.ts';

/** Single values of a contact, of which one of two is kept when they are merged (R31). Of lists both are kept. */
export const mergeFieldSchema = z.enum(['name', 'language', 'timeZone', 'siteId', 'visibility']);

/**
 * What one of two values is chosen for: a single value, an attribute (`attribute:` and the definition's id), or the
 * title in an organization that both belong to (`title:` and the organization's id).
 */
export const mergeChoiceSchema = z.union([
  mergeFieldSchema,
  z.templateLiteral(['attribute:', z.string().check(z.maxLength(60))]),
  z.templateLiteral(['title:', z.uuid()]),
]);

export type MergeField = z.infer<typeof mergeFieldSchema>;
export type MergeChoice = z.infer<typeof mergeChoiceSchema>;

/** The value of a field as the reader compares it; empty when there is none. */
export function mergeValue(contact: Contact, field: MergeField): string {
  if (field === 'name') return `${contact.givenName} ${contact.familyName}`.trim();
  return contact[field] ?? '';
}

/** Organizations in which two contacts have different titles. */
export function differingTitles(keep: Contact, other: Contact): { organizationId: string; titles: [string, string] }[] {
  return keep.memberships.flatMap(({ organizationId, title = '' }) => {
    const theirs = other.memberships.find((membership) => membership.organizationId === organizationId)?.title ?? '';
    return title !== '' && theirs !== '' && title !== theirs ? [{ organizationId, titles: [title, theirs] }] : [];
  });
}

/** Everything in which both contacts say something else, and only one can stand (R31). */
export function contactMergeChoices(keep: Contact, other: Contact): MergeChoice[] {
  const fields = mergeFieldSchema.options.filter((field) => {
    const [one, another] = [mergeValue(keep, field), mergeValue(other, field)];
    return one !== '' && another !== '' && one !== another;
  });
  return [
    ...fields,
    ...differingTitles(keep, other).map(({ organizationId }): MergeChoice => `title:${organizationId}`),
    ...differingAttributes(keep, other),
  ];
}

function withTitles(merged: readonly Membership[], other: Contact, fromOther: ReadonlySet<string>): Membership[] {
  return merged.map((membership) => {
    const { organizationId } = membership;
    const theirs = other.memberships.find((each) => each.organizationId === organizationId);
    const title = fromOther.has(`title:${organizationId}`) ? theirs?.title : undefined;
    const seesAll = membership.seesAllTickets === true || theirs?.seesAllTickets === true;
    return { ...membership, ...(title !== undefined && { title }), ...(seesAll && { seesAllTickets: true }) };
  });
}

/**
 * Two contacts as one (R31): lists, notes and attributes keep both, single values the first one's unless it has none
 * or the choice is in `fromOther`. Who must not be called by either must not be called, and who sees all tickets of an
 * organization by either sees them. The other's id, and those that lead to it, become aliases.
 */
export function mergeContacts(keep: Contact, other: Contact, fromOther: readonly MergeChoice[]): Contact {
  const chosen = new Set<string>(fromOther);
  const takes = (field: MergeField): boolean =>
    mergeValue(other, field) !== '' && (chosen.has(field) || mergeValue(keep, field) === '');
  const lists = bothLists(keep, other);
  const merged: Contact = {
    ...keep,
    ...lists,
    memberships: withTitles(lists.memberships, other, chosen),
    ...(takes('name') && { givenName: other.givenName, familyName: other.familyName }),
    ...(takes('language') && { language: other.language }),
    ...(takes('timeZone') && { timeZone: other.timeZone }),
    ...(takes('siteId') && { siteId: other.siteId }),
    ...(takes('visibility') && { visibility: other.visibility, ownerId: other.ownerId }),
    attributes: mergedAttributes(keep, other, chosen),
    doNotCall: keep.doNotCall || other.doNotCall,
    aliases: [...new Set([...(keep.aliases ?? []), other.id, ...(other.aliases ?? [])])],
  };
  if (merged.notes === undefined) delete merged.notes;
  return merged;
}
