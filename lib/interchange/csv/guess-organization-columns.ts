import { type ColumnField, type ColumnMeaning, ORGANIZATION_FIELDS, type RowKind } from './column-meaning.ts';
import { guessColumns, meaningOf, plainHeader } from './guess-columns.ts';

/** What headers of organizations mean, with those of Freshdesk and HubSpot; the others are those of contacts. */
const RULES: readonly (readonly [RegExp, ColumnField])[] = [
  [
    /^(?:(?:company|organi[sz]ation|account|business|firm|customer|client)(?: name)?|name|nom|nom de l (?:entreprise|organisation)|raison sociale|societe|entreprise|firma|firmenname|unternehmen|kunde|empresa|compania|organizacion|cliente|nombre)$/,
    'name',
  ],
  [/^(?:(?:company |organi[sz]ation |account |customer )?type|type d organisation|typ|unternehmenstyp|tipo)$/, 'type'],
  [
    /^(?:(?:company |mail |e ?mail )?domains?(?: names?)?|domaines?|nom de domaine|domanen?|dominios?|web ?site(?: url)?|site web|webseite|sitio web|url)$/,
    'domains',
  ],
  [/^(?:health(?: score)?|sante|gesundheit|salud)$/, 'health'],
  [/^(?:(?:account |customer )?tier|niveau|stufe|nivel)$/, 'tier'],
  [/^(?:industry|sector|secteur(?: d activite)?|industrie|branche)$/, 'industry'],
  [
    /^(?:(?:contract )?renewal(?: date)?|(?:date de )?renouvellement|verlangerung(?:sdatum)?|(?:fecha de )?renovacion)$/,
    'renewalDate',
  ],
  [/^(?:credit hold|on hold|blocage (?:de|du) credit|credit bloque|kreditsperre|credito bloqueado)$/, 'creditHold'],
  [/^(?:description|about(?: us)?|beschreibung|descripcion)$/, 'description'],
  [/^(?:department|departement|service|abteilung|departamento)$/, 'department'],
];

const MANY = new Set<ColumnField>(['email', 'phone', 'label', 'ignore', 'domains']);
const PER_ADDRESS = new Set<ColumnField>(['department', 'street', 'postalCode', 'city', 'region', 'country']);
const OWN: ReadonlySet<string> = new Set(ORGANIZATION_FIELDS);

/** Guesses what each column of a file of organizations holds from its header; what is not understood is left out. */
export function guessOrganizationColumns(headers: readonly string[]): ColumnMeaning[] {
  const seen = new Set<ColumnField>();
  return headers.map((header) => {
    const plain = plainHeader(header);
    const own = RULES.find(([rule]) => rule.test(plain))?.[1];
    const meaning = own === undefined ? meaningOf(header) : { field: own };
    const isRepeated = seen.has(meaning.field) && !MANY.has(meaning.field) && !PER_ADDRESS.has(meaning.field);
    if (isRepeated || !OWN.has(meaning.field)) return { field: 'ignore' };
    seen.add(meaning.field);
    return meaning;
  });
}

/** What columns without names hold in a file of organizations, by what they would hold of contacts. */
export function asOrganizationColumns(meanings: readonly ColumnMeaning[]): ColumnMeaning[] {
  const firm = meanings.findIndex(({ field }) => field === 'organization');
  const names: ReadonlySet<ColumnField> = new Set(['fullName', 'givenName', 'familyName']);
  const at = firm < 0 ? meanings.findIndex(({ field }) => names.has(field)) : firm;
  return meanings.map((meaning, index) => {
    if (index === at) return { field: 'name' };
    return OWN.has(meaning.field) ? meaning : { field: 'ignore' };
  });
}

/** Fields that people alone have, and those that organizations alone have. */
const OF_PEOPLE = new Set<ColumnField>([
  'givenName',
  'middleName',
  'organizationTitle',
  'seesAllTickets',
  'doNotCall',
  'language',
  'timeZone',
]);
const OF_FIRMS = new Set<ColumnField>(['domains', 'health', 'tier', 'industry', 'renewalDate', 'creditHold']);

/**
 * What the rows of a file are, by its headers: organizations where nothing in it is a person's and something is a firm's
 * alone, or where firms are named without anybody's name or mail address.
 */
export function guessRowKind(headers: readonly string[]): RowKind {
  const ofPeople = guessColumns(headers);
  const ofFirms = guessOrganizationColumns(headers);
  const has = (meanings: readonly ColumnMeaning[], field: ColumnField): boolean =>
    meanings.some((meaning) => meaning.field === field);
  const named = headers.map(plainHeader);
  const isPerson =
    ofPeople.some(({ field }) => OF_PEOPLE.has(field)) ||
    (has(ofPeople, 'organization') && (has(ofPeople, 'fullName') || has(ofPeople, 'familyName'))) ||
    named.some((header) => /^(?:last|family|sur) ?name$|^nachname$|^apellidos?$|^contact$/.test(header));
  if (isPerson || !has(ofFirms, 'name')) return 'contacts';
  if (ofFirms.some(({ field }) => OF_FIRMS.has(field))) return 'organizations';
  return has(ofPeople, 'organization') && !has(ofPeople, 'email') ? 'organizations' : 'contacts';
}
