import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showBadge } from '#lib/platform/action-badge.ts';
import { hasPermission, releaseSite, requestSite } from '#lib/platform/permissions.ts';
import { answerAsPanel, isPanelOpen, openPanel } from '#lib/platform/side-panel.ts';
import { onStorageChanged, readManagedStorage, storageArea } from '#lib/platform/storage-area.ts';
import {
  clearNotice,
  listenToNotices,
  mayNotify,
  requestNotices,
  showNotice,
  shownNotices,
} from '#lib/platform/notifications.ts';
import { showPage, showTab } from '#lib/platform/go-to-page.ts';
import { getTab, openOwnPage, tellTab } from '#lib/platform/tabs.ts';
import { onLookupPending, onViewChanged } from '#lib/platform/view-signal.ts';
import type { FakeBrowser } from '#tests/support/ports/fake-browser.ts';
import { newBrowser } from '#tests/support/ports/the-browser.ts';

vi.mock('wxt/browser', () => import('#tests/support/ports/the-browser.ts'));

let fake: FakeBrowser;
beforeEach(() => {
  fake = newBrowser();
});

describe('permissions', () => {
  it('are asked for, held and given back by origin', async () => {
    expect(await hasPermission(['https://desk.example/*'])).toBe(false);
    expect(await requestSite('https://desk.example')).toBe(true);
    expect(await hasPermission(['https://desk.example/*'])).toBe(true);
    await releaseSite('https://desk.example');
    expect(await hasPermission(['https://desk.example/*'])).toBe(false);
  });

  it('are refused without a gesture', async () => {
    fake.state.gesture = false;
    expect(await requestSite('https://desk.example')).toBe(false);
  });

  it('are missing for a pattern that the browser cannot read', async () => {
    fake.browser.permissions.contains = () => Promise.reject(new Error('Invalid value for origin pattern'));
    expect(await hasPermission(['https://desk .example/*'])).toBe(false);
  });
});

describe('the side panel', () => {
  it.each([
    [4, { windowId: 4 }],
    [undefined, { windowId: -2 }],
  ])('opens in window %s', async (windowId, target) => {
    expect(await openPanel(windowId)).toBe(true);
    expect(fake.state.openedPanels).toEqual([target]);
  });

  it('says when the browser refuses', async () => {
    fake.state.gesture = false;
    expect(await openPanel(4)).toBe(false);
  });

  it('is known to be open in the window whose panel answers', async () => {
    expect(await isPanelOpen(4)).toBe(false);
    fake.state.panels.add(4);
    expect(await isPanelOpen(4)).toBe(true);
    expect(await isPanelOpen(5)).toBe(false);
  });

  it.each([
    ['answers for its own window', 4, 'abcdefgh', 'visible', true],
    ['is silent about another window', 5, 'abcdefgh', 'visible', false],
    ['is silent in a tab that is not in front', 4, 'abcdefgh', 'hidden', false],
    ['is silent to another extension', 4, 'stranger', 'visible', false],
  ])('%s', (_what, windowId, id, visibilityState, answers) => {
    vi.stubGlobal('document', { visibilityState });
    answerAsPanel(4);
    const respond = vi.fn();
    fake.events.onMessage.fire({ sidecard: 'is-panel-open', windowId }, { id }, respond);
    expect(respond.mock.calls).toEqual(answers ? [[true]] : []);
    vi.unstubAllGlobals();
  });

  it('answers nothing to what is meant for the worker', () => {
    vi.stubGlobal('document', { visibilityState: 'visible' });
    answerAsPanel(4);
    const respond = vi.fn();
    for (const message of [null, 'hello', { sidecard: 1, name: 'tab.view', request: { tabId: 7 } }]) {
      expect(fake.events.onMessage.fire(message, { id: 'abcdefgh' }, respond)).toEqual([undefined]);
    }
    expect(respond).not.toHaveBeenCalled();
    vi.unstubAllGlobals();
  });
});

describe('storage', () => {
  it('lists its keys, in a browser that can and in one that cannot', async () => {
    const area = storageArea('session');
    await area.set({ one: 1, two: 2 });
    expect(await area.keys()).toEqual(['one', 'two']);
    Reflect.deleteProperty(fake.browser.storage.session, 'getKeys');
    expect(await storageArea('session').keys()).toEqual(['one', 'two']);
  });

  it('reads no policy where the browser has none', async () => {
    fake.browser.storage.managed.get = () => Promise.reject(new Error('Managed storage manifest not found'));
    expect(await readManagedStorage()).toEqual({});
  });

  it('tells what changed until it is told to stop', async () => {
    const heard = vi.fn();
    const stop = onStorageChanged('local', heard);
    await storageArea('local').set({ one: 1 });
    stop();
    await storageArea('local').set({ two: 2 });
    expect(heard).toHaveBeenCalledExactlyOnceWith(new Map([['one', 1]]));
  });
});

describe('the signal that a view changed', () => {
  it.each([
    ['its own page reported', { 'signal:tab:7': 'a' }, 1],
    ['records were written', { 'signal:data': 'a' }, 1],
    ['both at once', { 'signal:tab:7': 'a', 'signal:data': 'a' }, 1],
    ['another page reported', { 'signal:tab:70': 'a' }, 0],
    ['a frame was stored', { 'tab:7:frame:0': {} }, 0],
  ])('when %s', async (_, written, times) => {
    const heard = vi.fn();
    onViewChanged(7, heard);
    await storageArea('session').set(written);
    expect(heard).toHaveBeenCalledTimes(times);
  });

  it('is heard no more after it was stopped', async () => {
    const heard = vi.fn();
    onViewChanged(7, heard)();
    await storageArea('session').set({ 'signal:tab:7': 'a' });
    expect(heard).not.toHaveBeenCalled();
  });

  it('tells of a look-up that was asked for in this window, and not of its end', async () => {
    const heard = vi.fn();
    onLookupPending(3, heard);
    await storageArea('session').set({ 'lookup:3': { text: 'a' }, 'lookup:4': { text: 'b' } });
    await storageArea('session').remove(['lookup:3']);
    expect(heard).toHaveBeenCalledOnce();
  });
});

describe('tabs that are gone', () => {
  it('are nothing, take no badge and hear nothing, without an error', async () => {
    fake.browser.tabs.sendMessage = () => Promise.reject(new Error('Receiving end does not exist.'));
    expect(await getTab(9)).toBeUndefined();
    await expect(tellTab(9, {})).resolves.toBeUndefined();
    const face = { text: '1', background: '#000000', foreground: '#ffffff', title: '' };
    expect(() => showBadge(9, face)).not.toThrow();
  });

  it('opens pages of our own by their path', async () => {
    await openOwnPage('/manage.html#/contacts');
    expect(fake.state.openedPages).toEqual(['chrome-extension://abcdefgh/manage.html#/contacts']);
  });
});

describe('going to a page', () => {
  const url = 'https://desk.example/tickets/7#notes';

  it('brings an open tab with the very address to the front', async () => {
    fake.state.tabs.set(3, { id: 3, windowId: 1, active: false, url: 'https://desk.example/tickets/7', frames: [] });
    fake.state.tabs.set(4, { id: 4, windowId: 1, active: false, url, frames: [] });
    expect(await showPage(url)).toBe('to-tab');
    expect(fake.state.shownTabs).toEqual([4]);
  });

  it('opens a tab where none shows it', async () => {
    expect(await showPage(url)).toBe('to-new-tab');
    expect(fake.state.openedPages).toEqual([url]);
  });

  it('says when a tab is gone', async () => {
    expect(await showTab(9)).toBe(false);
  });
});

describe('system notifications', () => {
  const notice = { title: 'T', text: 'B', buttons: ['one', 'two'] };
  const nothing = { onPressed: () => {}, onButton: () => {}, onClosed: () => {} };

  it('are not there until they are allowed, and nothing breaks', async () => {
    expect(await mayNotify()).toBe(false);
    expect(listenToNotices(nothing)).toBe(false);
    await showNotice('x', notice);
    await clearNotice('x');
    expect(await shownNotices()).toEqual([]);
  });

  it('are asked for within a gesture alone', async () => {
    fake.state.gesture = false;
    expect(await requestNotices()).toBe(false);
    fake.state.gesture = true;
    expect(await requestNotices()).toBe(true);
    expect(await mayNotify()).toBe(true);
  });

  it('are shown, listed, answered and taken away', async () => {
    await requestNotices();
    const onClosed = vi.fn();
    listenToNotices({ ...nothing, onClosed });
    await showNotice('x', notice);
    expect(await shownNotices()).toEqual(['x']);
    expect(fake.state.notices.get('x')).toMatchObject({ title: 'T', message: 'B' });
    fake.events.noticeClosed.fire('x', false);
    fake.events.noticeClosed.fire('y', true);
    expect(onClosed.mock.calls).toEqual([['y']]);
    await clearNotice('x');
    expect(await shownNotices()).toEqual([]);
  });
});
