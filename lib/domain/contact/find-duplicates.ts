import type { AssumedCountry } from '../address/assumed-country.ts';
import { matchParsed } from '../address/match-rule.ts';
import { parseStored } from '../address/stored-address.ts';
import type { ParsedAddress } from '../address/parsed-address.ts';
import { foldedWords } from '../search/fold.ts';
import type { DuplicateHint } from '../view/contact-card.ts';
import type { Contact, ContactDraft } from './contact.ts';
import { fullName } from './contact-name.ts';

/** A contact that may be the person of a draft, and why. */
export interface Duplicate {
  contact: Contact;
  because: DuplicateHint['because'];
}

const ORDER: readonly DuplicateHint['because'][] = ['same-address', 'same-name-and-organization', 'same-name'];

/** A name in a form that accents, case, hyphens and the order of the words do not change. */
function nameKey(name: { givenName: string; familyName: string }): string {
  return foldedWords(fullName(name)).toSorted().join(' ');
}

/** The same line or mailbox; another extension of it, or national digits alone, are no sign of one person. */
function sharesAddress(one: readonly ParsedAddress[], other: readonly ParsedAddress[]): boolean {
  return one.some((address) =>
    other.some((each) => {
      const rule = matchParsed(each, address);
      const otherExtension = Boolean(address.extension && each.extension);
      return rule === 'exact' || rule === 'old-format' || (rule === 'base-number' && !otherExtension);
    }),
  );
}

/**
 * Who might already be the person of a draft (R23, R31): same address, same name in the same organization, or same
 * name; strongest first, then by name and id. The order and number of the candidates make no difference. `self` is
 * the id of the contact being edited.
 */
export function findDuplicates(
  draft: ContactDraft,
  candidates: readonly Contact[],
  countries: readonly AssumedCountry[],
  self?: string,
): Duplicate[] {
  const parse = ({ addresses }: ContactDraft): ParsedAddress[] =>
    addresses.flatMap((address) => parseStored(address, countries) ?? []);
  const addresses = parse(draft);
  const name = nameKey(draft);
  const organizations = new Set(draft.memberships.map(({ organizationId }) => organizationId));
  const reasonFor = (contact: Contact): Duplicate['because'] | undefined => {
    if (sharesAddress(addresses, parse(contact))) return 'same-address';
    if (name === '' || nameKey(contact) !== name) return undefined;
    const together = contact.memberships.some(({ organizationId }) => organizations.has(organizationId));
    return together ? 'same-name-and-organization' : 'same-name';
  };
  return candidates
    .filter(({ id }) => id !== self)
    .flatMap((contact): Duplicate[] => {
      const because = reasonFor(contact);
      return because ? [{ contact, because }] : [];
    })
    .toSorted((one, other) => {
      const byReason = ORDER.indexOf(one.because) - ORDER.indexOf(other.because);
      if (byReason !== 0) return byReason;
      const names = [nameKey(one.contact), nameKey(other.contact)] as const;
      if (names[0] !== names[1]) return names[0] < names[1] ? -1 : 1;
      return one.contact.id < other.contact.id ? -1 : 1;
    });
}
