import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contactDraftSchema } from '#lib/domain/contact/contact.ts';
import { newId } from '#lib/domain/id.ts';
import { organizationDraftSchema } from '#lib/domain/organization/organization.ts';
import { siteDraftSchema } from '#lib/domain/site/site.ts';
import type { MessageName, Request } from '#lib/messages/protocol/protocol.ts';
import type { Right } from '#lib/settings/settings.ts';
import { ask, sendToWorker } from '#tests/support/extension-pages.ts';
import { canKeepPolicies } from '#tests/support/policy-home.ts';
import { ManagePage } from './support/manage-page.ts';
import { until } from './support/until.ts';
import { Workplace } from './support/workplace.ts';

/** What the administrator grants: nothing but seeing private contacts. */
const GRANTED: readonly Right[] = ['private.see'];

const NO = {
  contacts: 'Your administrator has not allowed you to add or change contacts.',
  deleting: 'Your administrator has not allowed you to delete contacts.',
  organizations: 'Your administrator has not allowed you to add or change organizations.',
  deleteOrganizations: 'Your administrator has not allowed you to delete organizations.',
  sites: 'Your administrator has not allowed you to add or change locations.',
  merging: 'Your administrator has not allowed you to merge contacts.',
  interchange: 'Your administrator has not allowed you to import or export.',
  lists: 'Your administrator has not allowed you to change lists and fields.',
};

describe.skipIf(!canKeepPolicies())("R60: under an administrator's policy", () => {
  const profile = mkdtempSync(path.join(tmpdir(), 'sidecard-rights-'));
  let workplace: Workplace;
  let made: { contacts: string[]; organization: string; changeId: string };

  beforeAll(async () => {
    // Everything is granted at first.
    const before = await Workplace.open({ language: 'en', profile });
    const organization = await ask(before.quiet, 'organization.create', {
      draft: organizationDraftSchema.parse({ name: 'Quill SARL' }),
    });
    const contacts: string[] = [];
    let changeId = '';
    for (const givenName of ['Lea', 'Léa']) {
      const draft = contactDraftSchema.parse({ givenName, familyName: 'Twin' });
      // oxlint-disable-next-line no-await-in-loop
      const answer = await ask(before.quiet, 'contact.create', { draft });
      contacts.push(answer.contactId);
      ({ changeId } = answer);
    }
    made = { contacts, organization: organization.organization.id, changeId };
    await before.close();
    workplace = await Workplace.open({ language: 'en', profile, managed: [{ rights: GRANTED }] });
    // A browser hands a policy to an extension some seconds after it knows what the extension understands.
    await until(
      () => workplace.quiet.evaluate(() => chrome.storage.managed.get('rights')),
      (policy) => JSON.stringify(policy) === JSON.stringify({ rights: GRANTED }),
    );
  });

  afterAll(async () => {
    await workplace?.close();
    rmSync(profile, { recursive: true, force: true });
  });

  /** Opens the manage page, and says of buttons that they cannot be pressed and why. */
  async function denies(page: ManagePage, wanted: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, reason] of Object.entries(wanted)) {
      // oxlint-disable-next-line no-await-in-loop
      expect([name, await page.whyNot(name)]).toEqual([name, reason]);
    }
  }

  it('shows what may not be done to contacts as disabled, with the reason', async () => {
    const page = await ManagePage.open(workplace, '#/contacts');
    await page.lists('Lea Twin', 'Léa Twin');
    await denies(page, { 'Add contact': NO.contacts });
    await page.pressBox('Select all');
    await denies(page, {
      Edit: NO.contacts,
      Share: NO.contacts,
      Export: NO.interchange,
      Merge: NO.merging,
      Delete: NO.deleting,
    });
    await page.press('Delete');
    await page.lists('Lea Twin', 'Léa Twin');
    await page.goTo(`#/contact/${made.contacts[0]}`);
    await page.isAbout('Lea Twin');
    await denies(page, { 'Edit: Phone and mail': NO.contacts, 'Edit: Notes': NO.contacts });
    await page.press('More for Lea Twin');
    expect(await page.whyNotItem('Merge with…')).toBe(NO.merging);
    expect(await page.whyNotItem('Delete contact')).toBe(NO.deleting);
    await page.close();
  });

  it('shows the same of organizations, lists, import, and what was done before', async () => {
    const page = await ManagePage.open(workplace, `#/organization/${made.organization}`);
    await page.isAbout('Quill SARL');
    await denies(page, { 'Edit: About': NO.organizations, 'Add location': NO.sites });
    await page.press('More for Quill SARL');
    expect(await page.whyNotItem('Delete organization')).toBe(NO.deleteOrganizations);
    await page.goTo('#/changes');
    await page.says('Léa Twin');
    await denies(page, { Undo: NO.contacts });
    await page.goTo('#/interchange');
    await page.says('Contacts as CSV');
    await denies(page, { 'Contacts as CSV': NO.interchange, 'Everything as a backup': NO.interchange });
    await page.goTo('#/settings');
    await page.says('Fields of your own');
    await denies(page, { 'Add a field: Contacts': NO.lists });
    await page.close();
  });

  const draft = contactDraftSchema.parse({ givenName: 'Ana' });
  const place = organizationDraftSchema.parse({ name: 'Alfa' });
  const site = siteDraftSchema.parse({ name: 'Depot' });
  const unknown = newId();
  /** A message that needs a right, with what it asks. */
  const needs = <Name extends MessageName>(right: Right, name: Name, request: () => Request<Name>) =>
    ({ right, name, request }) as { right: Right; name: MessageName; request: () => Request<MessageName> };

  it.each([
    needs('contacts.edit', 'contact.create', () => ({ draft })),
    needs('contacts.edit', 'contact.update', () => ({ id: made.contacts[0]!, before: draft, after: draft })),
    needs('contacts.edit', 'list.edit-contacts', () => ({
      ids: made.contacts,
      changeId: newId(),
      edit: { field: 'language', value: 'fr' },
    })),
    needs('contacts.edit', 'change.undo', () => ({ changeId: made.changeId })),
    needs('contacts.delete', 'contact.delete', () => ({ ids: made.contacts })),
    needs('contacts.delete', 'list.delete', () => ({ of: 'contacts', ids: made.contacts, changeId: newId() })),
    needs('organizations.edit', 'organization.create', () => ({ draft: place })),
    needs('organizations.delete', 'organization.delete', () => ({ id: made.organization })),
    needs('sites.edit', 'location.create', () => ({ organizationId: made.organization, site })),
    needs('sites.delete', 'location.delete', () => ({ id: unknown })),
    needs('merge', 'duplicate.merge', () => ({
      keepId: made.contacts[0]!,
      otherId: made.contacts[1]!,
      fromOther: [],
    })),
    needs('interchange', 'contact.import', () => ({ contacts: [draft] })),
  ])('refuses $name in the worker, with the right $right', async ({ right, name, request }) => {
    expect(await sendToWorker(workplace.quiet, name, request())).toEqual({
      ok: false,
      failure: { code: 'forbidden', detail: right },
    });
    expect(await ask(workplace.quiet, 'list.contacts', { wanted: { query: '' }, from: 0, count: 10 })).toMatchObject({
      total: 2,
    });
  });
});
