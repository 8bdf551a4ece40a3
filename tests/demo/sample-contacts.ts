import type { InteractionAddress } from '#lib/domain/address/interaction-address.ts';
import type { ContactDraftInput } from '#lib/domain/contact/contact.ts';
import type { OrganizationDraftInput } from '#lib/domain/organization/organization.ts';
import { Dice } from './samples/dice.ts';
import { NAMES, type SampleCountry } from './samples/names.ts';
import { NumberBook } from './samples/numbers.ts';
import { plainLetters } from './samples/plain-letters.ts';
import {
  anyCountry,
  demoOrganizations,
  inventOrganizations,
  type SampleOrganization,
} from './samples/sample-organizations.ts';
import { demoContacts, demoNumberBlocks } from './samples/demo-contacts.ts';
import type { SampleContact } from './samples/sample-contact.ts';

/** A store's worth of invented customers. */
export interface Sample {
  /** To be saved first: contacts name them. */
  organizations: OrganizationDraftInput[];
  contacts: SampleContact[];
}

const SEED = 20_260_317;
const ORGANIZATIONS = 150;

/**
 * Invents contacts and organizations, the same ones each time: the people whom the demo's pages need, then strangers
 * from five countries with several addresses, shared switchboards and mailboxes, households and private records.
 * Renewal dates lie after `today`.
 */
export function sampleContacts(count = 2000, today: Date = new Date()): Sample {
  const dice = new Dice(SEED);
  const numbers = new NumberBook(dice, demoNumberBlocks());
  const known = demoOrganizations(today);
  const invented = inventOrganizations(ORGANIZATIONS - known.length, dice, numbers, today);
  const contacts = demoContacts();
  const mailboxes = new Set<string>();
  while (contacts.length < count) {
    const organization = dice.chance(0.72) ? dice.pick(invented) : undefined;
    const person = inventPerson(dice, numbers, mailboxes, organization);
    contacts.push(person);
    if (!organization && dice.chance(0.12) && contacts.length < count)
      contacts.push(housemate(dice, mailboxes, person));
  }
  return { organizations: [...known, ...invented.map(({ draft }) => draft)], contacts };
}

/**
 * The sample as `contact.import` takes it: an organization that was saved before is joined by its id, with the
 * title; another one by its name.
 */
export function importRows(
  contacts: readonly SampleContact[],
  organizationIds: ReadonlyMap<string, string>,
): (ContactDraftInput & { organizationName?: string })[] {
  return contacts.map(({ organizationName, title, ...draft }) => {
    const organizationId = organizationName && organizationIds.get(organizationName);
    if (organizationId) return { ...draft, memberships: [{ organizationId, title }] };
    return organizationName ? { ...draft, organizationName } : draft;
  });
}

function inventPerson(
  dice: Dice,
  numbers: NumberBook,
  mailboxes: Set<string>,
  organization: SampleOrganization | undefined,
): SampleContact {
  const country = organization?.country ?? anyCountry(dice);
  const names = NAMES[country];
  const givenName = dice.pick(names.given);
  const familyName = dice.pick(names.family);
  const domain = organization?.domain ?? dice.pick(['postbox.example', 'courriel.example', 'webpost.example']);
  const [town, postalCode] = dice.pick(names.towns);
  return {
    givenName,
    familyName,
    organizationName: organization?.draft.name,
    title: organization ? dice.pick(names.titles) : undefined,
    addresses: [
      ...mails(dice, mailboxes, `${plainLetters(givenName)}.${plainLetters(familyName)}`, domain, organization),
      ...phones(dice, numbers, country, organization),
    ],
    postalAddresses:
      !organization && dice.chance(0.6)
        ? [
            {
              type: 'home',
              street: `${dice.between(1, 90)} ${dice.pick(names.streets)}`,
              postalCode,
              city: town,
              country,
            },
          ]
        : [],
    language: names.language,
    timeZone: dice.chance(0.5) ? names.timeZone : undefined,
    doNotCall: dice.chance(0.03),
    visibility: dice.chance(0.05) ? 'private' : 'public',
  };
}

function mails(
  dice: Dice,
  mailboxes: Set<string>,
  local: string,
  domain: string,
  organization: SampleOrganization | undefined,
): InteractionAddress[] {
  if (organization?.sharedMailbox && dice.chance(0.25)) return [{ medium: 'email', value: organization.sharedMailbox }];
  if (dice.chance(0.06)) return [];
  const own = { medium: 'email' as const, value: freeMailbox(mailboxes, local, domain), isDefault: true };
  const second = dice.chance(0.08)
    ? [{ medium: 'email' as const, value: freeMailbox(mailboxes, local, 'webpost.example') }]
    : [];
  return [own, ...second];
}

function phones(
  dice: Dice,
  numbers: NumberBook,
  country: SampleCountry,
  organization: SampleOrganization | undefined,
): InteractionAddress[] {
  const made: InteractionAddress[] = [];
  if (dice.chance(0.85))
    made.push({ medium: 'phone', value: numbers.take(country), country, label: organization ? 'Direct' : 'Home' });
  if (organization?.switchboard && dice.chance(0.3)) {
    const extension = dice.chance(0.5) ? ` ext. ${dice.between(10, 899)}` : '';
    made.push({ medium: 'phone', value: organization.switchboard + extension, country, label: 'Switchboard' });
  }
  // A contact without any address could not be found by one; the first number is always there.
  return made.length > 0 ? made : [{ medium: 'phone', value: numbers.take(country), country }];
}

/** Somebody of the same household: the same family name and home number (R6). */
function housemate(dice: Dice, mailboxes: Set<string>, person: SampleContact): SampleContact {
  const names = Object.values(NAMES).find(
    ({ language, timeZone }) => language === person.language && (!person.timeZone || timeZone === person.timeZone),
  );
  const givenName = dice.pick((names ?? NAMES.FR).given);
  const mailbox = freeMailbox(
    mailboxes,
    `${plainLetters(givenName)}.${plainLetters(person.familyName ?? '')}`,
    'postbox.example',
  );
  const shared = (person.addresses ?? []).filter(({ medium }) => medium === 'phone');
  return { ...person, givenName, addresses: [{ medium: 'email', value: mailbox, isDefault: true }, ...shared] };
}

function freeMailbox(taken: Set<string>, local: string, domain: string): string {
  let candidate = `${local}@${domain}`;
  for (let suffix = 2; taken.has(candidate); suffix += 1) candidate = `${local}${suffix}@${domain}`;
  taken.add(candidate);
  return candidate;
}
