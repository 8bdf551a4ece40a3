import { beforeEach, describe, expect, it, vi } from 'vitest';
import { liveFrames, readSelection, registerDetectors, registeredDetectors } from '#lib/platform/scripting.ts';
import type { FakeBrowser } from '#tests/support/ports/fake-browser.ts';
import { newBrowser } from '#tests/support/ports/the-browser.ts';

vi.mock('wxt/browser', () => import('#tests/support/ports/the-browser.ts'));

let fake: FakeBrowser;
beforeEach(() => {
  fake = newBrowser();
});

const desk = { id: 'site:https://desk.example/*', pattern: 'https://desk.example/*' };

describe('registrations of the content script', () => {
  it('reach every frame, those without an address too, and outlive the browser', async () => {
    await registerDetectors([desk]);
    expect([...fake.state.scripts.values()]).toEqual([
      expect.objectContaining({
        id: desk.id,
        matches: ['https://desk.example/*'],
        js: ['detector.js'],
        allFrames: true,
        matchOriginAsFallback: true,
        runAt: 'document_idle',
        persistAcrossSessions: true,
      }),
    ]);
  });

  it('are current as this version writes them', async () => {
    await registerDetectors([desk]);
    expect(await registeredDetectors()).toEqual([{ ...desk, current: true }]);
  });

  it.each([
    ['for the top frame alone', { allFrames: false }],
    ['with another script', { js: ['scanner.js'] }],
    ['with a script in another place', { js: ['content-scripts/detector.js'] }],
    ['for this session alone', { persistAcrossSessions: false }],
    ['at another time', { runAt: 'document_start' }],
    ['for two sites', { matches: ['https://desk.example/*', 'https://other.example/*'] }],
  ])('are not current when an older version wrote them %s', async (_, change) => {
    await registerDetectors([desk]);
    Object.assign(fake.state.scripts.get(desk.id)!, change);
    expect((await registeredDetectors())[0]?.current).toBe(false);
  });
});

describe('looking into a tab', () => {
  const tab = { id: 7, windowId: 1, active: true, url: 'https://desk.example/' };

  it('names the documents that can be reached', async () => {
    fake.state.tabs.set(7, { ...tab, frames: [{ frameId: 0, documentId: 'D1' }, { frameId: 4 }] });
    expect(await liveFrames(7)).toEqual([
      { frameId: 0, documentId: 'D1' },
      { frameId: 4, documentId: undefined },
    ]);
  });

  it.each([
    ['is closed to the extension', { ...tab, frames: [] }],
    ['is gone', undefined],
  ])('finds none in a tab that %s', async (_, facts) => {
    if (facts) fake.state.tabs.set(7, facts);
    expect(await liveFrames(7)).toEqual([]);
    expect(await readSelection(7)).toBe('');
  });

  it('reads the selection of whichever frame has one', async () => {
    const frames = [
      { frameId: 0, selection: ' ' },
      { frameId: 4, selection: ' +33 1 23 45 67 89\n' },
    ];
    fake.state.tabs.set(7, { ...tab, frames });
    expect(await readSelection(7)).toBe('+33 1 23 45 67 89');
  });
});
