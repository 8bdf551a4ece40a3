import { type MenuEntry, setMenus } from '#lib/platform/context-menus.ts';
import { withLock } from '#lib/platform/locks.ts';
import { translate } from '#lib/platform/translate.ts';

export const TOGGLE_SITE = 'toggle-site';
export const LOOK_UP_SELECTION = 'look-up-selection';
export const LOOK_UP_LINK = 'look-up-link';

/**
 * Writes the context menus: on the action, on a selection, on a `tel:` or `mailto:` link. Installing and starting may
 * come together, and the browser refuses a menu that is there already: one at a time.
 */
export function writeMenus(): Promise<void> {
  return withLock('menus', () => setMenus(menus()));
}

function menus(): MenuEntry[] {
  return [
    { id: TOGGLE_SITE, title: translate('worker.menu.toggleSite'), contexts: ['action'] },
    { id: LOOK_UP_SELECTION, title: translate('worker.menu.lookUpSelection'), contexts: ['selection'] },
    {
      id: LOOK_UP_LINK,
      title: translate('worker.menu.lookUpLink'),
      contexts: ['link'],
      targetUrlPatterns: ['tel:*', 'mailto:*'],
    },
  ];
}
