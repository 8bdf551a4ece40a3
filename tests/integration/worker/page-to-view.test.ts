import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail } from '#lib/domain/result.ts';
import { contactDraftSchema } from '#lib/domain/contact/contact.ts';
import { sightingOf } from '#tests/support/ports/frame-reports.ts';
import { startWorker, ticketReport, type WorkerInTest } from '#tests/support/ports/worker-in-test.ts';
import { eventually } from '#tests/support/eventually.ts';

vi.mock('wxt/browser', () => import('#tests/support/ports/the-browser.ts'));
vi.mock('#lib/platform/translate.ts', () => ({
  translate: (key: string, count?: number) => `${key} ${count ?? ''}`.trim(),
}));

const origin = 'https://desk.example';
const url = `${origin}/tickets/4312`;
const helene = contactDraftSchema.parse({
  givenName: 'Hélène',
  familyName: 'Rivière',
  addresses: [{ medium: 'email', value: 'h.riviere@notaires.example' }],
});

let worker: WorkerInTest;
beforeEach(() => {
  worker = startWorker();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  worker.fake.stopWorker();
});

describe('from a page to the view of its tab', () => {
  it('R11 R12 R21: associates the one contact that holds the requester address, with the four tags and the badge', async () => {
    const { contactId } = await worker.ask('contact.create', { draft: helene });
    await worker.enable(origin);
    const tab = worker.openTab(7, url);
    expect(await worker.fromPage(tab, 'frame.setup', { url })).toMatchObject({ ok: true });
    expect(await worker.ask('tab.view', { tabId: 7 })).toMatchObject({ looking: true, participants: [] });
    expect(await worker.fromPage(tab, 'page.report', ticketReport('H.Riviere@Notaires.example'))).toEqual({
      ok: true,
      value: null,
    });

    const view = await worker.ask('tab.view', { tabId: 7 });
    expect(view).toMatchObject({
      looking: false,
      site: { status: 'enabled', origin },
      resolution: { status: 'resolved', contactId },
      participants: [{ card: { id: contactId, name: 'Hélène Rivière' }, origin: 'automatic' }],
    });
    expect(view.participants[0]?.tags).toHaveLength(4);
    expect(worker.fake.state.badges.get(7)).toMatchObject({ text: '1' });
    await eventually(() =>
      expect(worker.fake.state.badges.get(7)).toMatchObject({ text: '1', title: 'worker.badge.known 1' }),
    );
  });

  it('R12: only proposes the contact of an address that stands under a label', async () => {
    await worker.ask('contact.create', { draft: helene });
    await worker.enable(origin);
    const tab = worker.openTab(7, url);
    const [sighting] = ticketReport('h.riviere@notaires.example').sightings;
    const labelled = { ...sighting!, trust: 'labelled', role: 'from', label: 'From' } as const;
    await worker.fromPage(tab, 'page.report', ticketReport('x', { sightings: [labelled] }));
    const view = await worker.ask('tab.view', { tabId: 7 });
    expect(view.participants).toEqual([]);
    expect(view.resolution).toMatchObject({ status: 'resolved', automatic: false });
    expect(view.matches).toHaveLength(1);
  });

  it('R14 R23: shows a dot for an address of nobody, creates nobody, and fills the form', async () => {
    await worker.enable(origin);
    const tab = worker.openTab(7, url);
    await worker.fromPage(tab, 'page.report', ticketReport('jean-pierre.dupont@notaires.example'));
    const view = await worker.ask('tab.view', { tabId: 7 });
    expect(view.resolution).toMatchObject({ status: 'unresolved', because: 'nobody-holds-it' });
    expect(view.prefill?.draft).toMatchObject({ givenName: 'Jean-Pierre', familyName: 'Dupont' });
    expect(worker.fake.state.badges.get(7)).toMatchObject({ text: '•' });
    expect(await worker.ask('store.status', {})).toEqual({ state: 'ready', contacts: 0 });
  });

  it('R2: reads a national number in the country of the language, and says so', async () => {
    await worker.enable(origin);
    const tab = worker.openTab(7, url);
    await worker.fromPage(tab, 'page.report', ticketReport('01 42 68 53 00'));
    const view = await worker.ask('tab.view', { tabId: 7 });
    expect(view.addresses[0]?.address).toMatchObject({ value: '+33142685300', country: 'FR', countrySource: 'agent' });
  });

  it('R2 R23: a number that only the language of its page explains is saved with its country, and found again', async () => {
    await worker.enable(origin);
    const tab = worker.openTab(7, url);
    await worker.fromPage(tab, 'page.report', ticketReport('07856 302417', { lang: 'en-GB' }));
    const view = await worker.ask('tab.view', { tabId: 7 });
    expect(view.addresses[0]?.address).toMatchObject({ value: '+447856302417', country: 'GB', countrySource: 'page' });
    const { draft } = view.prefill!;
    expect(draft.addresses).toMatchObject([{ medium: 'phone', value: '+44 7856 302417' }]);
    const { contactId } = await worker.ask('contact.create', { draft });
    await worker.fromPage(tab, 'page.report', ticketReport('07856 302417', { lang: 'en-GB', scan: 2 }));
    const again = await worker.ask('tab.view', { tabId: 7 });
    expect(again.resolution).toMatchObject({ status: 'resolved', contactId });
    expect(again.participants[0]).toMatchObject({ card: { id: contactId }, origin: 'automatic' });
  });

  it("R7: sets the agent's own address aside", async () => {
    await worker.ask('settings.update', { agentEmail: 'ada@team.example', ownDomains: ['lines.example'] });
    await worker.enable(origin);
    const tab = worker.openTab(7, url);
    await worker.fromPage(tab, 'page.report', ticketReport('ada@team.example'));
    const view = await worker.ask('tab.view', { tabId: 7 });
    expect(view.setAside).toMatchObject([{ value: 'ada@team.example', reason: 'agent' }]);
    expect(worker.fake.state.badges.get(7)).toMatchObject({ text: '' });
  });

  it('says which adapter reads the page, that it needs attention, what it expected and when that was known', async () => {
    await worker.enable(origin);
    const tab = worker.openTab(7, url);
    await worker.fromPage(
      tab,
      'page.report',
      ticketReport('a@b.example', { adapterId: 'zammad', adapterHealthy: false }),
    );
    const { adapter } = await worker.ask('tab.view', { tabId: 7 });
    expect(adapter).toEqual({
      id: 'zammad',
      name: 'Zammad',
      needsAttention: true,
      expected: 'requester',
      checked: '2026-08-01',
      onRealPages: false,
    });
  });

  it('reads a custom domain as the helpdesk that the agent named, and the parts inside it by the general rules', async () => {
    await worker.enable(origin);
    const tab = worker.openTab(7, url);
    const page = 'https://desk.example/a/tickets/880';
    const setUp = async (markedAs?: string) => {
      const answer = await worker.fromPage(tab, 'frame.setup', { url: page, ...(markedAs && { markedAs }) });
      return answer.ok ? answer.value.adapter?.id : answer.failure.code;
    };
    expect(await setUp()).toBeUndefined();
    await worker.ask('site.configure', { origin, adapterId: 'freshdesk' });
    expect([await setUp(), await setUp('zammad'), await setUp('general')]).toEqual([
      'freshdesk',
      'freshdesk',
      'general',
    ]);
    expect(await worker.ask('tab.view', { tabId: 7 })).toMatchObject({ site: { adapterId: 'freshdesk' } });
    await worker.ask('site.configure', { origin, adapterId: null });
    expect(await setUp()).toBeUndefined();
  });

  it('lists 200 addresses of a page with 10,000 numbers, the strongest, and says how many more there are', async () => {
    await worker.enable(origin);
    const tab = worker.openTab(7, url);
    const { interaction: _, ...list } = ticketReport('');
    for (let part = 0; part < 20; part += 1) {
      const sightings = Array.from({ length: 500 }, (_each, index) =>
        sightingOf(`+33 1 42 ${String(part * 500 + index).padStart(6, '0')}`),
      );
      const labelled = sightings.map((sighting, index) =>
        part === 0 && index === 0 ? { ...sighting, trust: 'semantic' as const } : sighting,
      );
      // Parts come one after the other.
      // oxlint-disable-next-line no-await-in-loop
      await worker.fromPage(tab, 'page.report', { ...list, part, last: part === 19, sightings: labelled });
    }
    const view = await worker.ask('tab.view', { tabId: 7 });
    expect(view.addresses).toHaveLength(200);
    expect(view.addresses[0]).toMatchObject({ value: '+33142000000', trust: 'semantic' });
    expect(view.moreAddresses).toBe(9800);
    expect(view.looking).toBe(false);
  });

  it('shows no badge when badges are off', async () => {
    await worker.ask('settings.update', { badge: false });
    await worker.enable(origin);
    const tab = worker.openTab(7, url);
    await worker.fromPage(tab, 'page.report', ticketReport('nobody@notaires.example'));
    expect(worker.fake.state.badges.get(7)).toMatchObject({ text: '' });
  });
});

describe('a page that may not be read', () => {
  it.each(['frame.setup', 'page.report'] as const)(
    'R62: gets no-permission for %s, and nothing is kept',
    async (name) => {
      const tab = worker.openTab(7, url);
      const request = name === 'frame.setup' ? { url } : ticketReport('a@b.example');
      expect(await worker.fromPage(tab, name, request)).toEqual(fail('no-permission', origin));
      expect((await worker.fake.session.keys()).filter((key) => key.startsWith('tab:'))).toEqual([]);
    },
  );

  it('is one that claims to be at another site', async () => {
    await worker.enable(origin);
    const tab = worker.openTab(7, url);
    const elsewhere = ticketReport('a@b.example', { url: 'https://bank.example/' });
    expect(await worker.fromPage(tab, 'page.report', elsewhere)).toEqual(fail('no-permission', origin));
  });

  it.each(['contact.search', 'tab.view', 'settings.get'] as const)('may not send %s', async (name) => {
    await worker.enable(origin);
    const tab = worker.openTab(7, url);
    const request = { 'contact.search': { query: 'a' }, 'tab.view': { tabId: 7 }, 'settings.get': {} }[name];
    expect(await worker.fromPage(tab, name, request as never)).toEqual(fail('forbidden', 'sender'));
  });
});

describe('frames and navigation', () => {
  async function reported() {
    await worker.enable(origin);
    const frames = [
      { frameId: 0, documentId: 'top' },
      { frameId: 5, documentId: 'mail' },
    ];
    const tab = worker.openTab(7, url, { frames });
    const { interaction: _, ...child } = ticketReport('child@notaires.example', { depth: 1 });
    await worker.fromPage(tab, 'page.report', child, 5);
    await worker.fromPage(tab, 'page.report', ticketReport('top@notaires.example'));
    return tab;
  }
  const valuesShown = async () => (await worker.ask('tab.view', { tabId: 7 })).addresses.map(({ value }) => value);

  it('puts the frames of a tab together', async () => {
    await reported();
    expect(await valuesShown()).toEqual(['top@notaires.example', 'child@notaires.example']);
  });

  it('shows nothing of a frame that was taken out of the page', async () => {
    const tab = await reported();
    tab.frames = [{ frameId: 0, documentId: 'top' }];
    expect(await valuesShown()).toEqual(['top@notaires.example']);
  });

  it('shows nothing of the page before once the next one begins', async () => {
    const tab = await reported();
    tab.frames = [{ frameId: 0, documentId: 'next' }];
    await worker.fromPage(tab, 'frame.setup', { url });
    expect(await worker.ask('tab.view', { tabId: 7 })).toMatchObject({ looking: true, addresses: [] });
  });

  it('keeps the page when it only changes its address', async () => {
    await reported();
    worker.fake.events.tabUpdated.fire(7, { status: 'loading' });
    worker.fake.events.tabUpdated.fire(7, { status: 'complete' });
    await eventually(async () => expect(await worker.fake.session.keys()).toContain('signal:tab:7'));
    expect(await valuesShown()).toHaveLength(2);
  });

  it('forgets a page when the tab goes where it may not look', async () => {
    const tab = await reported();
    tab.frames = [];
    tab.url = undefined;
    worker.fake.events.tabUpdated.fire(7, { status: 'loading' });
    await eventually(async () =>
      expect((await worker.fake.session.keys()).filter((key) => key.startsWith('tab:7:'))).toEqual([]),
    );
    expect(await worker.ask('tab.view', { tabId: 7 })).toMatchObject({ site: { status: 'hidden' }, addresses: [] });
  });

  it('keeps nothing of a tab that was closed', async () => {
    await reported();
    worker.fake.state.tabs.delete(7);
    worker.fake.events.tabRemoved.fire(7);
    await eventually(async () =>
      expect((await worker.fake.session.keys()).filter((key) => key.includes(':7'))).toEqual([]),
    );
    expect(await worker.call('tab.view', { tabId: 7 })).toEqual(fail('not-found'));
  });

  it('R15: calls a ticket by the number in its page’s title, and keeps it under the id of its address', async () => {
    const id = '9d385017c611228701d22104cc95c371';
    const site = 'corvane.service-now.com';
    const frame = { url: `https://${site}/incident.do?sys_id=${id}`, adapterId: 'servicenow' };
    const interaction = { key: `${site}|incident|${id}`, site, kind: 'incident', id, url: frame.url };
    await worker.enable(`https://${site}`);
    const tab = worker.openTab(7, frame.url);
    const report = { ...frame, interaction, pageTitle: 'INC0012007 | Incident | ServiceNow' };
    await worker.fromPage(tab, 'page.report', ticketReport('vera@pelham.example', report));
    const shown = await worker.ask('tab.view', { tabId: 7 });
    expect(shown.interaction).toMatchObject({ key: interaction.key, id, number: 'INC0012007' });

    const open = { which: 'open', sort: 'at', descending: true } as const;
    const { rows } = await worker.ask('worklist.list', { ...open, query: 'inc0012007' });
    expect(rows).toMatchObject([{ interaction: { id, number: 'INC0012007' } }]);
    const { contactId } = await worker.ask('contact.create', { draft: helene });
    await worker.ask('interaction.associate', { interaction: shown.interaction!, contactId });
    const item = await worker.ask('worklist.item', { id: interaction.key });
    expect(item.interaction).toMatchObject({ key: interaction.key, number: 'INC0012007' });
  });
});
