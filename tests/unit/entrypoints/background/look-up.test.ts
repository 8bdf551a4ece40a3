import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startWorker, type WorkerInTest } from '#tests/support/ports/worker-in-test.ts';
import { eventually } from '#tests/support/eventually.ts';

vi.mock('wxt/browser', () => import('#tests/support/ports/the-browser.ts'));
vi.mock('#lib/platform/translate.ts', () => ({ translate: (key: string) => key }));

const origin = 'https://desk.example';

let worker: WorkerInTest;
beforeEach(() => {
  worker = startWorker();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  worker.fake.stopWorker();
});

const pending = (windowId = 1) => worker.ask('lookup.pending', { windowId });

describe('looking up from elsewhere', () => {
  it.each([
    ['a selection', { menuItemId: 'look-up-selection', selectionText: ' +33 1 42 68 53 00 ' }, '+33 1 42 68 53 00'],
    ['a telephone link', { menuItemId: 'look-up-link', linkUrl: 'tel:+33142685300' }, '+33142685300'],
    ['a mail link', { menuItemId: 'look-up-link', linkUrl: 'mailto:a@b.example?subject=x' }, 'a@b.example'],
  ])('opens the panel of the window and keeps %s for it', async (_, click, text) => {
    worker.fake.events.menuClicked.fire(click, { id: 7, windowId: 3 });
    expect(worker.fake.state.openedPanels).toEqual([{ windowId: 3 }]);
    await eventually(async () => expect(await pending(3)).toMatchObject({ text, intent: 'look-up' }));
    expect(worker.fake.state.openedPages).toEqual([]);
  });

  it('opens no panel for a link that holds no address', async () => {
    worker.fake.events.menuClicked.fire({ menuItemId: 'look-up-link', linkUrl: 'tel:' }, { id: 7, windowId: 3 });
    expect(await pending(3)).toBeNull();
    expect(worker.fake.state.openedPanels).toEqual([]);
  });

  it('opens the panel by shortcut, and calls forward one that is open', async () => {
    worker.fake.events.command.fire('open-panel', { id: 7, windowId: 3 });
    expect(worker.fake.state.openedPanels).toEqual([{ windowId: 3 }]);
    await eventually(async () => expect(await pending(3)).toMatchObject({ text: '', intent: 'show' }));
  });

  it('opens an empty look-up where nothing is selected', async () => {
    worker.fake.events.command.fire('look-up-selection', { id: 8, windowId: 3 });
    await eventually(async () => expect(await pending(3)).toMatchObject({ text: '', intent: 'look-up' }));
  });

  it.each([
    ['look-up-selection', 'look-up'],
    ['quick-add', 'add'],
  ])('reads the selection for the shortcut %s', async (command, intent) => {
    worker.openTab(7, `${origin}/`, { windowId: 3, frames: [{ frameId: 0, selection: 'Marie Martin' }] });
    worker.fake.events.command.fire(command, { id: 7, windowId: 3 });
    expect(worker.fake.state.openedPanels).toEqual([{ windowId: 3 }]);
    await eventually(async () => expect(await pending(3)).toMatchObject({ text: 'Marie Martin', intent }));
  });

  it('adds from nothing where there is no selection', async () => {
    worker.fake.events.command.fire('quick-add', { id: 8, windowId: 3 });
    await eventually(async () => expect(await pending(3)).toMatchObject({ text: '', intent: 'add' }));
  });

  it('shows it in a tab where the browser takes the address bar for no gesture', async () => {
    worker.fake.state.gesture = false;
    worker.fake.state.focusedWindowId = 5;
    worker.fake.events.inputEntered.fire('Hélène');
    await eventually(() =>
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
    await eventually(() => expect(ask).toHaveBeenCalledOnce());
    expect(await pending(5)).toMatchObject({ text: 'Hélène' });
    await eventually(() => expect(worker.fake.state.openedPages).toEqual(pages));
  });

  it('is done when the panel says so', async () => {
    worker.fake.events.inputEntered.fire('Hélène');
    await eventually(async () => expect(await pending()).not.toBeNull());
    await worker.ask('lookup.done', { windowId: 1 });
    expect(await pending()).toBeNull();
  });
});
