import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contactDraftSchema } from '#lib/domain/contact/contact.ts';
import { organizationDraftSchema } from '#lib/domain/organization/organization.ts';
import { whoElse } from '#lib/domain/view/who-else.ts';
import { sightingOf } from '#tests/support/ports/frame-reports.ts';
import { startWorker, ticketReport, type WorkerInTest } from '#tests/support/ports/worker-in-test.ts';

vi.mock('wxt/browser', () => import('#tests/support/ports/the-browser.ts'));
vi.mock('#lib/platform/translate.ts', () => ({ translate: (key: string) => key }));

const origin = 'https://desk.example';
const url = `${origin}/tickets/4312`;

let worker: WorkerInTest;
beforeEach(async () => {
  worker = startWorker();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  await worker.enable(origin);
});
afterEach(() => {
  worker.fake.stopWorker();
});

async function add(name: string, mail: string, more: { newOrganization?: string; organizationId?: string } = {}) {
  const draft = contactDraftSchema.parse({
    givenName: name,
    addresses: [{ medium: 'email', value: mail }],
    memberships: more.organizationId === undefined ? [] : [{ organizationId: more.organizationId }],
  });
  const { contactId } = await worker.ask('contact.create', {
    draft,
    ...(more.newOrganization !== undefined && {
      newOrganization: organizationDraftSchema.parse({ name: more.newOrganization }),
    }),
  });
  return contactId;
}

describe('people beside the one that a page is with', () => {
  it('R22: are those in copy, and then the colleagues of who takes part; they are offered and not associated', async () => {
    const helene = await add('Hélène', 'helene@notaires.example', { newOrganization: 'Notaires' });
    const organizationId = (await worker.ask('contact.get', { id: helene }))!.card.organization!.id;
    await add('Paul', 'paul@elsewhere.example', { organizationId });
    await add('Ana', 'ana@x.example');
    await add('Luc', 'luc@x.example');
    const report = ticketReport('helene@notaires.example');
    await worker.fromPage(worker.openTab(7, url), 'page.report', {
      ...report,
      sightings: [
        ...report.sightings,
        sightingOf('luc@x.example', { trust: 'adapter', role: 'cc' }),
        sightingOf('nobody@x.example', { trust: 'adapter', role: 'cc' }),
        sightingOf('ana@x.example', { trust: 'adapter', role: 'cc' }),
      ],
    });
    const view = await worker.ask('tab.view', { tabId: 7 });
    expect(view.participants.map(({ card }) => card.name)).toEqual(['Hélène']);
    expect(view.beside?.map(({ key, match }) => [key, match.card.name])).toEqual([
      ['mailto:luc@x.example', 'Luc'],
      ['mailto:ana@x.example', 'Ana'],
    ]);
    expect(whoElse(view).map(({ card }) => card.name)).toEqual(['Luc', 'Ana', 'Paul']);
  });

  it('are nobody where only the other party is known', async () => {
    await add('Hélène', 'helene@notaires.example');
    await worker.fromPage(worker.openTab(7, url), 'page.report', ticketReport('helene@notaires.example'));
    expect(await worker.ask('tab.view', { tabId: 7 })).not.toHaveProperty('beside');
  });
});
