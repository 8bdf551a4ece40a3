import { Autolinker } from 'autolinker';
import { type CountryCode, findPhoneNumbersInText, isSupportedCountry } from 'libphonenumber-js/max';
import { find as findLinks } from 'linkifyjs';

/** Another library that finds addresses in text, for comparison. */
export interface Peer {
  name: string;
  phones?: (text: string, region: string | null) => string[];
  mails?: (text: string) => string[];
}

/** The finders that others use, with their usual settings. Autolinker's numbers are read as libphonenumber reads them. */
export const PEERS: readonly Peer[] = [
  {
    name: 'libphonenumber-js',
    phones: (text, region) =>
      findPhoneNumbersInText(text, { defaultCountry: countryOf(region), extended: false }).map(
        ({ number }) => number.number,
      ),
  },
  {
    name: 'linkifyjs',
    mails: withRealDomains((text) => findLinks(text, 'email').map(({ value }) => value.toLowerCase())),
  },
  {
    name: 'autolinker',
    phones: (text, region) =>
      matchesOf(text, 'phone').flatMap((written) =>
        findPhoneNumbersInText(written, { defaultCountry: countryOf(region) }).map(({ number }) => number.number),
      ),
    mails: withRealDomains((text) => matchesOf(text, 'email').map((written) => written.toLowerCase())),
  },
];

/** They know the top-level domains there are, and `.example` is none. */
function withRealDomains(find: (text: string) => string[]): (text: string) => string[] {
  return (text) => find(text.replaceAll(/\.example\b/gi, '.com')).map((value) => value.replace(/\.com$/, '.example'));
}

function countryOf(region: string | null): CountryCode | undefined {
  return region !== null && isSupportedCountry(region) ? region : undefined;
}

function matchesOf(text: string, type: 'phone' | 'email'): string[] {
  return Autolinker.parse(text, { phone: true, email: true, urls: true })
    .filter((match) => match.type === type)
    .map((match) => match.getMatchedText());
}
