import type { Contact } from '#lib/domain/contact/contact.ts';
import { repeatableNumbers } from '../numbers.ts';

/** Who made the contacts. */
export const AGENT = 'bench';

const GIVEN =
  'Hélène Ana Jürgen Siobhán Noah Chloé Ayşe Mehdi Jean Marie Pierre Camille Luca Emma Louis Inès Oskar Maja Léa Hugo Zoé Amir Nadia Paul Julie Marc Sofia Thomas Laura Ahmed Fatima Olivier Anne Nicolas Céline David Sarah Karim Manon Yann'.split(
    ' ',
  );
const SYLLABLES =
  'ba be bo bri ca ce chan cor da de du dor fa fer fon ga ger gra la le lan lou ma mar mer mon na ner no pa per pon ra ri rou sa ser son ta ter ton va ver vil'.split(
    ' ',
  );

/** The id of the contact of that number: in the order of the numbers, and random at its end as real ones are. */
export function idOf(number: number): string {
  const random = Math.imul(number + 1, 0x9e_37_79_b1) >>> 0;
  const time = (0x01_99_f3_c4_00_00 + number).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-0000${random.toString(16).padStart(8, '0')}`;
}

/** The number of the contact of that number: French mobile ones outside the range that is reserved for fiction. */
export function phoneOf(number: number): string {
  return `+336${String(10_000_000 + number)}`;
}

function familyName(below: (below: number) => number): string {
  // Some names are many people's, most are few people's.
  const syllables = 2 + below(2) + (below(4) === 0 ? 1 : 0);
  const name = Array.from({ length: syllables }, () => {
    const [one, other] = [below(SYLLABLES.length), below(SYLLABLES.length)];
    return SYLLABLES[Math.min(one, other)]!;
  }).join('');
  return name[0]!.toUpperCase() + name.slice(1);
}

/** A made-up contact with a name, a telephone number and a mail address; the same number gives the same one. */
export function madeUpContact(number: number): Contact {
  const below = repeatableNumbers(number);
  const givenName = GIVEN[Math.min(below(GIVEN.length), below(GIVEN.length))]!;
  const family = familyName(below);
  const name = below(12) === 0 ? `${family}-${familyName(below)}` : family;
  return {
    id: idOf(number),
    givenName,
    familyName: name,
    addresses: [
      { medium: 'phone', value: phoneOf(number) },
      { medium: 'email', value: `${name.toLowerCase()}${number}@desk${below(20_000)}.example` },
    ],
    memberships: [],
    postalAddresses: [],
    socialIds: [],
    attributes: {},
    doNotCall: false,
    visibility: 'public',
    createdAt: 1,
    createdBy: AGENT,
    updatedAt: 1000 * (number + 1),
    updatedBy: AGENT,
    revision: 1,
    ownerId: AGENT,
  };
}

/** What somebody may type to find one of the contacts: two to five letters of a name, or a given name and a few more. */
export function madeUpSearches(count: number, contacts: number): string[] {
  const below = repeatableNumbers(99);
  return Array.from({ length: count }, () => {
    const { givenName, familyName: family } = madeUpContact(below(contacts));
    if (below(3) === 0) return `${givenName} ${family.slice(0, 2 + below(3))}`;
    return (below(2) === 0 ? givenName : family).slice(0, 2 + below(4));
  });
}
