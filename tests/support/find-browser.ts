import { type Family, browserPlaces, onPath } from './browser-places.ts';
import { type Machine, thisMachine } from './machine.ts';

/** No browser was found and none could be installed. The message is one line that says what to install. */
export class BrowserMissing extends Error {
  override name = 'BrowserMissing';
}

/**
 * The path of a Chromium-family browser that takes unpacked extensions: `SIDECARD_BROWSER`, else an installed one,
 * else Debian's or Ubuntu's package is installed when this runs as root. Throws `BrowserMissing`.
 */
export function findChromium(machine: Machine = thisMachine()): string {
  return find('chromium', 'SIDECARD_BROWSER', machine);
}

/** The same for Firefox: `SIDECARD_FIREFOX`, else an installed one, else the package `firefox-esr`. */
export function findFirefox(machine: Machine = thisMachine()): string {
  return find('firefox', 'SIDECARD_FIREFOX', machine);
}

const APT = '/usr/bin/apt-get';

/** `chromium-l10n` brings the interface languages other than English, which are apart in Debian. */
const PACKAGES: Record<Family, readonly (readonly string[])[]> = {
  chromium: [['chromium', 'chromium-l10n'], ['chromium']],
  firefox: [['firefox-esr'], ['firefox']],
};

function find(family: Family, variable: string, machine: Machine): string {
  const chosen = machine.env[variable];
  if (chosen !== undefined && chosen !== '') return chosenBrowser(chosen, variable, machine);
  const found = present(family, machine);
  if (found !== undefined) return found;
  const installed = install(family, machine) ? present(family, machine) : undefined;
  if (installed !== undefined) return installed;
  throw new BrowserMissing(
    `No ${NAMES[family]} was found: ${advice(family, machine)}, or set ${variable} to its path.`,
  );
}

function chosenBrowser(chosen: string, variable: string, machine: Machine): string {
  const places = /[/\\]/.test(chosen) ? [chosen] : onPath([chosen], machine);
  const found = places.find((place) => machine.exists(place));
  if (found === undefined) throw new BrowserMissing(`${variable} is set to ${chosen}, where there is no browser.`);
  return found;
}

/** Ubuntu's `chromium-browser` package without snap is a script that only says so: such a one is asked to answer. */
function present(family: Family, machine: Machine): string | undefined {
  return browserPlaces(family, machine).find(
    (place) => machine.exists(place) && (!MAYBE_A_STUB.test(place) || machine.run(place, ['--version'])),
  );
}

const MAYBE_A_STUB = /[/](chromium-browser|firefox)$|^[/]snap[/]/;

function install(family: Family, machine: Machine): boolean {
  if (machine.platform !== 'linux' || !machine.root || !machine.exists(APT)) return false;
  machine.say(`No ${NAMES[family]} was found: installing the package ${PACKAGES[family][0]?.[0]} with apt-get…`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  machine.run(APT, ['update'], env);
  return PACKAGES[family].some((packages) => machine.run(APT, ['install', '-y', ...packages], env));
}

const NAMES: Record<Family, string> = { chromium: 'Chromium, Chrome, Edge or Brave', firefox: 'Firefox' };

function advice(family: Family, machine: Machine): string {
  const name = family === 'chromium' ? 'chromium' : 'firefox';
  if (machine.platform === 'darwin') return `run \`brew install --cask ${name}\``;
  if (machine.platform === 'win32') {
    return `run \`winget install ${family === 'chromium' ? 'Microsoft.Edge' : 'Mozilla.Firefox'}\``;
  }
  if (machine.exists(APT)) {
    const other =
      family === 'chromium' ? ' (Ubuntu: `npx @puppeteer/browsers install chrome --path ~/.cache/puppeteer`)' : '';
    return `run \`sudo apt-get install ${PACKAGES[family][0]?.join(' ')}\`${other}`;
  }
  if (machine.exists('/usr/bin/dnf')) return `run \`sudo dnf install ${name}\``;
  if (machine.exists('/usr/bin/pacman')) return `run \`sudo pacman -S ${name}\``;
  if (machine.exists('/sbin/apk')) return `run \`apk add ${name}\``;
  return `install the package ${name}`;
}
