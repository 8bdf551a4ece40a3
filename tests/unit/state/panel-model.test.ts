import { describe, expect, it, vi } from 'vitest';
import { fail, type Result, succeed } from '#lib/domain/result.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import { settled } from '#tests/support/manual-clock.ts';
import { panelHarness } from '#tests/support/panel-harness.ts';
import { card, idOf, interaction, participant, prefill, tabView } from '#tests/support/view-builders.ts';

const helene = card();
const resolved = tabView({ participants: [participant()] });
const unresolved = tabView();

describe('createPanelModel', () => {
  it('associates the chosen contact with the interaction and confirms it with an undo', async () => {
    const { model, worker, views } = panelHarness(unresolved);
    await settled();
    views.set(7, resolved);
    await model.choose(helene, 'tel:+33612345678');
    expect(worker.requests('interaction.associate')).toEqual([
      { interaction: interaction(), contactId: helene.id, matchedKey: 'tel:+33612345678' },
    ]);
    expect(model.confirmation.current.value).toMatchObject({ deed: { what: 'associated', name: helene.name } });
    expect(model.screen.value?.kind).toBe('participants');
  });

  it('shows the former state again after an undo', async () => {
    const { model, views } = panelHarness(resolved);
    await settled();
    await model.remove(helene.id);
    views.set(7, unresolved);
    await model.confirmation.undo();
    await settled();
    expect(model.screen.value?.kind).toBe('nobody');
  });

  it('says why a write was refused and looks at the present state', async () => {
    const { model, worker } = panelHarness(resolved, { 'interaction.tag': () => fail('conflict') });
    await settled();
    await model.tag(helene.id, 'subject', false);
    expect(model.confirmation.current.value).toMatchObject({ state: 'failed', failure: { code: 'conflict' } });
    expect(worker.requests('tab.view')).toHaveLength(2);
  });

  it('R20: keeps quick presses of tags in their order', async () => {
    const slow = Promise.withResolvers<Result<{ changeId: string }>>();
    const { model, worker } = panelHarness(resolved, {
      'interaction.tag': ({ tag }) => (tag === 'subject' ? slow.promise : succeed({ changeId: idOf(2) })),
    });
    await settled();
    const first = model.tag(helene.id, 'subject', false);
    const second = model.tag(helene.id, 'requester', false);
    await settled();
    expect(worker.requests('interaction.tag').map(({ tag }) => tag)).toEqual(['subject']);
    slow.resolve(succeed({ changeId: idOf(1) }));
    await Promise.all([first, second]);
    expect(worker.requests('interaction.tag').map(({ tag }) => tag)).toEqual(['subject', 'requester']);
  });

  it('writes nothing while another tab’s view is still to come', async () => {
    const never = new Promise<Result<TabView>>(() => {});
    const { model, worker, switchTo } = panelHarness(resolved, {
      'tab.view': ({ tabId }) => (tabId === 7 ? succeed(resolved) : never),
    });
    await settled();
    switchTo(8);
    await model.remove(helene.id);
    await model.choose(helene);
    expect(worker.requests('interaction.remove')).toEqual([]);
    expect(worker.requests('interaction.associate')).toEqual([]);
  });

  it('puts the chosen contact in the place of the one being changed', async () => {
    const { model, worker } = panelHarness(resolved);
    await settled();
    model.startChange(helene.id);
    await model.choose({ id: idOf(2), name: 'Paul Lefèvre' });
    expect(worker.requests('interaction.change')).toEqual([
      { interaction: interaction(), fromContactId: helene.id, toContactId: idOf(2) },
    ]);
    expect(model.mode.value.kind).toBe('page');
  });

  it('stays in the choice when the write was refused', async () => {
    const { model } = panelHarness(resolved, { 'interaction.associate': () => fail('store-full') });
    await settled();
    model.startAdd();
    await model.choose({ id: idOf(2), name: 'Paul Lefèvre' });
    expect(model.mode.value.kind).toBe('add');
  });

  it('closes the choice when the tab shows another interaction', async () => {
    const { model, views, tell } = panelHarness(resolved);
    await settled();
    model.startAdd();
    views.set(7, tabView({ interaction: interaction({ key: 'help.example.com|ticket|9', id: '9' }) }));
    tell(7);
    await settled();
    expect(model.mode.value.kind).toBe('page');
  });

  it('R23: has the form ready on an unresolved page, associating as it saves', async () => {
    const { model, worker, views } = panelHarness(unresolved, {
      'contact.create': () => succeed({ contactId: helene.id, changeId: idOf(50), card: helene }),
    });
    await settled();
    views.set(7, resolved);
    await model.quickAdd.value?.save();
    await settled();
    expect(worker.requests('contact.create')[0]?.associateWith).toEqual(interaction());
    expect(model.confirmation.current.value).toMatchObject({ deed: { what: 'created-and-associated' } });
    expect(model.screen.value?.kind).toBe('participants');
  });

  it('keeps a half-filled form while the agent looks at another tab', async () => {
    const { model, views, switchTo } = panelHarness(unresolved);
    views.set(8, { ...resolved, tabId: 8 });
    await settled();
    model.quickAdd.value?.setGivenName('Awa');
    switchTo(8);
    await settled();
    expect(model.quickAdd.value).toBeUndefined();
    switchTo(7);
    await settled();
    expect(model.quickAdd.value?.givenName.value).toBe('Awa');
  });

  it('fills the form anew when the page tells more, but never over what was typed', async () => {
    const { model, views, tell } = panelHarness(unresolved);
    await settled();
    views.set(7, { ...unresolved, prefill: prefill({}, { givenName: 'Jean' }) });
    tell(7);
    await settled();
    expect(model.quickAdd.value?.givenName.value).toBe('Jean');
    model.quickAdd.value?.setGivenName('Jean-Pierre');
    views.set(7, { ...unresolved, prefill: prefill({}, { givenName: 'Jeanne' }) });
    tell(7);
    await settled();
    expect(model.quickAdd.value?.givenName.value).toBe('Jean-Pierre');
  });

  it('keeps the search of an unresolved page while the page goes on loading', async () => {
    const { model, views, tell } = panelHarness(unresolved);
    await settled();
    model.search.value?.setText('riv');
    views.set(7, { ...unresolved, pageTitle: 'loaded', prefill: prefill({}, { givenName: 'Jean' }) });
    tell(7);
    await settled();
    expect(model.search.value?.text.value).toBe('riv');
  });

  it('R11: searches nothing by itself where the page gives a name alone: those of that name are listed', async () => {
    const { model, worker } = panelHarness(
      tabView({
        addresses: [],
        requesterName: 'Marie Durand',
        resolution: { status: 'unresolved', rule: 'no-address', because: 'nothing-on-page', candidates: [] },
      }),
    );
    await settled();
    expect(worker.requests('contact.search')).toEqual([]);
    expect(model.search.value?.text.value).toBe('');
  });

  it('shows a look-up that was asked for elsewhere, once', async () => {
    const { model, worker, pend } = panelHarness(resolved, {
      'lookup.text': ({ text }) => succeed({ text, matches: [], suggestions: [], prefill: prefill(), own: false }),
    });
    await settled();
    expect(model.mode.value.kind).toBe('page');
    pend('06 12 34 56 78');
    await settled();
    expect(model.mode.value).toEqual({ kind: 'lookup', adding: false });
    expect(model.lookup.result.value?.text).toBe('06 12 34 56 78');
    expect(worker.requests('lookup.done')).toEqual([{ windowId: 1 }]);
  });

  it('opens the form for a text that was asked to be added', async () => {
    const { model, pend } = panelHarness(resolved, {
      'lookup.text': ({ text }) =>
        succeed({ text, matches: [], suggestions: [], prefill: prefill({}, { givenName: 'Luc' }), own: false }),
    });
    await settled();
    pend('luc@garage-blin.example', 'add');
    await settled();
    expect(model.quickAdd.value?.givenName.value).toBe('Luc');
    expect(model.quickAdd.value?.associates).toBe(false);
  });

  it('asks the browser for the site before anything else happens in the press', async () => {
    const off = tabView({ interaction: undefined, addresses: [], site: { ...tabView().site, status: 'disabled' } });
    const requestSite = vi.fn<(origin: string) => Promise<boolean>>(async () => true);
    const { model, worker } = panelHarness(off, { 'site.enable': () => succeed(tabView().site) }, { requestSite });
    await settled();
    const enabling = model.enableSite();
    expect(requestSite).toHaveBeenCalledWith('https://help.example.com');
    await enabling;
    expect(worker.requests('site.enable')).toEqual([{ origin: 'https://help.example.com', tabId: 7 }]);
    expect(model.confirmation.current.value).toMatchObject({
      deed: { what: 'site-enabled', name: 'help.example.com' },
    });
  });

  it('enables nothing when the browser refuses, and says so until the tab changes', async () => {
    const { model, worker, views, switchTo } = panelHarness(resolved, {}, { requestSite: async () => false });
    views.set(8, { ...resolved, tabId: 8 });
    await settled();
    await model.enableSite();
    expect(worker.requests('site.enable')).toEqual([]);
    expect(model.siteRefused.value).toBe(true);
    switchTo(8);
    expect(model.siteRefused.value).toBe(false);
  });

  it('R15: puts a new contact in the place of the one being changed as it saves, in one change', async () => {
    const paul = card({ id: idOf(2), name: 'Paul Lefèvre' });
    const { model, worker } = panelHarness(resolved, {
      'contact.prefill': () => succeed(prefill({}, { givenName: 'Paul' })),
      'contact.create': () => succeed({ contactId: paul.id, changeId: idOf(50), card: paul }),
    });
    await settled();
    model.startChange(helene.id);
    await model.create();
    await model.quickAdd.value?.save();
    await settled();
    expect(worker.requests('contact.create')).toMatchObject([{ associateWith: interaction(), inPlaceOf: helene.id }]);
    expect(worker.requests('interaction.change')).toEqual([]);
    expect(model.mode.value.kind).toBe('page');
    await model.confirmation.undo();
    expect(worker.requests('change.undo')).toEqual([{ changeId: idOf(50), parts: 8 }]);
  });
});
