import { type CardProperty, partsOf, textOf } from './card-properties.ts';

/** Something that a card says and a contact has no field for. `name` is the property's where it has no word. */
export interface Untaken {
  what: 'nickname' | 'birthday' | 'anniversary' | 'categories' | 'prefix' | 'suffix' | 'department' | 'role' | 'other';
  name: string;
  value: string;
}

/** What is taken over, what lays out a card, and what programs note for themselves. */
const TAKEN = new Set(
  [
    'version prodid rev uid n fn org title tel email adr note lang tz kind class url xml source clientpidmap mailer label',
    'sort-string sort-as profile name photo logo sound key begin end impp socialprofile gender',
    'x-socialprofile x-skype x-twitter x-jabber x-linkedin x-ablabel x-abshowas x-abadr x-abuid',
    'x-addressbookserver-kind x-addressbookserver-member x-apple-subadministrativearea',
    'x-phonetic-first-name x-phonetic-last-name x-phonetic-middle-name',
  ]
    .join(' ')
    .split(' '),
);

const WORDS: Readonly<Record<string, Untaken['what']>> = {
  nickname: 'nickname',
  bday: 'birthday',
  anniversary: 'anniversary',
  categories: 'categories',
  role: 'role',
};

function allText(property: CardProperty): string {
  const texts = property.values.flat().filter((value) => typeof value === 'string');
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join(', ');
}

function partsUntaken(property: CardProperty): Untaken[] {
  if (property.name === 'n') {
    const [, , , prefix = '', suffix = ''] = partsOf(property);
    const parts = [
      { what: 'prefix' as const, value: prefix },
      { what: 'suffix' as const, value: suffix },
    ];
    return parts.filter(({ value }) => value !== '').map((part) => ({ ...part, name: 'n' }));
  }
  if (property.name !== 'org') return [];
  const value = partsOf(property)
    .slice(1)
    .filter((part) => part !== '')
    .join(', ');
  return value === '' ? [] : [{ what: 'department', name: 'org', value }];
}

/** What a card says that a contact has no field for. Pictures and sounds are not even read. */
export function untakenOf(properties: readonly CardProperty[]): Untaken[] {
  return properties.flatMap((property): Untaken[] => {
    const { name } = property;
    if (TAKEN.has(name) || name.startsWith('x-sidecard-')) return partsUntaken(property);
    const value = allText(property) || textOf(property);
    const what = Object.hasOwn(WORDS, name) ? (WORDS[name] ?? 'other') : 'other';
    return value === '' ? [] : [{ what, name, value: value.slice(0, 300) }];
  });
}
