import { type CurrentSettings, layPolicyOver, withoutPolicy } from './effective-settings.ts';
import { readParts } from './read-parts.ts';
import type { SettingsStoreParts } from './settings-store.ts';
import { type Policy, policySchema, type Settings, settingsSchema } from './settings.ts';
import { SETTINGS_KEY } from './storage-keys.ts';

/** The settings as they are stored, and the policy; see `SettingsStore` for what its two ways in mean. */
export interface SettingsFile {
  read(): Promise<CurrentSettings>;
  update(change: (own: Settings) => Partial<Settings>): Promise<CurrentSettings>;
}

/** Makes the reading and writing of settings. Every part that cannot be read falls back alone and is logged once. */
export function createSettingsFile(
  parts: Pick<SettingsStoreParts, 'local' | 'readManaged' | 'withLock' | 'newAgentId' | 'log'>,
): SettingsFile {
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

  const locked = <Value>(task: () => Promise<Value>) => parts.withLock('settings', task);

  return {
    async read() {
      const [own, policy] = await Promise.all([readOwn(), readPolicy()]);
      return layPolicyOver(own ?? (await locked(readOrMakeOwn)), policy);
    },
    async update(change) {
      const policy = await readPolicy();
      return locked(async () => {
        const own = await readOrMakeOwn();
        const next = settingsSchema.parse({ ...own, ...withoutPolicy(change(own), policy), agentId: own.agentId });
        await parts.local.set({ [SETTINGS_KEY]: next });
        return layPolicyOver(next, policy);
      });
    },
  };
}
