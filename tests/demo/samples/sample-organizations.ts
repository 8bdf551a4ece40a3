import type { OrganizationDraftInput } from '#lib/domain/organization/organization.ts';
import { DEMO_ORGANIZATIONS } from '../world/organizations.ts';
import type { Dice } from './dice.ts';
import { NAMES, type SampleCountry } from './names.ts';
import type { NumberBook } from './numbers.ts';
import { plainLetters } from './plain-letters.ts';

/** An organization of the sample with what its people are made from. */
export interface SampleOrganization {
  draft: OrganizationDraftInput;
  country: SampleCountry;
  domain: string;
  switchboard?: string;
  /** A mailbox that several of its people give as their own (R6). */
  sharedMailbox?: string;
}

const words = (text: string): readonly string[] => text.trim().split(/\s*,\s*/u);

const PLACES: Record<SampleCountry, readonly string[]> = {
  FR: words(
    'Valmorin, Sarvelle, Brécourt, Montgival, Thérac, Loubrière, Quévras, Aubrissac, Corvenay, Férolles-le-Lac, Pontaubry, Évrelles',
  ),
  GB: words('Thornlea, Kestwick, Ashmoor, Penhallick, Brackenford, Glenorrin, Saltmere, Wexcombe, Holloway Bridge'),
  DE: words('Grünwerder, Falkenrode, Seebrück, Altenhagen-West, Birkholm, Königsau, Löwenthal'),
  ES: words('Valdeoro, Torrebruna, Almendral, Puerto Sereno, Montelaguna'),
  US: words('Cedar Hollow, Lake Verity, Stonebrook, Harlan Creek, Prairie Gate, Mesa Blanca, Fort Ellery'),
};

const KINDS: Record<SampleCountry, readonly (readonly [pattern: string, industry: string])[]> = {
  FR: [
    ['Cabinet médical de *', 'Health'],
    ['Menuiserie *', 'Manufacturing'],
    ['Hôtel du Lac, *', 'Hospitality'],
    ['Lycée de *', 'Education'],
    ['Transports *', 'Logistics'],
    ['Ville de *', 'Public sector'],
    ['Librairie *', 'Retail'],
    ['Imprimerie * & Fils', 'Manufacturing'],
  ],
  GB: [
    ['* Dental Care', 'Health'],
    ['* Foods Ltd', 'Food and drink'],
    ['The * Arms', 'Hospitality'],
    ['* Academy Trust', 'Education'],
    ['* Borough Council', 'Public sector'],
    ['* Joinery', 'Manufacturing'],
  ],
  DE: [
    ['* Möbelwerk GmbH', 'Manufacturing'],
    ['Praxis am Markt, *', 'Health'],
    ['Stadtwerke *', 'Public sector'],
    ['Hotel * Hof', 'Hospitality'],
    ['* Logistik', 'Logistics'],
  ],
  ES: [
    ['Hotel *', 'Hospitality'],
    ['Talleres *', 'Manufacturing'],
    ['Colegio de *', 'Education'],
    ['Clínica *', 'Health'],
  ],
  US: [
    ['* Medical Group', 'Health'],
    ['* Brewing Co.', 'Food and drink'],
    ['* Public Library', 'Public sector'],
    ['* Hardware Supply', 'Retail'],
    ['Hotel *', 'Hospitality'],
  ],
};

const SHARE: readonly (readonly [SampleCountry, number])[] = [
  ['FR', 46],
  ['GB', 20],
  ['DE', 14],
  ['US', 12],
  ['ES', 8],
];

/** The countries' shares among organizations and people. */
export function anyCountry(dice: Dice): SampleCountry {
  return dice.weighted(SHARE);
}

/** The calendar date so many days from `today`. */
export function dateIn(days: number, today: Date): string {
  return new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

/** The organizations that the demo's pages speak of, ready to be saved. */
export function demoOrganizations(today: Date): OrganizationDraftInput[] {
  return Object.values(DEMO_ORGANIZATIONS).map((organization) => {
    const { renewsInDays, ...draft } = { renewsInDays: undefined, ...organization };
    return { ...draft, renewalDate: renewsInDays === undefined ? undefined : dateIn(renewsInDays, today) };
  });
}

/** Invents organizations until there are `count`, with names and domains that differ. */
export function inventOrganizations(count: number, dice: Dice, numbers: NumberBook, today: Date): SampleOrganization[] {
  const made = new Map<string, SampleOrganization>();
  while (made.size < count) {
    const country = anyCountry(dice);
    const [pattern, industry] = dice.pick(KINDS[country]);
    const name = pattern.replace('*', dice.pick(PLACES[country]));
    const domain = `${plainLetters(name)}.example`;
    if (made.has(domain)) continue;
    const switchboard = dice.chance(0.7) ? numbers.take(country) : undefined;
    const sharedMailbox = dice.chance(0.15) ? `${country === 'FR' ? 'contact' : 'info'}@${domain}` : undefined;
    const [town, postalCode] = dice.pick(NAMES[country].towns);
    const street = `${dice.between(1, 140)} ${dice.pick(NAMES[country].streets)}`;
    made.set(domain, {
      country,
      domain,
      switchboard,
      sharedMailbox,
      draft: {
        name,
        type: dice.weighted([
          ['customer', 80],
          ['partner', 12],
          ['vendor', 8],
        ]),
        domains: dice.chance(0.12) ? [domain, domain.replace('.example', '-group.example')] : [domain],
        addresses: [
          ...(switchboard ? [{ medium: 'phone' as const, value: switchboard, country, label: 'Switchboard' }] : []),
          ...(sharedMailbox ? [{ medium: 'email' as const, value: sharedMailbox, label: 'Office' }] : []),
        ],
        postalAddresses: [{ type: 'billing', street, postalCode, city: town, country, isDefault: true }],
        industry,
        tier: dice.weighted([
          ['basic', 60],
          ['premium', 30],
          ['enterprise', 10],
        ]),
        health: dice.weighted([
          ['happy', 45],
          ['okay', 40],
          ['at-risk', 15],
        ]),
        renewalDate: dateIn(dice.between(5, 360), today),
        creditHold: dice.chance(0.06),
      },
    });
  }
  return [...made.values()];
}
