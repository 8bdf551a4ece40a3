import { describe, expect, it } from 'vitest';
import { fail, type Result, succeed } from '#lib/domain/result.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import { BUSY_AFTER } from '#lib/state/tab-view-model.ts';
import { settled } from '#tests/support/manual-clock.ts';
import { panelHarness } from '#tests/support/panel-harness.ts';
import { participant, tabView } from '#tests/support/view-builders.ts';

const seven = tabView({ tabId: 7, participants: [participant()] });
const eight = tabView({ tabId: 8 });

describe('createTabViewModel', () => {
  it('shows the tab it stands beside', async () => {
    const { model } = panelHarness(seven);
    await settled();
    expect(model.tab.view.value?.tabId).toBe(7);
    expect(model.tab.isForeign.value).toBe(false);
  });

  it('asks again when the worker knows something new of this tab, and only of this one', async () => {
    const { worker, tell } = panelHarness(seven);
    await settled();
    tell(7);
    tell(9);
    await settled();
    expect(worker.requests('tab.view')).toEqual([{ tabId: 7 }, { tabId: 7 }]);
  });

  it('drops the answer about a former tab that comes after the switch', async () => {
    const slow = Promise.withResolvers<Result<TabView>>();
    const { model, switchTo } = panelHarness(seven, {
      'tab.view': ({ tabId }) => (tabId === 7 ? slow.promise : succeed(eight)),
    });
    await settled();
    switchTo(8);
    await settled();
    slow.resolve(succeed(seven));
    await settled();
    expect(model.tab.view.value?.tabId).toBe(8);
  });

  it('drops an older answer about the same tab that comes late', async () => {
    const answers = [Promise.withResolvers<Result<TabView>>(), Promise.withResolvers<Result<TabView>>()];
    let asked = 0;
    const { model, tell } = panelHarness(seven, { 'tab.view': () => answers[asked++]!.promise });
    await settled();
    tell(7);
    answers[1]!.resolve(succeed({ ...seven, pageTitle: 'new' }));
    await settled();
    answers[0]!.resolve(succeed({ ...seven, pageTitle: 'old' }));
    await settled();
    expect(model.tab.view.value?.pageTitle).toBe('new');
  });

  it('marks the former tab’s view as foreign until the new one is there', async () => {
    const slow = Promise.withResolvers<Result<TabView>>();
    const { model, switchTo } = panelHarness(seven, {
      'tab.view': ({ tabId }) => (tabId === 8 ? slow.promise : succeed(seven)),
    });
    await settled();
    switchTo(8);
    await settled();
    expect(model.tab.isForeign.value).toBe(true);
    slow.resolve(succeed(eight));
    await settled();
    expect(model.tab.isForeign.value).toBe(false);
  });

  it('clears the former tab’s people when the new tab cannot be shown', async () => {
    const { model, switchTo } = panelHarness(seven, {
      'tab.view': ({ tabId }) => (tabId === 7 ? succeed(seven) : fail('unavailable')),
    });
    await settled();
    switchTo(8);
    await settled();
    expect(model.tab.view.value).toBeUndefined();
    expect(model.tab.failure.value).toEqual({ code: 'unavailable' });
  });

  it('keeps the view of the same tab when an update fails', async () => {
    const { model, worker, tell } = panelHarness(seven);
    await settled();
    worker.script['tab.view'] = () => fail('store-blocked');
    tell(7);
    await settled();
    expect(model.tab.view.value?.tabId).toBe(7);
    expect(model.tab.failure.value).toEqual({ code: 'store-blocked' });
  });

  it('drops the view when an update fails and the tab shows another page by then', async () => {
    const { model, worker, tell } = panelHarness({ ...seven, pageUrl: 'https://help.example.com/tickets/79' });
    await settled();
    worker.script['tab.view'] = () => fail('store-newer');
    worker.script['tab.site'] = () => succeed({ site: seven.site, pageUrl: 'https://help.example.com/tickets/79' });
    tell(7);
    await settled();
    expect(model.tab.view.value?.tabId).toBe(7);
    worker.script['tab.site'] = () => succeed({ site: seven.site, pageUrl: 'https://help.example.com/tickets/78' });
    tell(7);
    await settled();
    expect(model.tab.view.value).toBeUndefined();
    expect(model.tab.failure.value).toEqual({ code: 'store-newer' });
  });

  it('says that it waits only when the wait is long', async () => {
    const slow = Promise.withResolvers<Result<TabView>>();
    const { model, clock } = panelHarness(seven, { 'tab.view': () => slow.promise });
    await settled();
    await clock.advance(BUSY_AFTER - 1);
    expect(model.tab.isSlow.value).toBe(false);
    await clock.advance(1);
    expect(model.tab.isSlow.value).toBe(true);
    slow.resolve(succeed(seven));
    await settled();
    expect(model.tab.isSlow.value).toBe(false);
  });

  it('believes a tab switch more than the answer about the tab at its start', async () => {
    const start = Promise.withResolvers<number>();
    const { model, views, switchTo } = panelHarness(seven, {}, { firstTab: start.promise });
    views.set(8, eight);
    switchTo(8);
    start.resolve(7);
    await settled();
    expect(model.tab.view.value?.tabId).toBe(8);
  });
});
