import { z } from 'zod';
import type { Contact } from './contact.ts';
import { bothLists } from './update-from-row.ts';

/** Single values of a contact, of which one of two is kept when they are merged (R31). Of lists both are kept. */
export const mergeFieldSchema = z.enum(['name', 'language', 'timeZone', 'siteId', 'visibility']);

export type MergeField = z.infer<typeof mergeFieldSchema>;

/** The value of a field as the reader compares it; empty when there is none. */
export function mergeValue(contact: Contact, field: MergeField): string {
  if (field === 'name') return `${contact.givenName} ${contact.familyName}`.trim();
  return contact[field] ?? '';
}

/**
 * Two contacts as one (R31): lists, notes and attributes keep both, single values the first one's unless it has none
 * or the field is in `fromOther`. Who must not be called by either must not be called. The other's id, and those that
 * lead to it, become aliases.
 */
export function mergeContacts(keep: Contact, other: Contact, fromOther: readonly MergeField[]): Contact {
  const takes = (field: MergeField): boolean =>
    mergeValue(other, field) !== '' && (fromOther.includes(field) || mergeValue(keep, field) === '');
  const lists = bothLists(keep, other);
  const merged: Contact = {
    ...keep,
    ...lists,
    ...(takes('name') && { givenName: other.givenName, familyName: other.familyName }),
    ...(takes('language') && { language: other.language }),
    ...(takes('timeZone') && { timeZone: other.timeZone }),
    ...(takes('siteId') && { siteId: other.siteId }),
    ...(takes('visibility') && { visibility: other.visibility, ownerId: other.ownerId }),
    attributes: { ...other.attributes, ...keep.attributes },
    doNotCall: keep.doNotCall || other.doNotCall,
    aliases: [...new Set([...(keep.aliases ?? []), other.id, ...(other.aliases ?? [])])],
  };
  if (merged.notes === undefined) delete merged.notes;
  return merged;
}
