import { addressOfLink } from '#lib/services/lookup/address-of-link.ts';
import { askForLookup, type PendingLookup } from '#lib/services/lookup/pending-lookup.ts';
import { lastWindowId } from '#lib/platform/active-tab.ts';
import { onCommand } from '#lib/platform/commands.ts';
import { onMenuClicked } from '#lib/platform/context-menus.ts';
import { onOmnibox } from '#lib/platform/omnibox.ts';
import { readSelection } from '#lib/platform/scripting.ts';
import { isPanelOpen, openPanel } from '#lib/platform/side-panel.ts';
import { openOwnPage } from '#lib/platform/tabs.ts';
import { translate } from '#lib/platform/translate.ts';
import type { Worker } from './compose.ts';
import { LOOK_UP_LINK, LOOK_UP_SELECTION } from './menus.ts';

type Ask = { windowId?: number; text: Promise<string>; intent: PendingLookup['intent'] };

/** The ways to look somebody up outside the panel: context menus, the address bar's keyword, shortcuts. */
export function attachLookups(worker: Worker): void {
  /** Opens the panel first, while the gesture lasts; what it is to show follows. One that is open shows it too. */
  async function openAndAsk({ windowId, text, intent }: Ask): Promise<void> {
    const opening = openPanel(windowId);
    const found = await text;
    const shownIn = windowId ?? (await lastWindowId());
    await askForLookup(worker, shownIn, found, intent);
    // Where the browser takes this for no gesture and no panel is open, the panel's page shows the same in a tab.
    if (!(await opening) && !(await isPanelOpen(shownIn))) await openOwnPage('/sidepanel.html');
  }

  onMenuClicked(({ id, selection, linkUrl, tab }) => {
    const texts: Record<string, string | undefined> = {
      [LOOK_UP_SELECTION]: selection,
      [LOOK_UP_LINK]: linkUrl === undefined ? undefined : addressOfLink(linkUrl),
    };
    const text = texts[id];
    if (text !== undefined)
      void openAndAsk({ windowId: tab?.windowId, text: Promise.resolve(text), intent: 'look-up' });
  });

  onCommand((command, tab) => {
    const selected = () => (tab?.id === undefined ? Promise.resolve('') : readSelection(tab.id));
    const none = Promise.resolve('');
    if (command === 'open-panel') void openAndAsk({ windowId: tab?.windowId, text: none, intent: 'show' });
    if (command === 'look-up-selection')
      void openAndAsk({ windowId: tab?.windowId, text: selected(), intent: 'look-up' });
    if (command === 'quick-add') void openAndAsk({ windowId: tab?.windowId, text: selected(), intent: 'add' });
  });

  onOmnibox({
    hint: () => translate('worker.omnibox.hint'),
    suggest: async (text) => (await import('./suggest-contacts.ts')).suggestContacts(worker, text),
    enter: (text) => void openAndAsk({ text: Promise.resolve(text), intent: 'look-up' }),
  });
}
