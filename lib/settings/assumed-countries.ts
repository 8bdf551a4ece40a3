import type { Country } from '#lib/domain/address/interaction-address.ts';
import { countryOfLanguage } from './language-country.ts';
import type { EffectiveSettings } from './settings.ts';

/** A country for national numbers and whose it is (R2). */
export interface CountryToAssume {
  country: Country;
  source: 'site' | 'agent';
}

/**
 * The countries in which national numbers of a page are read, in order (R2): the site's, then the agent's. An
 * agent who chose none is taken to be where the browser's language is spoken. `origin` is the page's, if any.
 */
export function countriesToAssume(
  settings: Pick<EffectiveSettings, 'sites' | 'country'>,
  origin: string | undefined,
  uiLanguage: string,
): CountryToAssume[] {
  const site = settings.sites.find((enabled) => enabled.origin === origin)?.country;
  const agent = settings.country ?? countryOfLanguage(uiLanguage);
  const countries: CountryToAssume[] = [];
  if (site !== undefined) countries.push({ country: site, source: 'site' });
  if (agent !== undefined && agent !== site) countries.push({ country: agent, source: 'agent' });
  return countries;
}
