import { describe, expect, it } from 'vitest';
import { contactDraftSchema } from '#lib/domain/contact/contact.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import { fail, type Result, succeed } from '#lib/domain/result.ts';
import { createPopupModel } from '#lib/state/popup-model.ts';
import { type Script, scriptedWorker } from '#tests/support/scripted-worker.ts';

function viewOf(status: TabView['site']['status']): TabView {
  return {
    tabId: 7,
    site: { status, origin: 'https://desk.example', host: 'desk.example', managed: false },
    looking: false,
    addresses: [],
    setAside: [],
    resolution: { status: 'unresolved', rule: 'no-address', because: 'nothing-on-page', candidates: [] },
    matches: [],
    participants: [],
    suggestions: [],
    tags: [],
    timings: { scanMs: 0, resolveMs: 0 },
  };
}

function popupWith(script: Script, granted = true) {
  const { call, asked: sent } = scriptedWorker(script);
  const origins: string[] = [];
  const model = createPopupModel({
    call,
    activeTab: () => Promise.resolve(7),
    requestSite: (origin) => {
      origins.push(origin);
      return Promise.resolve(granted);
    },
    releaseSite: () => Promise.resolve(),
  });
  return { model, sent, origins };
}

describe('the popup model', () => {
  it('enables a site only after the browser granted it', async () => {
    const script: Script = {
      'tab.view': () => succeed(viewOf('disabled')),
      'site.enable': () => succeed(viewOf('enabled').site),
    };
    const refused = popupWith(script, false);
    await refused.model.load();
    await refused.model.enableSite();
    expect(refused.sent.map(({ name }) => name)).not.toContain('site.enable');
    const granted = popupWith(script);
    await granted.model.load();
    await granted.model.enableSite();
    expect(granted.sent.map(({ name }) => name)).toContain('site.enable');
    expect(granted.model.confirmation.current.value).toMatchObject({
      deed: { what: 'site-enabled', name: 'desk.example' },
    });
  });

  it('asks the browser before anything is awaited, so that the press still counts', async () => {
    const { model, origins } = popupWith({ 'tab.view': () => succeed(viewOf('disabled')) });
    await model.load();
    const enabling = model.enableSite();
    expect(origins).toEqual(['https://desk.example']);
    await enabling;
  });

  it('says which helpdesk the site is, and shows the page as it is read then', async () => {
    const { model, sent } = popupWith({
      'tab.view': () => succeed(viewOf('enabled')),
      'site.configure': () => succeed(null),
    });
    await model.load();
    await model.setAdapter('freshdesk');
    expect(sent.map(({ name }) => name)).toEqual(['tab.view', 'site.configure', 'tab.view']);
    expect(sent[1]?.request).toEqual({ origin: 'https://desk.example', adapterId: 'freshdesk' });
  });

  it('says why a scan on demand failed and keeps the former view', async () => {
    const { model } = popupWith({
      'tab.view': () => succeed(viewOf('disabled')),
      'tab.scan': () => fail('unsupported-page'),
    });
    await model.load();
    await model.scan();
    expect(model.failure.value?.code).toBe('unsupported-page');
    expect(model.scanned.value).toBe(false);
    expect(model.tab.value?.tabId).toBe(7);
  });

  it('knows the site, and the way to turn it off, also when the rest cannot be read', async () => {
    const { model, sent } = popupWith({
      'tab.view': () => fail('store-newer'),
      'tab.site': () => succeed({ site: viewOf('enabled').site }),
      'site.disable': () => succeed(viewOf('disabled').site),
    });
    await model.load();
    expect(model.failure.value?.code).toBe('store-newer');
    expect(model.site.value?.status).toBe('enabled');
    await model.disableSite();
    expect(sent.find(({ name }) => name === 'site.disable')?.request).toEqual({
      origin: 'https://desk.example',
      tabId: 7,
    });
  });

  it('drops the answer of an older request that comes late', async () => {
    const answers: ((answer: Result<TabView>) => void)[] = [];
    const { model } = popupWith({ 'tab.view': () => new Promise((resolve) => answers.push(resolve)) });
    const first = model.load();
    await Promise.resolve();
    await Promise.resolve();
    const second = model.load();
    await Promise.resolve();
    await Promise.resolve();
    answers[1]!(succeed(viewOf('enabled')));
    await second;
    answers[0]!(succeed(viewOf('disabled')));
    await first;
    expect(model.tab.value?.site.status).toBe('enabled');
  });

  it('opens quick-add with what the worker proposes for the typed text', async () => {
    const draft = contactDraftSchema.parse({ givenName: 'Jean', familyName: 'Dupont' });
    const { model } = popupWith({
      'contact.prefill': () => succeed({ draft }),
      'contact.duplicates': () => succeed([]),
    });
    await model.add('jean.dupont@x.example');
    expect(model.adding.value?.givenName.value).toBe('Jean');
    model.closeAdd();
    expect(model.adding.value).toBeUndefined();
  });
});
