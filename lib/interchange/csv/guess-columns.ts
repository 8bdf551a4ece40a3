import { fold } from '#lib/domain/search/fold.ts';
import type { ColumnField, ColumnMeaning } from './column-meaning.ts';

/**
 * What headers mean, in English, French, German and Spanish, with those of the exports of Google and Outlook. Tried in
 * order on the header folded and without signs: `E-mail 1 - Value` is `e mail 1 value`.
 */
const RULES: readonly (readonly [RegExp, ColumnField])[] = [
  [/^(?:company|organi[sz]ation) [2-9](?: name)?$/, 'otherOrganization'],
  [/^job title [2-9]$|^organi[sz]ation [2-9] title$/, 'otherOrganizationTitle'],
  [/^sees all tickets [2-9]$/, 'otherSeesAllTickets'],
  [/^organi[sz]ation location$/, 'site'],
  [/^social profiles$/, 'socialProfiles'],
  [/^address \d+ department$/, 'department'],
  [/^(?:e ?mail|phone|telephone|tel|address|adresse|website) \d+ (?:label|type|libelle)$/, 'label'],
  [/\b(?:e ?mail|messagerie)\b.*\b(?:type|display name)\b|^type de messagerie|^nom complet de l adresse/, 'ignore'],
  [/^(?:address|adresse) type$|^type d adresse$|^adress(?:typ|art)$|^tipo de direccion$/, 'addressType'],
  [/^(?:sidecard )?(?:id|uid|uuid)$/, 'id'],
  [/\b(?:phonetic|phonetique|yomi|formatted|po box|boite postale|extended address|assistant|spouse)\b/, 'ignore'],
  [/\b(?:e ?mails?|mails?|courriels?|correos?|messagerie)\b/, 'email'],
  [
    /(?:phone|telephone|telefon|\btel|\bmobil|\bportable\b|\bhandy\b|\bmovil|\bgsm\b|\bcell|\bfax\b|^telecopie|\brufnummer\b|^numero$|^number$)/,
    'phone',
  ],
  [/^(?:do not call(?: dnc)?|dnc|no calls?|ne pas appeler|nicht anrufen|no llamar)$/, 'doNotCall'],
  [
    /^(?:visibility|visibilite|sichtbarkeit|visibilidad|sensitivity|confidentiality|critere de diffusion|confidentialite|vertraulichkeit|sensibilidad|confidencialidad)$/,
    'visibility',
  ],
  [/^(?:is )?(?:private|prive|privat|privado)$/, 'private'],
  [/^(?:can (?:see|view)|sees|peut voir|voit|sieht|ve) (?:all|tous les|alle|todos los) tickets\b/, 'seesAllTickets'],
  [/\b(?:linkedin|twitter|facebook|instagram|xing|mastodon|skype|bluesky|whatsapp|telegram)\b/, 'social'],
  [
    /^(?:job title|organi[sz]ation (?:1 )?title|fonction|titre professionnel|poste|position|funktion|berufsbezeichnung|cargo|puesto|role)$/,
    'organizationTitle',
  ],
  [/^(?:title|titre|titel|titulo)$/, 'organizationTitle'],
  [
    /^(?:(?:(?:primary|associated|parent) )?company(?: name)?|employer|employeur|arbeitgeber|organi[sz]ation(?: 1)?(?: name)?|societe|entreprise|raison sociale|nom de l entreprise|account|account name|firma|firmenname|unternehmen|empresa|compania|organizacion|customer|client|kunde|cliente)$/,
    'organization',
  ],
  [/^(?:first|given|fore) ?name$|^first$|^prenom$|^vorname$|^nombre de pila$/, 'givenName'],
  [
    /^(?:middle|additional) name$|^deuxieme prenom$|^autre prenom$|^(?:zweiter|weiterer) vorname$|^segundo nombre$/,
    'middleName',
  ],
  [/^(?:last|family|sur) ?name$|^last$|^nom de famille$|^nachname$|^familienname$|^apellidos?$/, 'familyName'],
  [/^nom$|^nombre$/, 'familyName'],
  [
    /^(?:(?:full|display|contact) ?)?name$|^nom (?:complet|affiche|et prenom)$|^contact$|^vollstandiger name$|^anzeigename$|^ansprechpartner$|^nombre completo$|^contacto$/,
    'fullName',
  ],
  [/\b(?:postal code|zip(?: code)?|code postal|plz|postleitzahl|codigo postal)\b|^cp$/, 'postalCode'],
  [/\b(?:city|town|ville|localite|ort|stadt|ciudad|localidad)\b/, 'city'],
  [/\b(?:country(?: region)?|pays(?: region)?|land|pais)\b/, 'country'],
  [/\b(?:state|region|province|departement|county|bundesland|provincia|dep region)\b/, 'region'],
  [
    /\b(?:street|rue|strasse|calle)\b|^(?:postal )?(?:address|adresse(?: postale)?|anschrift|direccion)(?: line)?(?: 1)?$/,
    'street',
  ],
  [/^(?:language|langue|sprache|idioma)$/, 'language'],
  [/^(?:time ?zone|fuseau horaire|zeitzone|zona horaria)$/, 'timeZone'],
  [
    /^(?:notes?|comments?|description|commentaires?|remarques?|notizen?|bemerkung(?:en)?|notas?|comentarios?)$/,
    'notes',
  ],
];

/** Words of a header that say no more than its field. */
const PLAIN =
  /\b(?:phones?|telephones?|telefon|telefono|tel|numbers?|numero|nummer|no|value|valeur|adresse|address|addresses|de|e|mails?|email|courriel|correo|electronico|messagerie|main|principale?|\d+)\b/g;

const PER_PLACE = new Set<ColumnField>(['otherOrganization', 'otherOrganizationTitle', 'otherSeesAllTickets']);

const PER_ADDRESS = new Set<ColumnField>(['department', 'street', 'postalCode', 'city', 'region', 'country']);

/** A header in a form that case, accents and signs do not change. */
export function plainHeader(header: string): string {
  return fold(header)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** `address 1` of Google, `business` of `Business Street`, `bureau` of `Rue (bureau)`; empty when there is but one. */
function groupOf(plain: string, rule: RegExp): string {
  const numbered = /^([a-z ]+ \d+) /.exec(plain)?.[1];
  return numbered ?? plain.replace(rule, ' ').replace(PLAIN, ' ').replace(/\s+/g, ' ').trim();
}

function labelOf(plain: string, field: ColumnField, group: string): string {
  const words = field === 'phone' || field === 'email' ? plain.replace(PLAIN, ' ').replace(/\s+/g, ' ').trim() : group;
  if (/^[a-z ]+ \d+$/.test(words)) return '';
  return (words.slice(0, 1).toUpperCase() + words.slice(1)).slice(0, 60);
}

/** Whether a header is one whose meaning is known, if only that it is left out. */
export function isKnownHeader(header: string): boolean {
  const plain = plainHeader(header);
  return RULES.some(([rule]) => rule.test(plain));
}

/** What a header says by itself. */
export function meaningOf(header: string): ColumnMeaning {
  const plain = plainHeader(header);
  const found = RULES.find(([rule]) => rule.test(plain));
  if (!found) return { field: 'ignore' };
  const [rule, field] = found;
  if (field === 'label') return { field, group: /^(.* \d+) /.exec(plain)?.[1] ?? '' };
  if (field === 'social')
    return {
      field,
      label: header
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
        .slice(0, 60),
    };
  if (PER_PLACE.has(field)) return { field, group: /[2-9]/.exec(plain)?.[0] ?? '' };
  const isAddress = field === 'email' || field === 'phone';
  if (!isAddress && !PER_ADDRESS.has(field)) return { field };
  const group = isAddress ? (/^(.* \d+)(?: |$)/.exec(plain)?.[1] ?? '') : groupOf(plain, rule);
  const label = labelOf(plain, field, group);
  return { field, ...(group !== '' && { group }), ...(label !== '' && { label }) };
}

/**
 * Guesses what each column holds from its header. A header that is not understood is left out, which the reader sees
 * and corrects. `Nom` is a full name where no column has given names; `Title` is no position where another one is.
 */
export function guessColumns(headers: readonly string[]): ColumnMeaning[] {
  const meanings = headers.map(meaningOf);
  const has = (field: ColumnField): boolean => meanings.some((meaning) => meaning.field === field);
  const plain = headers.map(plainHeader);
  const hasGiven = has('givenName');
  const isTitleOnly = plain.filter((_, index) => meanings[index]?.field === 'organizationTitle').length < 2;
  const seen = new Set<ColumnField>();
  return meanings.map((meaning, index) => {
    const header = plain[index] ?? '';
    let { field } = meaning;
    // Spanish: beside `apellidos`, `nombre` is the given name.
    if (header === 'nombre' && plain.some((other) => /^apellidos?$/.test(other))) field = 'givenName';
    else if (field === 'familyName' && !hasGiven && /^(?:nom|nombre)$/.test(header)) field = 'fullName';
    if (field === 'organizationTitle' && !isTitleOnly && /^(?:title|titre|titel|titulo)$/.test(header))
      field = 'ignore';
    if (field === 'fullName' && (hasGiven || has('familyName')) && field === meaning.field) field = 'ignore';
    const isMany = PER_ADDRESS.has(field) || PER_PLACE.has(field);
    const isOnce = !['email', 'phone', 'label', 'social', 'ignore'].includes(field) && !isMany;
    if (isOnce && seen.has(field)) field = 'ignore';
    seen.add(field);
    return field === meaning.field ? meaning : { field };
  });
}
