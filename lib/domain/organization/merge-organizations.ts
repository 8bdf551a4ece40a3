import { z } from 'zod/mini';
import { bothLists, bothNotes } from '../contact/update-from-row.ts';
import { contactDraftSchema } from '../contact/contact.ts';
import { differingAttributes, mergedAttributes } from '../merge-choice.ts';
import type { Organization } from './organization.ts';

/** Single values of an organization, of which one of two is kept when they are merged (R31, R42). */
export const organizationMergeFieldSchema = z.enum([
  'name',
  'type',
  'industry',
  'health',
  'tier',
  'renewalDate',
  'creditHold',
  'visibility',
]);

/** What one of two values is chosen for: a single value, or an attribute (`attribute:` and the definition's id). */
export const organizationMergeChoiceSchema = z.union([
  organizationMergeFieldSchema,
  z.templateLiteral(['attribute:', z.string().check(z.maxLength(60))]),
]);

export type OrganizationMergeField = z.infer<typeof organizationMergeFieldSchema>;
export type OrganizationMergeChoice = z.infer<typeof organizationMergeChoiceSchema>;

/** The value of a field as the reader compares it; empty when there is none. */
export function organizationMergeValue(organization: Organization, field: OrganizationMergeField): string {
  return String(organization[field] ?? '');
}

/** Everything in which both organizations say something else, and only one can stand (R31). */
export function organizationMergeChoices(keep: Organization, other: Organization): OrganizationMergeChoice[] {
  const fields = organizationMergeFieldSchema.options.filter((field) => {
    const [one, another] = [organizationMergeValue(keep, field), organizationMergeValue(other, field)];
    return one !== '' && another !== '' && one !== another;
  });
  return [...fields, ...differingAttributes(keep, other)];
}

const NOBODY = contactDraftSchema.parse({});

/** The lists of both: addresses, postal addresses and notes as those of contacts are, domains each once. */
function listsOf(keep: Organization, other: Organization) {
  const asDraft = ({ addresses, postalAddresses, notes }: Organization) => ({
    ...NOBODY,
    addresses,
    postalAddresses,
    ...(notes !== undefined && { notes }),
  });
  const { addresses, postalAddresses, notes } = bothLists(asDraft(keep), asDraft(other));
  const description = bothNotes(keep.description, other.description);
  return {
    addresses,
    postalAddresses,
    domains: [...new Set([...keep.domains, ...other.domains])],
    ...(notes !== undefined && { notes }),
    ...(description !== undefined && { description }),
  };
}

/**
 * Two organizations as one (R31): lists, notes and descriptions keep both, single values and attributes the first
 * one's unless it has none or the choice is in `fromOther`. The other's id, and those that lead to it, become aliases.
 */
export function mergeOrganizations(
  keep: Organization,
  other: Organization,
  fromOther: readonly OrganizationMergeChoice[],
): Organization {
  const chosen = new Set<string>(fromOther);
  const takes = (field: OrganizationMergeField): boolean =>
    organizationMergeValue(other, field) !== '' && (chosen.has(field) || organizationMergeValue(keep, field) === '');
  const taken = organizationMergeFieldSchema.options.filter(takes).map((field) => [field, other[field]] as const);
  return {
    ...keep,
    ...listsOf(keep, other),
    ...Object.fromEntries(taken),
    ...(takes('visibility') && { ownerId: other.ownerId }),
    attributes: mergedAttributes(keep, other, chosen),
    aliases: [...new Set([...(keep.aliases ?? []), other.id, ...(other.aliases ?? [])])],
  };
}
