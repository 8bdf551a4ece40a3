import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contactDraftSchema } from '#lib/domain/contact/contact.ts';
import { sightingOf } from '#tests/support/ports/frame-reports.ts';
import { startWorker, ticketReport, type WorkerInTest } from '#tests/support/ports/worker-in-test.ts';

vi.mock('wxt/browser', () => import('#tests/support/ports/the-browser.ts'));
vi.mock('#lib/platform/translate.ts', () => ({ translate: (key: string) => key }));

const origin = 'https://desk.example';
const pattern = `${origin}/*`;

let worker: WorkerInTest;
beforeEach(() => {
  worker = startWorker();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  worker.fake.stopWorker();
});

const pending = (windowId = 1) => worker.ask('lookup.pending', { windowId });
const status = async (tabId = 7) => (await worker.ask('tab.view', { tabId })).site.status;

describe('when the extension is installed, updated or the browser starts', () => {
  it.each(['onInstalled', 'onStartup'] as const)('%s writes the menus once, whatever was there', async (event) => {
    worker.fake.events[event].fire();
    worker.fake.events[event].fire();
    await vi.waitFor(() => expect(worker.fake.state.menus).toHaveLength(3));
    expect(
      worker.fake.state.menus.map(({ id, contexts, targetUrlPatterns }) => [id, contexts, targetUrlPatterns]),
    ).toEqual([
      ['toggle-site', ['action'], undefined],
      ['look-up-selection', ['selection'], undefined],
      ['look-up-link', ['link'], ['tel:*', 'mailto:*']],
    ]);
  });

  it('registers the enabled sites again and starts in their open tabs', async () => {
    await worker.enable(origin);
    worker.openTab(7, `${origin}/tickets/1`);
    worker.fake.state.scripts.clear();
    worker.restart();
    worker.fake.events.onInstalled.fire();
    await vi.waitFor(() => expect(worker.fake.state.ran).toEqual([7]));
    expect([...worker.fake.state.scripts.values()].map(({ matches }) => matches)).toEqual([[pattern]]);
  });

  it('asks the browser nothing when it is merely started again', () => {
    worker.restart();
    expect(worker.fake.state).toMatchObject({ menus: [], ran: [], openedPages: [], openedPanels: [] });
  });
});

describe('permissions', () => {
  it('taken back in the browser unregister the script, stop it and show as revoked', async () => {
    await worker.enable(origin);
    const tab = worker.openTab(7, `${origin}/tickets/1`);
    await worker.fromPage(tab, 'page.report', {
      url: tab.url!,
      pageTitle: '',
      scan: 1,
      part: 0,
      last: true,
      sightings: [],
      scanMs: 0,
    });
    worker.fake.state.granted.clear();
    worker.fake.events.permissionsRemoved.fire();
    await vi.waitFor(() => expect(worker.fake.state.told.map(({ tabId }) => tabId)).toContain(7));
    expect(worker.fake.state.scripts.size).toBe(0);
    expect(await status()).toBe('revoked');
  });

  it('granted for a site of the policy register it', async () => {
    await worker.fake.managed.set({ enabledSites: ['https://desk.example'] });
    worker.fake.state.granted.add(pattern);
    worker.fake.events.permissionsAdded.fire({ origins: [pattern] });
    await vi.waitFor(() => expect(worker.fake.state.scripts.size).toBe(1));
    worker.openTab(7, `${origin}/`);
    expect(await worker.ask('tab.view', { tabId: 7 })).toMatchObject({ site: { status: 'enabled', managed: true } });
  });
});

describe('a permission that was granted while the popup that asked is gone', () => {
  it('enables the one site it is for', async () => {
    worker.openTab(7, `${origin}/tickets/1`);
    worker.fake.state.granted.add(pattern);
    worker.fake.events.permissionsAdded.fire({ origins: [pattern] });
    await vi.waitFor(async () => expect(await status()).toBe('enabled'));
    expect(worker.fake.state.ran).toEqual([7]);
  });

  it.each([['https://*/*'], ['*://desk.example/*'], ['https://*.desk.example/*'], ['<all_urls>'], ['nonsense']])(
    '%s enables nothing, since it is for several sites or none',
    async (several) => {
      worker.openTab(7, `${origin}/tickets/1`);
      worker.fake.state.granted.add(pattern);
      worker.fake.events.permissionsAdded.fire({ origins: [several] });
      await vi.waitFor(async () => expect(await status()).toBe('disabled'));
      expect((await worker.ask('settings.get', {})).settings.sites).toEqual([]);
    },
  );
});

describe('a tab that comes to the front', () => {
  it('R11: is associated with a contact that was added meanwhile', async () => {
    await worker.enable(origin);
    const tab = worker.openTab(7, `${origin}/tickets/4312`, { active: false });
    await worker.fromPage(tab, 'page.report', ticketReport('h@notaires.example'));
    const draft = contactDraftSchema.parse({ addresses: [{ medium: 'email', value: 'h@notaires.example' }] });
    await worker.ask('contact.create', { draft });
    expect(worker.fake.state.badges.get(7)).toMatchObject({ text: '•' });
    worker.fake.events.tabActivated.fire({ tabId: 7, windowId: 1 });
    await vi.waitFor(() => expect(worker.fake.state.badges.get(7)).toMatchObject({ text: '1' }));
    expect((await worker.ask('tab.view', { tabId: 7 })).participants).toMatchObject([{ origin: 'automatic' }]);
  });
});

describe("the action's context menu", () => {
  const click = (tab: object) => worker.fake.events.menuClicked.fire({ menuItemId: 'toggle-site' }, tab);

  it('asks for the permission within the gesture, then enables', async () => {
    const tab = worker.openTab(7, `${origin}/tickets/1`);
    click(tab);
    // Not awaited: a question that comes later would not be asked at all.
    expect([...worker.fake.state.granted]).toEqual([pattern]);
    await vi.waitFor(async () => expect(await status()).toBe('enabled'));
    await vi.waitFor(() => expect(worker.fake.state.ran).toEqual([7]));
  });

  it('disables and gives the permission back the second time', async () => {
    const tab = worker.openTab(7, `${origin}/tickets/1`);
    click(tab);
    await vi.waitFor(async () => expect(await status()).toBe('enabled'));
    click(tab);
    await vi.waitFor(async () => expect(await status()).toBe('disabled'));
    await vi.waitFor(() => expect(worker.fake.state.granted.size).toBe(0));
    expect(worker.fake.state.scripts.size).toBe(0);
  });

  it('enables again a site whose permission was taken back', async () => {
    const tab = worker.openTab(7, `${origin}/tickets/1`);
    await worker.enable(origin);
    worker.fake.state.granted.clear();
    click(tab);
    await vi.waitFor(async () => expect(await status()).toBe('enabled'));
    expect(worker.fake.state.granted.size).toBe(1);
  });

  it('does nothing when the agent refuses', async () => {
    worker.fake.state.grants = false;
    const tab = worker.openTab(7, `${origin}/tickets/1`);
    click(tab);
    await expect(worker.ask('settings.get', {})).resolves.toMatchObject({ settings: { sites: [] } });
    expect(await status()).toBe('disabled');
  });

  it('opens the popup where the browser does not tell the address', async () => {
    click(worker.openTab(7, '', { url: undefined }));
    await vi.waitFor(() => expect(worker.fake.state.popups).toBe(1));
  });
});

describe('looking up from elsewhere', () => {
  it.each([
    ['a selection', { menuItemId: 'look-up-selection', selectionText: ' +33 1 42 68 53 00 ' }, '+33 1 42 68 53 00'],
    ['a telephone link', { menuItemId: 'look-up-link', linkUrl: 'tel:+33142685300' }, '+33142685300'],
    ['a mail link', { menuItemId: 'look-up-link', linkUrl: 'mailto:a@b.example?subject=x' }, 'a@b.example'],
  ])('opens the panel of the window and keeps %s for it', async (_, click, text) => {
    worker.fake.events.menuClicked.fire(click, { id: 7, windowId: 3 });
    expect(worker.fake.state.openedPanels).toEqual([{ windowId: 3 }]);
    await vi.waitFor(async () => expect(await pending(3)).toMatchObject({ text, intent: 'look-up' }));
    expect(worker.fake.state.openedPages).toEqual([]);
  });

  it('opens no panel for a link that holds no address', async () => {
    worker.fake.events.menuClicked.fire({ menuItemId: 'look-up-link', linkUrl: 'tel:' }, { id: 7, windowId: 3 });
    expect(await pending(3)).toBeNull();
    expect(worker.fake.state.openedPanels).toEqual([]);
  });

  it('opens the panel by shortcut, with nothing to look up', async () => {
    worker.fake.events.command.fire('open-panel', { id: 7, windowId: 3 });
    expect(worker.fake.state.openedPanels).toEqual([{ windowId: 3 }]);
    expect(await pending(3)).toBeNull();
  });

  it.each([
    ['look-up-selection', 'look-up'],
    ['quick-add', 'add'],
  ])('reads the selection for the shortcut %s', async (command, intent) => {
    worker.openTab(7, `${origin}/`, { windowId: 3, frames: [{ frameId: 0, selection: 'Marie Martin' }] });
    worker.fake.events.command.fire(command, { id: 7, windowId: 3 });
    expect(worker.fake.state.openedPanels).toEqual([{ windowId: 3 }]);
    await vi.waitFor(async () => expect(await pending(3)).toMatchObject({ text: 'Marie Martin', intent }));
  });

  it('adds from nothing where there is no selection', async () => {
    worker.fake.events.command.fire('quick-add', { id: 8, windowId: 3 });
    await vi.waitFor(async () => expect(await pending(3)).toMatchObject({ text: '', intent: 'add' }));
  });

  it('shows it in a tab where the browser takes the address bar for no gesture', async () => {
    worker.fake.state.gesture = false;
    worker.fake.state.focusedWindowId = 5;
    worker.fake.events.inputEntered.fire('Hélène');
    await vi.waitFor(() =>
      expect(worker.fake.state.openedPages).toEqual(['chrome-extension://abcdefgh/sidepanel.html']),
    );
    expect(await pending(5)).toMatchObject({ text: 'Hélène', intent: 'look-up' });
  });

  it.each([
    ['shows it in the panel that is open in that window', 5, []],
    [
      'shows it in a tab when the panel is open in another window alone',
      4,
      [expect.stringContaining('sidepanel.html')],
    ],
  ])('%s', async (_what, panelIn, pages) => {
    worker.fake.state.gesture = false;
    worker.fake.state.focusedWindowId = 5;
    worker.fake.state.panels.add(panelIn);
    const ask = vi.spyOn(worker.fake.browser.runtime, 'sendMessage');
    worker.fake.events.inputEntered.fire('Hélène');
    await vi.waitFor(() => expect(ask).toHaveBeenCalledOnce());
    expect(await pending(5)).toMatchObject({ text: 'Hélène' });
    await vi.waitFor(() => expect(worker.fake.state.openedPages).toEqual(pages));
  });

  it('is done when the panel says so', async () => {
    worker.fake.events.inputEntered.fire('Hélène');
    await vi.waitFor(async () => expect(await pending()).not.toBeNull());
    await worker.ask('lookup.done', { windowId: 1 });
    expect(await pending()).toBeNull();
  });
});

describe('what is typed after the keyword', () => {
  const suggest = async (text: string) => {
    const show = vi.fn<(rows: unknown[]) => void>();
    worker.fake.events.inputChanged.fire(text, show);
    await vi.waitFor(() => expect(show).toHaveBeenCalled());
    return show.mock.calls[0]![0];
  };

  it('suggests contacts, with their text made harmless', async () => {
    const draft = contactDraftSchema.parse({
      givenName: 'Hélène',
      familyName: '<Rivière> & Fils',
      addresses: [{ medium: 'email', value: 'h@notaires.example' }],
    });
    await worker.ask('contact.create', { draft });
    expect(await suggest('riv')).toEqual([
      { content: 'h@notaires.example', description: 'Hélène &lt;Rivière&gt; &amp; Fils · h@notaires.example' },
    ]);
  });

  it('suggests nothing for nothing', async () => {
    expect(await suggest('  ')).toEqual([]);
  });
});

describe('reading a page on demand', () => {
  const report = { url: `${origin}/x`, pageTitle: 'X', scan: 1, part: 0, last: true, scanMs: 1 };
  const sightings = [sightingOf('a@b.example')];

  it('R62: waits for the report, answers with the view, and stops the script of a site that is not enabled', async () => {
    const tab = worker.openTab(7, `${origin}/x`);
    const scanning = worker.call('tab.scan', { tabId: 7 });
    await vi.waitFor(() => expect(worker.fake.state.ran).toEqual([7]));
    const toldBefore = worker.fake.state.told.length;
    expect(await worker.fromPage(tab, 'page.report', { ...report, sightings })).toMatchObject({ ok: true });
    expect(await scanning).toMatchObject({
      ok: true,
      value: { site: { status: 'disabled' }, looking: false, addresses: [{ value: 'a@b.example' }] },
    });
    expect(worker.fake.state.told.slice(toldBefore)).toMatchObject([{ tabId: 7, message: { name: 'detector.stop' } }]);
  });

  it('reads it anew the second time', async () => {
    const tab = worker.openTab(7, `${origin}/x`);
    for (const text of ['a@b.example', 'c@d.example']) {
      const scanning = worker.ask('tab.scan', { tabId: 7 });
      // One scan after the other.
      // oxlint-disable-next-line no-await-in-loop
      await vi.waitFor(() => expect(worker.fake.state.ran.length).toBe(text.startsWith('a') ? 1 : 2));
      // oxlint-disable-next-line no-await-in-loop
      await worker.fromPage(tab, 'page.report', { ...report, sightings: [sightingOf(text)] });
      // oxlint-disable-next-line no-await-in-loop
      expect((await scanning).addresses.map(({ value }) => value)).toEqual([text]);
    }
  });

  it.each([
    ['no tab', 8, {}, 'not-found'],
    ['a page whose address is hidden', 7, { url: undefined }, 'no-permission'],
    ["a page of the browser's own", 7, { url: 'chrome://extensions/' }, 'unsupported-page'],
    ['a page that lets no script in', 7, { frames: [] }, 'unsupported-page'],
  ])('is refused for %s', async (_, tabId, more, code) => {
    worker.openTab(7, `${origin}/x`, more);
    expect(await worker.call('tab.scan', { tabId })).toMatchObject({ failure: { code } });
  });

  it('leaves no right to report behind when the tab goes elsewhere', async () => {
    const tab = worker.openTab(7, `${origin}/x`);
    const scanning = worker.ask('tab.scan', { tabId: 7 });
    await vi.waitFor(() => expect(worker.fake.state.ran).toEqual([7]));
    await worker.fromPage(tab, 'page.report', { ...report, sightings });
    await scanning;
    tab.url = 'https://other.example/';
    tab.frames = [{ frameId: 0, documentId: 'next' }];
    worker.fake.events.tabUpdated.fire(7, { status: 'loading' });
    await vi.waitFor(async () => expect(await worker.fake.session.keys()).not.toContain('tab:7:scan'));
    tab.url = `${origin}/x`;
    expect(await worker.fromPage(tab, 'page.report', { ...report, sightings })).toMatchObject({
      failure: { code: 'no-permission' },
    });
  });
});
