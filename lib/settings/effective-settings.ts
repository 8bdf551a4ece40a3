import type { Tag } from '#lib/domain/tag/tag.ts';
import { type PolicyTags, readPolicyTags } from './policy-tags.ts';
import {
  type EffectiveSettings,
  type NewContactDefaults,
  type Policy,
  rightSchema,
  type Settings,
} from './settings.ts';

/** The settings the program works with, and the names of those that the policy fixes. */
export interface CurrentSettings {
  settings: EffectiveSettings;
  managed: string[];
}

/**
 * Lays a policy over the agent's settings. Rights and managed sites are the policy's alone; own addresses and
 * domains of both count (R7), and so do tags, of which the policy's takes the place of the agent's of the same id (R20), since an agent knows lines that an administrator does not; the policy's country is
 * used when the agent chose none (R2).
 */
export function layPolicyOver(settings: Settings, policy: Policy): CurrentSettings {
  const managedOwnAddresses = policy.ownAddresses ?? [];
  const managedOwnDomains = policy.ownDomains ?? [];
  const tags = readPolicyTags(policy.definitions ?? []);
  return {
    settings: {
      ...settings,
      country: settings.country ?? policy.defaultCountry,
      ownAddresses: union(settings.ownAddresses, managedOwnAddresses),
      ownDomains: union(settings.ownDomains, managedOwnDomains),
      tags: withPolicyTags(settings.tags, tags),
      managedTags: [...tags.ids],
      managedOwnAddresses,
      managedOwnDomains,
      managedSites: policy.enabledSites ?? [],
      managedMarkedSites: policy.markedSites ?? [],
      managedAdapters: policy.adapters ?? [],
      managedDefinitions: policy.definitions ?? [],
      newContact: { ...settings.newContact, ...newContactOf(policy) },
      rights: policy.rights ?? rightSchema.options,
    },
    managed: [
      ...(policy.enabledSites === undefined ? [] : ['managedSites']),
      ...(policy.rights === undefined ? [] : ['rights']),
      ...Object.keys(newContactOf(policy)).map((field) => `newContact.${field}`),
    ],
  };
}

/** The tags of both; of the same id the policy's, which keeps the agent's name where it gives none. */
function withPolicyTags(own: readonly Tag[], { tags, ids }: PolicyTags): Tag[] {
  const named = new Map(own.map(({ id, name }) => [id, name]));
  const fixed = tags.map((tag) => {
    const name = tag.name ?? named.get(tag.id);
    return { ...tag, ...(name !== undefined && { name }) };
  });
  return [...own.filter(({ id }) => !ids.has(id)), ...fixed];
}

/** What a policy says of new contacts. */
function newContactOf(policy: Policy): NewContactDefaults {
  const { newContactVisibility: visibility, newContactLanguage: language, newContactTimeZone: timeZone } = policy;
  return { ...(visibility && { visibility }), ...(language && { language }), ...(timeZone && { timeZone }) };
}

/** Takes the policy's own addresses and domains out of a change, so that they are not kept as the agent's. */
export function withoutPolicy(change: Partial<Settings>, policy: Policy): Partial<Settings> {
  const kept = { ...change };
  if (kept.ownAddresses) kept.ownAddresses = difference(kept.ownAddresses, policy.ownAddresses ?? []);
  if (kept.tags) {
    const { ids } = readPolicyTags(policy.definitions ?? []);
    kept.tags = kept.tags.filter(({ id }) => !ids.has(id));
  }
  if (kept.newContact) {
    const fixed = newContactOf(policy);
    const own = Object.entries(kept.newContact).filter(([field]) => !(field in fixed));
    kept.newContact = Object.fromEntries(own);
  }
  if (kept.ownDomains) kept.ownDomains = difference(kept.ownDomains, policy.ownDomains ?? []);
  return kept;
}

function union(first: readonly string[], second: readonly string[]): string[] {
  return [...new Set([...first, ...second])];
}

function difference(all: readonly string[], taken: readonly string[]): string[] {
  const without = new Set(taken);
  return all.filter((value) => !without.has(value));
}
