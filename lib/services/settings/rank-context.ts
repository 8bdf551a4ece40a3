import { type OwnAddresses, readOwnAddresses } from '#lib/domain/address/own-addresses.ts';
import { countriesToAssume, type CountryToAssume } from '#lib/settings/assumed-countries.ts';
import type { EffectiveSettings } from '#lib/settings/settings.ts';

/** What settings say of reading the addresses of a page: in which countries (R2), and what is ours (R7). */
export function rankContextOf(
  settings: EffectiveSettings,
  origin: string | undefined,
  uiLanguage: string,
): { countries: CountryToAssume[]; own: OwnAddresses } {
  const countries = countriesToAssume(settings, origin, uiLanguage);
  return {
    countries,
    own: readOwnAddresses({
      addresses: settings.ownAddresses,
      domains: settings.ownDomains,
      agent: settings.agentEmail === '' ? [] : [settings.agentEmail],
      countries,
    }),
  };
}
