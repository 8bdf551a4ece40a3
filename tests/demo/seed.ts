import type { Page } from 'puppeteer-core';
import { newId } from '#lib/domain/id.ts';
import { organizationDraftSchema } from '#lib/domain/organization/organization.ts';
import { contactImport } from '#lib/messages/protocol/contact.ts';
import { ask } from '../support/extension-pages.ts';
import { importRows, sampleContacts } from './sample-contacts.ts';
import { demoEntries } from './samples/demo-entries.ts';
import { AGENT_SETTINGS } from './world/company.ts';
import { CUSTOMERS } from './world/customers.ts';
import { TOPICS } from './world/logged.ts';

/** What was put into the extension. */
export interface Seeded {
  contacts: number;
  organizations: number;
  entries: number;
}

/**
 * Sets the extension up as its agent would have after some weeks: the site enabled, the agent's own name, country and
 * lines, the sample organizations and contacts, what was logged of them. `page` is a page of the extension.
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
  const rows = importRows(sample.contacts, ids).map((row) => ({ ...row, id: newId() }));
  const { saved } = await ask(page, 'contact.import', contactImport.request.parse({ contacts: rows }));
  // The customers of the helpdesk's pages come first, in the order they have there.
  const contactIds = new Map(Object.keys(CUSTOMERS).map((who, index) => [who, rows[index]!.id]));
  const entries = await seedEntries(page, origin, contactIds);
  return { contacts: saved, organizations: ids.size, entries };
}

async function seedEntries(page: Page, origin: string, contactIds: ReadonlyMap<string, string>): Promise<number> {
  const topics = new Map<string, string>();
  for (const name of TOPICS) topics.set(name, (await ask(page, 'entry.topic-add', { name })).topic.code);
  const entries = demoEntries({ origin, contactIds, topics }, Date.now());
  for (const entry of entries) await ask(page, 'entry.create', entry);
  return entries.length;
}
