import { ask } from '#tests/support/extension-pages.ts';
import { organizationDraftSchema, type OrganizationDraftInput } from '#lib/domain/organization/organization.ts';
import type { Workplace } from './workplace.ts';

/** Saves an organization. */
export async function addOrganization({ quiet }: Workplace, draft: OrganizationDraftInput): Promise<void> {
  await ask(quiet, 'organization.create', { draft: organizationDraftSchema.parse(draft) });
}

/** Names of the contacts that a search finds, as the search of any page of the extension does. */
export async function namesFound({ quiet }: Workplace, query: string): Promise<string[]> {
  const { matches } = await ask(quiet, 'contact.search', { query });
  return matches.map(({ card }) => card.name);
}
