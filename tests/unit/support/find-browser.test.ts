import { describe, expect, it } from 'vitest';
import { BrowserMissing, findChromium, findFirefox } from '#tests/support/find-browser.ts';
import type { Machine } from '#tests/support/machine.ts';

/** A machine with these files and folders, where commands succeed when `runs` says so. */
function machine(given: Partial<Machine> & { files?: string[]; folders?: Record<string, string[]> } = {}) {
  const files = new Set(given.files);
  const said: string[] = [];
  const ran: string[] = [];
  const made: Machine = {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    home: '/home/ana',
    root: false,
    exists: (path) => files.has(path),
    list: (folder) => given.folders?.[folder] ?? [],
    run: () => true,
    say: (line) => said.push(line),
    ...given,
  };
  const answer: Machine['run'] = (...call) => given.run?.(...call) ?? true;
  made.run = (command, args, env) => {
    ran.push([command, ...args].join(' '));
    return answer(command, args, env);
  };
  return { machine: made, files, said, ran };
}

describe('findChromium', () => {
  it('takes the browser that SIDECARD_BROWSER names before any other', () => {
    const { machine: given } = machine({
      env: { SIDECARD_BROWSER: '/opt/mine' },
      files: ['/opt/mine', '/usr/bin/chromium'],
    });
    expect(findChromium(given)).toBe('/opt/mine');
  });

  it('takes a command name in SIDECARD_BROWSER from the PATH', () => {
    const { machine: given } = machine({
      env: { SIDECARD_BROWSER: 'brave', PATH: '/usr/bin' },
      files: ['/usr/bin/brave'],
    });
    expect(findChromium(given)).toBe('/usr/bin/brave');
  });

  it('refuses a SIDECARD_BROWSER that is not there instead of taking another', () => {
    const { machine: given } = machine({
      env: { SIDECARD_BROWSER: '/opt/gone', PATH: '/usr/bin' },
      files: ['/usr/bin/chromium'],
    });
    expect(() => findChromium(given)).toThrow('SIDECARD_BROWSER is set to /opt/gone, where there is no browser.');
  });

  it.each([
    {
      says: 'Chromium on the PATH',
      files: ['/usr/bin/chromium', '/usr/bin/google-chrome'],
      found: '/usr/bin/chromium',
    },
    {
      says: 'Edge before branded Chrome',
      files: ['/usr/bin/google-chrome', '/usr/bin/microsoft-edge'],
      found: '/usr/bin/microsoft-edge',
    },
    {
      says: 'branded Chrome when there is no other',
      files: ['/usr/bin/google-chrome'],
      found: '/usr/bin/google-chrome',
    },
    {
      says: 'a snap last',
      files: ['/snap/bin/chromium', '/opt/google/chrome/chrome'],
      found: '/opt/google/chrome/chrome',
    },
  ])('takes $says on Linux', ({ files, found }) => {
    expect(findChromium(machine({ files }).machine)).toBe(found);
  });

  it('takes the newest Chrome for Testing of Puppeteer before installed browsers', () => {
    const cache = '/home/ana/.cache/puppeteer';
    const chrome = `${cache}/chrome/linux-150.0.1/chrome-linux64/chrome`;
    const { machine: given } = machine({
      files: [chrome, '/usr/bin/chromium'],
      folders: { [cache]: ['chrome'], [`${cache}/chrome`]: ['linux-150.0.1'] },
    });
    expect(findChromium(given)).toBe(chrome);
  });

  it('takes the Chromium of Playwright, but not its headless shell', () => {
    const cache = '/home/ana/.cache/ms-playwright';
    const chrome = `${cache}/chromium-1200/chrome-linux/chrome`;
    const { machine: given } = machine({
      files: [chrome, `${cache}/chromium_headless_shell-1200/chrome-linux/headless_shell`],
      folders: { [cache]: ['ffmpeg-1011', 'chromium_headless_shell-1200', 'chromium-1200'] },
    });
    expect(findChromium(given)).toBe(chrome);
  });

  it('finds applications on macOS', () => {
    const app = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findChromium(machine({ platform: 'darwin', home: '/Users/ana', files: [app] }).machine)).toBe(app);
  });

  it('finds programs on Windows', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    expect(findChromium(machine({ platform: 'win32', home: 'C:\\Users\\ana', env, files: [edge] }).machine)).toBe(edge);
  });

  it('passes over the chromium-browser script that only says to install a snap', () => {
    const { machine: given } = machine({ files: ['/usr/bin/chromium-browser'], run: () => false });
    expect(() => findChromium(given)).toThrow(BrowserMissing);
  });

  it('installs the package as root on Debian, saying so in one line', () => {
    const { machine: given, files, said, ran } = machine({ root: true, files: ['/usr/bin/apt-get'] });
    given.run = (command, args) => {
      ran.push([command, ...args].join(' '));
      if (args[0] === 'install') files.add('/usr/bin/chromium');
      return true;
    };
    expect(findChromium(given)).toBe('/usr/bin/chromium');
    expect(ran).toEqual(['/usr/bin/apt-get update', '/usr/bin/apt-get install -y chromium chromium-l10n']);
    expect(said).toHaveLength(1);
  });

  it('installs the browser alone where its languages have no package', () => {
    const { machine: given, files } = machine({ root: true, files: ['/usr/bin/apt-get'] });
    given.run = (_command, args) => {
      if (args.includes('chromium-l10n')) return false;
      if (args[0] === 'install') files.add('/usr/bin/chromium');
      return true;
    };
    expect(findChromium(given)).toBe('/usr/bin/chromium');
  });

  it('installs nothing without root', () => {
    const { machine: given, ran } = machine({ files: ['/usr/bin/apt-get'] });
    expect(() => findChromium(given)).toThrow(/sudo apt-get install chromium/);
    expect(ran).toEqual([]);
  });

  it.each([
    { platform: 'darwin' as const, files: [], advice: 'brew install --cask chromium' },
    { platform: 'win32' as const, files: [], advice: 'winget install Microsoft.Edge' },
    { platform: 'linux' as const, files: ['/usr/bin/dnf'], advice: 'sudo dnf install chromium' },
    { platform: 'linux' as const, files: ['/sbin/apk'], advice: 'apk add chromium' },
  ])('says in one line what to install: $advice', ({ platform, files, advice }) => {
    const { machine: given } = machine({ platform, files, env: {} });
    expect(() => findChromium(given)).toThrow(advice);
    expect(() => findChromium(given)).toThrow(/^[^\n]+SIDECARD_BROWSER to its path\.$/);
  });
});

describe('findFirefox', () => {
  it('takes SIDECARD_FIREFOX, then firefox, then firefox-esr', () => {
    const files = ['/usr/bin/firefox', '/usr/bin/firefox-esr', '/opt/ff'];
    expect(findFirefox(machine({ files, env: { SIDECARD_FIREFOX: '/opt/ff' } }).machine)).toBe('/opt/ff');
    expect(findFirefox(machine({ files }).machine)).toBe('/usr/bin/firefox');
    expect(findFirefox(machine({ files: ['/usr/bin/firefox-esr'] }).machine)).toBe('/usr/bin/firefox-esr');
  });

  it('installs firefox-esr as root on Debian', () => {
    const { machine: given, files } = machine({ root: true, files: ['/usr/bin/apt-get'] });
    given.run = (_command, args) => {
      if (args.includes('firefox-esr')) files.add('/usr/bin/firefox-esr');
      return true;
    };
    expect(findFirefox(given)).toBe('/usr/bin/firefox-esr');
  });
});
