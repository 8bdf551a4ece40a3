import { addressOfLink } from '#lib/services/lookup/address-of-link.ts';
import { askForLookup, type PendingLookup } from '#lib/services/lookup/pending-lookup.ts';
import { lastWindowId } from '#lib/platform/active-tab.ts';
import { onCommand } from '#lib/platform/commands.ts';
import { onMenuClicked } from '#lib/platform/context-menus.ts';
import { onOmnibox } from '#lib/platform/omnibox.ts';
import { readSelection } from '#lib/platform/scripting.ts';
import { openPanel } from '#lib/platform/side-panel.ts';
import { openOwnPage } from '#lib/platform/tabs.ts';
import { translate } from '#lib/platform/translate.ts';
import type { Worker } from './compose.ts';
import { LOOK_UP_LINK, LOOK_UP_SELECTION } from './menus.ts';
import { suggestContacts } from './suggest-contacts.ts';

type Ask = { windowId?: number; text: Promise<string>; intent: PendingLookup['intent'] };

/** The ways to look somebody up outside the panel: context menus, the address bar's keyword, shortcuts. */
export function attachLookups(worker: Worker): void {
  /** Opens the panel first, while the gesture lasts; what it is to show follows. */
  async function openAndAsk({ windowId, text, intent }: Ask): Promise<void> {
    const opening = openPanel(windowId);
    const found = await text;
    if (found !== '' || intent === 'add') {
      await askForLookup(worker, windowId ?? (await lastWindowId()), found, intent);
    }
    // Where the browser takes this for no gesture, the panel's page shows the same in a tab.
    if (!(await opening)) await openOwnPage('/sidepanel.html');
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
    if (command === 'open-panel') void openAndAsk({ windowId: tab?.windowId, text: none, intent: 'look-up' });
    if (command === 'look-up-selection')
      void openAndAsk({ windowId: tab?.windowId, text: selected(), intent: 'look-up' });
    if (command === 'quick-add') void openAndAsk({ windowId: tab?.windowId, text: selected(), intent: 'add' });
  });

  onOmnibox({
    hint: translate('worker.omnibox.hint'),
    suggest: (text) => suggestContacts(worker, text),
    enter: (text) => void openAndAsk({ text: Promise.resolve(text), intent: 'look-up' }),
  });
}
