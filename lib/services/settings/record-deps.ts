import type { Database } from '#lib/db/database.ts';
import { readOwnAddresses } from '#lib/domain/address/own-addresses.ts';
import { readPolicyDefinitions } from '#lib/settings/policy-definitions.ts';
import { countriesToAssume } from '#lib/settings/assumed-countries.ts';
import type { EffectiveSettings } from '#lib/settings/settings.ts';
import type { ServiceDeps } from '../service-deps.ts';

/** What the record services need beside the settings. */
export interface RecordParts {
  db: Database;
  settings: EffectiveSettings;
  /** Origin of the page that the request is about, whose country comes first (R2). */
  origin?: string;
  /** Language of the browser's interface, which speaks for an agent without a country. */
  uiLanguage: string;
  now: () => number;
  newId: () => string;
}

/** Makes what the record services work with for one request. */
export function recordDepsOf({ db, settings, origin, uiLanguage, now, newId }: RecordParts): ServiceDeps {
  const countries = countriesToAssume(settings, origin, uiLanguage);
  return {
    db,
    now,
    newId,
    agent: { id: settings.agentId, name: settings.agentName, email: settings.agentEmail },
    rights: settings.rights,
    countries,
    language: uiLanguage,
    own: readOwnAddresses({
      addresses: settings.ownAddresses,
      domains: settings.ownDomains,
      agent: settings.agentEmail === '' ? [] : [settings.agentEmail],
      countries,
    }),
    tags: settings.tags,
    fixedDefinitions: readPolicyDefinitions(settings.managedDefinitions ?? []),
    newContact: settings.newContact,
  };
}
