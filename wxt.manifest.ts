import type { UserManifest } from 'wxt';

/**
 * The manifest of one build. Store builds hold no host permission at all: a site is enabled at run time.
 *
 * Modes: `production` and `development` (store), `demo` (localhost granted, for the demo and the end-to-end
 * tests), `probe` (every host granted, for `npm run probe`, which loads pages of any address).
 */
export function manifestFor(browser: string, mode: string): UserManifest {
  const firefox = browser === 'firefox';
  return {
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    minimum_chrome_version: firefox ? undefined : '123',
    permissions: [
      // Settings, what tabs show, and the contact store, which must not be thrown away when the disk gets full.
      'storage',
      'unlimitedStorage',
      // The content script of an enabled site, and reading one page on demand.
      'scripting',
      'activeTab',
      'contextMenus',
      // Follow-ups that fall due.
      'alarms',
      // The side panel; Firefox has its sidebar without asking.
      ...(firefox ? [] : ['sidePanel']),
      // Nobody can answer the browser's question in a test.
      ...(mode === 'demo' ? ['notifications'] : []),
    ],
    // Asked for when the agent wants to be told of due follow-ups.
    optional_permissions: mode === 'demo' ? [] : ['notifications'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    host_permissions: grantedHosts(mode),
    icons: ICONS,
    action: { default_title: '__MSG_extension_name__', default_icon: ICONS },
    omnibox: { keyword: 'sc' },
    storage: firefox ? undefined : { managed_schema: 'managed-schema.json' },
    commands: {
      'open-panel': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_command_open_panel__' },
      'look-up-selection': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_command_look_up__' },
      'quick-add': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_command_quick_add__' },
    },
    browser_specific_settings: firefox ? FIREFOX : undefined,
  };
}

const ICONS = Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icons/icon-${size}.png`]));

/** R61: nothing leaves the browser, so there is no data to ask consent for. */
const FIREFOX = {
  gecko: {
    id: 'sidecard@sidecard.example',
    strict_min_version: '140.0',
    data_collection_permissions: { required: ['none'] },
  },
};

function grantedHosts(mode: string): string[] | undefined {
  if (mode === 'demo') return ['http://localhost/*', 'http://127.0.0.1/*'];
  if (mode === 'probe') return ['http://*/*', 'https://*/*'];
  return undefined;
}
