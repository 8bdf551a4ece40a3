import type { Page } from 'puppeteer-core';
import { organizationDraftSchema } from '#lib/domain/organization/organization.ts';
import { contactImport } from '#lib/messages/protocol/contact.ts';
import { ask } from '../support/extension-pages.ts';
import { importRows, sampleContacts } from './sample-contacts.ts';
import { AGENT_SETTINGS } from './world/company.ts';

/** What was put into the extension. */
export interface Seeded {
  contacts: number;
  organizations: number;
}

/**
 * Sets the extension up as its agent would have: the site enabled, the agent's own name, country and lines, the
 * sample organizations and contacts. `page` is a page of the extension.
 */
export async function seed(page: Page, origin: string): Promise<Seeded> {
  await ask(page, 'settings.update', AGENT_SETTINGS);
  await ask(page, 'site.enable', { origin });
  const sample = sampleContacts();
  const ids = new Map<string, string>();
  for (const draft of sample.organizations) {
    const { organization } = await ask(page, 'organization.create', { draft: organizationDraftSchema.parse(draft) });
    ids.set(draft.name, organization.id);
  }
  const contacts = contactImport.request.parse({ contacts: importRows(sample.contacts, ids) });
  const { saved } = await ask(page, 'contact.import', contacts);
  return { contacts: saved, organizations: ids.size };
}
