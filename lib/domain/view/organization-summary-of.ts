import type { Organization } from '../organization/organization.ts';
import type { OrganizationSummary } from './contact-card.ts';

/** What cards and lists show of an organization. */
export function organizationSummaryOf(organization: Organization): OrganizationSummary {
  const { id, name, type, domains, health, tier, renewalDate, creditHold } = organization;
  return { id, name, type, domains, health, tier, renewalDate, creditHold };
}
