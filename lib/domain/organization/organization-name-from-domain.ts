import { getDomainWithoutSuffix } from 'tldts';
import { asciiDomain } from '../address/ascii-domain.ts';
import { isFreeMailDomain } from '../address/free-mail-domains.ts';
import { isHelpdeskDomain } from '../address/helpdesk-domains.ts';
import { unicodeDomain } from '../address/unicode-domain.ts';

/** Small words inside a name. */
const SMALL = new Set('de du des d la le les l et and of the for und der die das y e del di da do van von'.split(' '));

function asWord(word: string, index: number, words: readonly string[]): string {
  if (index > 0 && SMALL.has(word)) return word;
  // Letters that cannot be spoken, and very short names, are initials: SNCF, IBM.
  const isInitials = (words.length === 1 && word.length <= 3) || /^[b-df-hj-np-tv-xz\d]+$/.test(word);
  return isInitials && /^[a-z\d]+$/.test(word) ? word.toUpperCase() : word.slice(0, 1).toUpperCase() + word.slice(1);
}

/**
 * A name to propose for the organization of a mail domain (R23): `boulangerie-marchand.fr` is "Boulangerie
 * Marchand". Nothing for free mail, for a helpdesk's mailboxes and for what is no domain.
 */
export function organizationNameFromDomain(domain: string): string | undefined {
  const ascii = asciiDomain(domain.trim());
  if (ascii === undefined || isFreeMailDomain(ascii) || isHelpdeskDomain(ascii)) return undefined;
  const label = getDomainWithoutSuffix(ascii, { allowPrivateDomains: true });
  if (!label) return undefined;
  const words = unicodeDomain(label)
    .split(/[-_]+/)
    .filter((word) => word !== '');
  return words.map(asWord).join(' ');
}
