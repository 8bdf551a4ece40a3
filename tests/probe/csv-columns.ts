/** What a column of a contact list holds. */
export type Column = 'id' | 'name' | 'given' | 'family' | 'email' | 'phone' | 'organization' | 'visibility' | 'country';

/** Tried in this order, on the header in lower case without accents, its words joined by single spaces. */
const HEADERS: readonly (readonly [Column | undefined, RegExp])[] = [
  // "Phone 1 - Type" and "E-mail 1 - Label" of address books say something about another column.
  [undefined, /\b(type|label|libelle)\b|^e ?mail display name$/],
  ['id', /^(id|uuid|contact ?id|identifiant|id contact)$/],
  ['email', /\b(e ?mails?|mails?|mel|courriels?)\b/],
  ['phone', /\b((tele)?phones?|tel|tels|mobiles?|portables?|cell(ular)?|gsm|fixe|landline|numeros?|numbers?)\b/],
  ['given', /^(given|first|fore) ?names?$|^given$|^first$|^prenoms?$/],
  ['family', /^(family|last|sur) ?names?$|^surname$|^family$|^last$|^nom de famille$|^patronyme$/],
  ['organization', /\b(organi[sz]ations?|organisme|compan(y|ies)|societes?|entreprises?|employer|employeur|account)\b/],
  ['visibility', /^(visibility|visibilite|public|private|prive)$/],
  ['country', /^(country|country code|pays|code pays)$/],
  ['name', /^(full |display |contact |person )?name$|^nom( complet)?$|^(nom (et )?prenom|prenom (et )?nom)$|^contact$/],
];

/**
 * Guesses what each column holds from its header, in English or French. "Nom" and "Name" are the family name where
 * another column has the given name, the whole name otherwise. Unknown columns are undefined.
 */
export function guessColumns(headers: readonly string[]): (Column | undefined)[] {
  const columns = headers.map((header) => {
    const words = plain(header);
    return HEADERS.find(([, pattern]) => pattern.test(words))?.[0];
  });
  const splitNames = columns.includes('given') && !columns.includes('family');
  return columns.map((column) => (splitNames && column === 'name' ? 'family' : column));
}

function plain(header: string): string {
  return header
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
