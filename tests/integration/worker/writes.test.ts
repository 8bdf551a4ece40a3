import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail } from '#lib/domain/result.ts';
import { contactDraftSchema } from '#lib/domain/contact/contact.ts';
import { organizationDraftSchema } from '#lib/domain/organization/organization.ts';
import { onViewChanged } from '#lib/platform/view-signal.ts';
import { startWorker, ticketReport, type WorkerInTest } from '#tests/support/ports/worker-in-test.ts';

vi.mock('wxt/browser', () => import('#tests/support/ports/the-browser.ts'));
vi.mock('#lib/platform/translate.ts', () => ({ translate: (key: string) => key }));

const origin = 'https://desk.example';
const url = `${origin}/tickets/4312`;
const draft = contactDraftSchema.parse({
  givenName: 'Jean',
  familyName: 'Dupont',
  addresses: [{ medium: 'email', value: 'jean.dupont@notaires.example' }],
});

let worker: WorkerInTest;
beforeEach(async () => {
  worker = startWorker();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  await worker.enable(origin);
  const tab = worker.openTab(7, url);
  await worker.fromPage(tab, 'page.report', ticketReport('jean.dupont@notaires.example'));
});
afterEach(() => {
  worker.fake.stopWorker();
});

const view = () => worker.ask('tab.view', { tabId: 7 });
const badge = () => worker.fake.state.badges.get(7)?.text;

describe('what an agent does about a page', () => {
  it('R20: adds the person with a new organization in one change, and undo takes all of it back', async () => {
    const { interaction, prefill } = await view();
    const { contactId, changeId } = await worker.ask('contact.create', {
      draft: { ...prefill!.draft, givenName: 'Jean' },
      newOrganization: organizationDraftSchema.parse({ name: 'Notaires Rivière', domains: ['notaires.example'] }),
      associateWith: interaction,
    });
    expect(await view()).toMatchObject({
      participants: [{ card: { id: contactId, organization: { name: 'Notaires Rivière' } } }],
    });
    expect(badge()).toBe('1');

    const undone = await worker.ask('change.undo', { changeId });
    expect(await view()).toMatchObject({ participants: [], resolution: { status: 'unresolved' } });
    expect(await worker.ask('store.status', {})).toMatchObject({ contacts: 0 });
    expect(badge()).toBe('•');

    await worker.ask('change.undo', { changeId: undone.changeId });
    expect((await view()).participants).toHaveLength(1);
  });

  it('tells open pages once that records were written', async () => {
    const heard = vi.fn();
    onViewChanged(7, heard);
    await worker.ask('contact.create', { draft });
    expect(heard).toHaveBeenCalledOnce();
  });

  it('tells nobody when a write is refused', async () => {
    const heard = vi.fn();
    onViewChanged(7, heard);
    const { interaction } = await view();
    const nobody = '01890a5d-ac96-774b-bcce-b302099a8057';
    const answer = await worker.call('interaction.associate', { interaction: interaction!, contactId: nobody });
    expect(answer).toEqual(fail('not-found', nobody));
    expect(heard).not.toHaveBeenCalled();
  });

  it('R60: refuses what the policy does not grant, with the right that is missing', async () => {
    await worker.fake.managed.set({ rights: ['private.see'] });
    expect(await worker.call('contact.create', { draft })).toEqual(fail('forbidden', 'contacts.edit'));
  });

  it("R2: reads a typed national number as on the page's site", async () => {
    const { settings } = await worker.ask('settings.get', {});
    const sites = settings.sites.map((site) => ({ ...site, country: 'GB' }));
    await worker.fake.local.set({ settings: { ...settings, sites } });
    const { interaction } = await view();
    const typed = contactDraftSchema.parse({ addresses: [{ medium: 'phone', value: '020 7946 0958' }] });
    const { card } = await worker.ask('contact.create', { draft: typed, associateWith: interaction });
    expect(card.addresses[0]?.href).toBe('tel:+442079460958');
  });
});

describe('settings', () => {
  it('change what is given alone', async () => {
    await worker.ask('settings.update', { agentName: 'Ada', ownDomains: ['team.example'] });
    const { settings } = await worker.ask('settings.update', { country: 'GB' });
    expect(settings).toMatchObject({ agentName: 'Ada', ownDomains: ['team.example'], country: 'GB', badge: true });
  });

  it('take the country back with null', async () => {
    await worker.ask('settings.update', { country: 'GB' });
    const { settings } = await worker.ask('settings.update', { country: null });
    expect(settings.country).toBeUndefined();
  });

  it('R7: apply to a page that is open', async () => {
    await worker.ask('settings.update', { ownAddresses: ['jean.dupont@notaires.example'] });
    expect(await view()).toMatchObject({ addresses: [], setAside: [{ reason: 'own-address' }] });
    expect(badge()).toBe('');
  });

  it.each([{ country: 'France' }, { badge: 'no' }, { ownDomains: 'x' }])('refuse %j', async (change) => {
    expect(await worker.call('settings.update', change as never)).toMatchObject({ failure: { code: 'invalid' } });
  });
});

describe('a look-up', () => {
  const lookUp = (text: string, country?: string) => worker.ask('lookup.text', { text, country });
  const withPhone = contactDraftSchema.parse({
    ...draft,
    addresses: [...draft.addresses, { medium: 'phone', value: '+33 1 42 68 53 00' }],
  });

  it.each([
    ['a number as typed', '01 42 68 53 00'],
    ['a number with its country', '+33 1 42 68 53 00'],
    ['a number in a selection', 'Call Jean back: 01 42 68 53 00, after lunch'],
    ['a mail address', 'Jean.Dupont@notaires.example'],
    ['a mail address with its name', 'Jean Dupont <jean.dupont@notaires.example>'],
  ])('resolves %s', async (_, text) => {
    const { contactId } = await worker.ask('contact.create', { draft: withPhone });
    const found = await lookUp(text);
    expect(found.resolution).toMatchObject({ status: 'resolved', contactId, automatic: false });
    expect(found.matches).toHaveLength(1);
    expect(found.text).toBe(text);
  });

  it.each(['dupont', 'Jean D', '5300'])('searches %s, which is no address that anybody holds', async (text) => {
    await worker.ask('contact.create', { draft: withPhone });
    expect((await lookUp(text)).matches.map(({ card }) => card.name)).toEqual(['Jean Dupont']);
  });

  it('R14 R23: of nobody creates nobody and fills the form', async () => {
    const found = await lookUp('marie.martin@cabinet.example');
    expect(found).toMatchObject({ resolution: { status: 'unresolved' }, matches: [], own: false });
    expect(found.prefill.draft).toMatchObject({ givenName: 'Marie', familyName: 'Martin' });
    expect(await worker.ask('store.status', {})).toMatchObject({ contacts: 0 });
  });

  it('R7: says that an address is our own', async () => {
    await worker.ask('settings.update', { ownAddresses: ['01 42 68 53 00'] });
    expect(await lookUp('+33 142 685 300')).toMatchObject({ own: true });
  });

  it('R2: reads a number in the country that is given', async () => {
    expect((await lookUp('020 7946 0958', 'GB')).address).toMatchObject({
      value: '+442079460958',
      countrySource: 'agent',
    });
  });

  it('R22: suggests contacts of the organization whose domain the address has', async () => {
    await worker.ask('contact.create', {
      draft,
      newOrganization: organizationDraftSchema.parse({ name: 'Notaires Rivière', domains: ['notaires.example'] }),
    });
    const found = await lookUp('someone.else@notaires.example');
    expect(found.suggestions.map(({ name }) => name)).toEqual(['Jean Dupont']);
    expect(found.prefill.organization?.name).toBe('Notaires Rivière');
  });

  it('of nothing finds nothing', async () => {
    await worker.ask('contact.create', { draft });
    expect(await lookUp('   ')).toMatchObject({ text: '', matches: [], suggestions: [], own: false });
  });
});
