import path from 'node:path';
import type { Machine } from './machine.ts';

/** Which of the two browser families is looked for. */
export type Family = 'chromium' | 'firefox';

/**
 * Where a browser of a family may be, best first: those that test tools keep in the home folder, then commands on
 * the PATH, then the usual places of the platform. Branded Google Chrome comes last: it refuses `--load-extension`
 * since 137 and takes an extension only over the debugging pipe, which is how this project loads it.
 */
export function browserPlaces(family: Family, machine: Machine): string[] {
  const own = family === 'chromium' ? cachedChromes(machine) : cachedFirefoxes(machine);
  return [...own, ...onPath(COMMANDS[family], machine), ...installed(family, machine)];
}

/** Every place where a command of that name would be found on the PATH. */
export function onPath(commands: readonly string[], machine: Machine): string[] {
  const paths = pathsOf(machine);
  const folders = (machine.env['PATH'] ?? machine.env['Path'] ?? '')
    .split(paths.delimiter)
    .filter((folder) => folder !== '');
  const suffix = machine.platform === 'win32' ? '.exe' : '';
  return commands.flatMap((command) => folders.map((folder) => paths.join(folder, command + suffix)));
}

const COMMANDS: Record<Family, readonly string[]> = {
  chromium: [
    'chrome-for-testing',
    'chromium',
    'chromium-browser',
    'microsoft-edge',
    'microsoft-edge-stable',
    'brave-browser',
    'brave',
    'google-chrome',
    'google-chrome-stable',
  ],
  firefox: ['firefox', 'firefox-esr'],
};

const MAC_APPS: Record<Family, readonly string[]> = {
  chromium: ['Google Chrome for Testing', 'Chromium', 'Microsoft Edge', 'Brave Browser', 'Google Chrome'],
  firefox: ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'],
};

const WINDOWS_PROGRAMS: Record<Family, readonly string[]> = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
    'Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

function pathsOf(machine: Machine): path.PlatformPath {
  return machine.platform === 'win32' ? path.win32 : path.posix;
}

function installed(family: Family, machine: Machine): string[] {
  const paths = pathsOf(machine);
  if (machine.platform === 'darwin') {
    const folders = ['/Applications', paths.join(machine.home, 'Applications')];
    return MAC_APPS[family].flatMap((app) =>
      folders.map((folder) =>
        paths.join(folder, `${app}.app`, 'Contents/MacOS', app.startsWith('Firefox') ? 'firefox' : app),
      ),
    );
  }
  if (machine.platform === 'win32') {
    const roots = ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)'].map((name) => machine.env[name]);
    return WINDOWS_PROGRAMS[family].flatMap((program) =>
      roots.filter((root) => root !== undefined).map((root) => paths.join(root, program)),
    );
  }
  return family === 'chromium'
    ? [
        '/usr/lib/chromium/chromium',
        '/opt/brave.com/brave/brave-browser',
        '/opt/google/chrome/chrome',
        '/snap/bin/chromium',
      ]
    : ['/usr/lib/firefox-esr/firefox-esr', '/usr/lib/firefox/firefox', '/opt/firefox/firefox', '/snap/bin/firefox'];
}

/** Chrome for Testing and Chromium as Puppeteer and Playwright keep them. */
function cachedChromes(machine: Machine): string[] {
  return [
    ...inCache(machine, puppeteerCache(machine), /^chrome$/, [
      'chrome-linux64/chrome',
      'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'chrome-win64/chrome.exe',
      'chrome-win32/chrome.exe',
    ]),
    ...inCache(machine, playwrightCache(machine), /^chromium-\d+$/, [
      'chrome-linux64/chrome',
      'chrome-linux/chrome',
      'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
      'chrome-win64/chrome.exe',
      'chrome-win/chrome.exe',
    ]),
  ];
}

/** Puppeteer's Firefox. Playwright's is patched and takes no extensions. */
function cachedFirefoxes(machine: Machine): string[] {
  return inCache(machine, puppeteerCache(machine), /^firefox$/, [
    'firefox/firefox',
    'Firefox.app/Contents/MacOS/firefox',
    'firefox/firefox.exe',
    'core/firefox.exe',
  ]);
}

function puppeteerCache(machine: Machine): string {
  return machine.env['PUPPETEER_CACHE_DIR'] ?? pathsOf(machine).join(machine.home, '.cache', 'puppeteer');
}

function playwrightCache(machine: Machine): string {
  const paths = pathsOf(machine);
  const chosen = machine.env['PLAYWRIGHT_BROWSERS_PATH'];
  if (chosen !== undefined && chosen !== '0') return chosen;
  if (machine.platform === 'darwin') return paths.join(machine.home, 'Library', 'Caches', 'ms-playwright');
  if (machine.platform === 'win32') {
    return paths.join(machine.env['LOCALAPPDATA'] ?? paths.join(machine.home, 'AppData', 'Local'), 'ms-playwright');
  }
  return paths.join(machine.home, '.cache', 'ms-playwright');
}

/** Puppeteer nests a folder per version below the browser's name; Playwright has the version in the name. */
function inCache(machine: Machine, cache: string, folders: RegExp, programs: readonly string[]): string[] {
  const paths = pathsOf(machine);
  return machine
    .list(cache)
    .filter((name) => folders.test(name))
    .flatMap((name) => {
      const folder = paths.join(cache, name);
      const versions = /\d$/.test(name) ? [folder] : machine.list(folder).map((version) => paths.join(folder, version));
      return versions.flatMap((version) => programs.map((program) => paths.join(version, program)));
    });
}
