import { type CurrentSettings, layPolicyOver, withoutPolicy } from './effective-settings.ts';
import type { KeyValueArea, WithLock } from './key-value-area.ts';
import { readParts } from './read-parts.ts';
import { type Policy, policySchema, type Settings, settingsSchema } from './settings.ts';
import { SETTINGS_KEY } from './storage-keys.ts';

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
  /** The administrator's values; `{}` where there is no policy. */
  readManaged: () => Promise<unknown>;
  /** Calls back whenever the area or the policy was written, by whomever. */
  onWritten: (callback: () => void) => void;
  withLock: WithLock;
  newAgentId: () => string;
  log: (line: string) => void;
}

/**
 * Makes the store of settings. Every part that cannot be read falls back alone and is logged once. What was read is
 * kept until something is written: one event of the worker reads settings several times.
 */
export function createSettingsStore(parts: SettingsStoreParts): SettingsStore {
  const logged = new Set<string>();
  const logUnreadable = (where: string, names: readonly string[]) => {
    for (const name of names) {
      const line = `${where}.${name} is unreadable in part or whole; that part is ignored`;
      if (!logged.has(line)) parts.log(line);
      logged.add(line);
    }
  };

  async function readOwn(): Promise<Settings | undefined> {
    const stored = (await parts.local.get([SETTINGS_KEY]))[SETTINGS_KEY];
    const { value, unreadable } = readParts(settingsSchema, stored);
    logUnreadable('settings', unreadable);
    return value.agentId === undefined || value.agentId === '' ? undefined : settingsSchema.parse(value);
  }

  /** Only inside the lock: an installation has one agent id. */
  async function readOrMakeOwn(): Promise<Settings> {
    const known = await readOwn();
    if (known) return known;
    const stored = (await parts.local.get([SETTINGS_KEY]))[SETTINGS_KEY];
    const { value } = readParts(settingsSchema, stored);
    const made = settingsSchema.parse({ ...value, agentId: parts.newAgentId() });
    await parts.local.set({ [SETTINGS_KEY]: made });
    return made;
  }

  async function readPolicy(): Promise<Policy> {
    const { value, unreadable } = readParts(policySchema, await parts.readManaged());
    logUnreadable('policy', unreadable);
    return value;
  }

  let kept: Promise<CurrentSettings> | undefined;
  const forget = () => (kept = undefined);
  parts.onWritten(forget);

  async function readBoth(): Promise<CurrentSettings> {
    const [own, policy] = await Promise.all([readOwn(), readPolicy()]);
    return layPolicyOver(own ?? (await locked(readOrMakeOwn)), policy);
  }

  /** What cannot be read now may be read the next time. */
  function readAnew(): Promise<CurrentSettings> {
    const reading = readBoth();
    reading.catch(() => {
      if (kept === reading) forget();
    });
    return reading;
  }

  const locked = <Value>(task: () => Promise<Value>) => parts.withLock('settings', task);

  return {
    read: () => (kept ??= readAnew()),
    async update(change) {
      const policy = await readPolicy();
      return locked(async () => {
        const own = await readOrMakeOwn();
        const next = settingsSchema.parse({ ...own, ...withoutPolicy(change(own), policy), agentId: own.agentId });
        await parts.local.set({ [SETTINGS_KEY]: next });
        forget();
        return layPolicyOver(next, policy);
      });
    },
  };
}
