import type { Organization } from '../organization/organization.ts';
import type { OrganizationSummary } from './contact-card.ts';

/** What cards and lists show of an organization. */
export function organizationSummaryOf(organization: Organization): OrganizationSummary {
  const { id, name, type, domains, health, tier, renewalDate, creditHold, deletedAt } = organization;
  const summary = { id, name, type, domains, health, tier, renewalDate, creditHold };
  return deletedAt === undefined ? summary : { ...summary, deleted: true };
}
