import process from 'node:process';
import { type Browser, launch } from 'puppeteer-core';
import { extensionIdOf } from './extension-id.ts';
import { findChromium } from './find-browser.ts';
import { makePolicyHome } from './policy-home.ts';

/** How a Chromium is started. */
export interface BrowserWish {
  /** Folders of unpacked extensions, loaded in this order. */
  extensions: readonly string[];
  /** True unless a window is asked for. */
  headless?: boolean;
  /** Language of the browser's interface and so of the extension: `fr`. Without it, the machine's. */
  language?: string;
  /** Prefers the dark scheme. */
  dark?: boolean;
  /** Size of the window in pixels; 1400 by 1000 unless given. */
  size?: { width: number; height: number };
  /** Folder of a profile that is kept, so that a later browser goes on with it. Without it, a fresh one that goes. */
  profile?: string;
  /** What an administrator's policy says to the extensions, each by its place in `extensions`. */
  managed?: readonly Readonly<Record<string, unknown>>[];
  /** Further switches. */
  switches?: readonly string[];
}

/** A running browser of its own. */
export interface RunningBrowser {
  browser: Browser;
  /** Ids of the extensions, in the order they were asked for. */
  extensionIds: readonly string[];
  close: () => Promise<void>;
}

/**
 * Starts a Chromium with unpacked extensions. They are loaded over the debugging pipe, which every brand allows.
 * Throws `BrowserMissing` when there is none.
 */
export async function launchBrowser(wish: BrowserWish): Promise<RunningBrowser> {
  const { width, height } = wish.size ?? { width: 1400, height: 1000 };
  const policies = wish.managed && makePolicyHome(findChromium(), policiesOf(wish.extensions, wish.managed));
  const browser = await launch({
    executablePath: policies?.executable ?? findChromium(),
    headless: wish.headless ?? true,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    ...(wish.profile !== undefined && { userDataDir: wish.profile }),
    env: { ...process.env, ...languageSettings(wish.language) },
    args: [...QUIET, ...choices(wish), `--window-size=${width},${height}`, ...(wish.switches ?? [])],
  });
  const close = async (): Promise<void> => {
    await browser.close();
    policies?.remove();
  };
  try {
    const extensionIds: string[] = [];
    for (const folder of wish.extensions) extensionIds.push(await browser.installExtension(folder));
    return { browser, extensionIds, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * No updates, no sync, no first-run pages. `HttpsUpgrades` would ask for `https:` where a page says `http:`; the
 * extension switch is what older versions want before they load one over the pipe.
 */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedMode,HttpsFirstBalancedModeAutoEnable,GlobalMediaControls',
  '--enable-unsafe-extension-debugging',
];

function choices(wish: BrowserWish): string[] {
  return [
    // Chromium refuses its sandbox to root, whom it is started by under policies too.
    ...(process.getuid?.() === 0 || wish.managed ? ['--no-sandbox'] : []),
    ...(wish.language === undefined ? [] : [`--lang=${wish.language}`, `--accept-lang=${wish.language}`]),
    ...(wish.dark === true ? ['--force-dark-mode'] : []),
  ];
}

function policiesOf(extensions: readonly string[], managed: readonly Readonly<Record<string, unknown>>[]) {
  const said = managed.map((policy, at) => [extensionIdOf(extensions[at] ?? ''), policy] as const);
  return { '3rdparty': { extensions: Object.fromEntries(said) } };
}

/** On Linux the interface's language comes from the environment; `C` itself would switch `LANGUAGE` off. */
function languageSettings(language: string | undefined): Record<string, string> {
  return language === undefined ? {} : { LANGUAGE: language, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' };
}
