import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** Where browsers of the Chromium family read an administrator's policies on Linux. */
const PLACES = [
  '/etc/chromium',
  '/etc/chromium-browser',
  '/etc/brave',
  '/etc/opt/chrome',
  '/etc/opt/chrome_for_testing',
  '/etc/opt/edge',
];

/** An administrator's policies that one browser sees and no other on the machine. */
export interface PolicyHome {
  /** Starts the browser in the place of the browser itself. */
  executable: string;
  remove: () => void;
}

/** A name space of mounts of one's own, as root or as whoever may be root in one. */
const APART = ['unshare', '--mount', ...(process.getuid?.() === 0 ? [] : ['--map-root-user'])];

/** Whether this machine lets a program see its own `/etc`. */
export function canKeepPolicies(): boolean {
  if (process.platform !== 'linux' || !PLACES.some((place) => existsSync(path.dirname(place)))) return false;
  const [command = '', ...args] = APART;
  return spawnSync(command, [...args, 'mount', '-t', 'tmpfs', 'none', '/etc/opt']).status === 0;
}

/**
 * Makes a start of the browser under policies: they lie where it looks for them, in a name space of mounts that goes
 * with it, so that nothing on the machine is changed. The browser must be started without its sandbox.
 */
export function makePolicyHome(browser: string, policies: Readonly<Record<string, unknown>>): PolicyHome {
  const folder = mkdtempSync(path.join(tmpdir(), 'sidecard-policy-'));
  const managed = path.join(folder, 'etc', 'policies', 'managed');
  mkdirSync(managed, { recursive: true });
  writeFileSync(path.join(managed, 'sidecard.json'), JSON.stringify(policies));
  const executable = path.join(folder, 'browser');
  const etc = path.join(folder, 'etc');
  const inside = [
    'mount -t tmpfs none /etc/opt || exit 1',
    'mkdir -p /etc/opt/chrome /etc/opt/chrome_for_testing /etc/opt/edge',
    `for place in ${PLACES.join(' ')}; do if [ -d "$place" ]; then mount --bind '${etc}' "$place" || exit 1; fi; done`,
    `exec '${browser}' "$@"`,
  ];
  writeFileSync(
    executable,
    `#!/bin/sh\nexec ${APART.join(' ')} sh -c '${inside.join('; ').replaceAll("'", `'\\''`)}' sh "$@"\n`,
  );
  chmodSync(executable, 0o755);
  return { executable, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
