import type { Database } from '#lib/db/database.ts';
import { readPolicyDefinitions } from '#lib/settings/policy-definitions.ts';
import type { EffectiveSettings } from '#lib/settings/settings.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { rankContextOf } from './rank-context.ts';

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
  return {
    db,
    now,
    newId,
    agent: { id: settings.agentId, name: settings.agentName, email: settings.agentEmail },
    rights: settings.rights,
    language: uiLanguage,
    ...rankContextOf(settings, origin, uiLanguage),
    tags: settings.tags,
    fixedDefinitions: readPolicyDefinitions(settings.managedDefinitions ?? []),
    newContact: settings.newContact,
  };
}
