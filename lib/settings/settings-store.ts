import type { CurrentSettings } from './effective-settings.ts';
import type { KeyValueArea, WithLock } from './key-value-area.ts';
import type { SettingsFile } from './settings-file.ts';
import type { Settings } from './settings.ts';
import { KEPT_SETTINGS_KEY } from './storage-keys.ts';

/** Where settings are kept; the worker alone writes them. */
export interface SettingsStore {
  /** The settings with the policy laid over them. Makes the agent id on the first call of an installation. */
  read(): Promise<CurrentSettings>;
  /** Changes the agent's own settings (without the policy) in one step and answers with the new state. */
  update(change: (own: Settings) => Partial<Settings>): Promise<CurrentSettings>;
}

/** What the store of settings is made of. */
export interface SettingsStoreParts {
  local: KeyValueArea;
  /** Gone with the browser, with an update and with a reload of the extension; no page and no script reaches it. */
  session: KeyValueArea;
  /** The administrator's values; `{}` where there is no policy. */
  readManaged: () => Promise<unknown>;
  /** Calls back whenever the local area or the policy was written, by whomever. */
  onWritten: (callback: () => void) => void;
  withLock: WithLock;
  newAgentId: () => string;
  log: (line: string) => void;
}

/**
 * Makes the store of settings. What was read and checked is kept until something is written, also over the worker's
 * death: one event of the worker reads settings several times, and a page waits for each start of it.
 */
export function createSettingsStore(parts: SettingsStoreParts): SettingsStore {
  const { session } = parts;
  let file: Promise<SettingsFile> | undefined;
  const fileOfSettings = () =>
    (file ??= import('./settings-file.ts').then(({ createSettingsFile }) => createSettingsFile(parts)));

  let kept: Promise<CurrentSettings> | undefined;
  /** How often something was written: what was read before is not kept after. */
  let writings = 0;
  async function forget(): Promise<void> {
    writings += 1;
    kept = undefined;
    await session.remove([KEPT_SETTINGS_KEY]);
  }
  parts.onWritten(() => void forget().catch(() => parts.log('settings that were read could not be forgotten')));

  async function readKeptOrAnew(): Promise<CurrentSettings> {
    const begun = writings;
    const known = (await session.get([KEPT_SETTINGS_KEY]))[KEPT_SETTINGS_KEY] as CurrentSettings | undefined;
    if (known !== undefined && begun === writings) return known;
    const current = await (await fileOfSettings()).read();
    // Saves time alone: where there is no room, settings are read from their file each time.
    if (begun === writings) void session.set({ [KEPT_SETTINGS_KEY]: current }).catch(() => {});
    return current;
  }

  /** What cannot be read now may be read the next time. */
  function readAnew(): Promise<CurrentSettings> {
    const reading = readKeptOrAnew();
    reading.catch(() => {
      if (kept === reading) kept = undefined;
    });
    return reading;
  }

  return {
    read: () => (kept ??= readAnew()),
    async update(change) {
      await forget();
      const next = await (await fileOfSettings()).update(change);
      await forget();
      return next;
    },
  };
}
