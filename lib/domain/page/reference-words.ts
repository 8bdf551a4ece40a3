import { THING_WORDS, WEAK_THING_WORDS } from './thing-words.ts';

/** Between such a word and its digits: `n°`, "is", "IN (", the country of a tax id. */
const BETWEEN =
  '(?:(?:n\\.?[°ºªor]?|no|nr|n[uú]m(?:ber|[ée]ro|mer)?|n[uú]mero|nummer|#|№)\\.?)?[\\s.:#=(«"\'-]{0,4}(?:(?:(?:is|ist|est|es|è|lautet)\\s?:?\\s?|in\\s?\\(\\s?))?';

const BEFORE = new RegExp(`(?:^|[^\\p{L}])(?:${THING_WORDS})[\\s.:#]{0,3}${BETWEEN}$`, 'iu');

/** Beginnings of words that stand before "no." when a telephone's follows, and whole words. */
const PHONE_WORD =
  '(?:(?:t[eé]?l|tf|ph|fon|phone|caller|called|fax|mob|handy|ruf|r[uü]ck|gsm|cel|m[oó]v|l[ií]nea|lign|fijo|fisso|port|appel|contact|kontakt|notruf|durchwahl|direct|perso|fixe|festnetz|vert|urgence|bureau|domicile|travail|maison|privat|notre|votre|unser|neue|nuevo|nuovo|novo|nouveau|unter|text|dial|ring|best|sein|mijn|whats|sms|viber|hotline|service|llam|chiam|rappel|joindre|joignable|erreich|lig(?:ar|ue)|zadzwo)|(?:from|to|pro|my|mon|mein|ihr|new|le|au|son|ce|das|die|der|call|at|on|his|her|al|il|el|o|um|un|mio|suo|tuo|mi|su|tu|meu|seu|otro|altro|outro|wa|cb|cx|ani)(?!\\p{L}))';

/** Words that name things as well as what carries a telephone number: they speak only for digits in one piece. */
const WEAK_BEFORE = new RegExp(`(?:^|[^\\p{L}])(?:${WEAK_THING_WORDS})[\\s.:#]{0,3}${BETWEEN}$`, 'iu');

/** A word with "no." behind or "n°" before it that is none for a telephone: `Rg.-Nr.`, `adhérent n°`, `N° client`. */
const NUMBERED_WORD = new RegExp(
  `(?:^|[^\\p{L}])(?!${PHONE_WORD})(?:\\p{L}{2,}[.\\s-]{0,3}(?:nr|no|n\\.?[°ºª]|n(?=\\.)|n[uú]m|#)\\.?|n[°º]\\s?(?!d(?:u|e la|e l['’]) ?(?:demandeu|client|appelant|correspondant|locataire|contact|patient|usager))(?:d[eu]s?\\s|d['’])?(?!${PHONE_WORD})\\p{L}{3,})[\\s:]*$`,
  'iu',
);

/** A thing that is named, and its number: then the digits may be grouped like those of a telephone. */
const WEAK_NUMBERED = new RegExp(
  `(?:^|[^\\p{L}])(?:${WEAK_THING_WORDS})[\\s.:]{0,2}(?:n\\.?[°ºª]|n\\.|n[uú]m(?:ero|\\.)|num[ée]ro|nr\\.?|no\\.?|nummer|number|#|№)[\\s.:]*$`,
  'iu',
);

/** German and Dutch say it in one word, `Personalnummer`, `Zaaknr.`: all but those of telephones are things. */
const COMPOUND_NUMBER =
  /(?<!\p{L})(?!\p{L}*(?:t[eé]l|fon|ruf|handy|mob|fax|festnetz|durchwahl|gsm|whatsapp|sms))(?!(?:kontakt|contact|privat|dienst|gratis|frei|info|stör|hilfe|service|hotline|notfall|notdienst|nood|haus|huis|thuis|büro|kantoor|werk|geschäfts|haupt|zentral|sammel|ersatz|ausweich|wunsch|alternativ|mijn|deine?|meine?|ihre?))(?:\p{L}{3,}|\p{L}{2,}-)(?:nummer|nr\.)[\s.:#]{0,3}$/iu;

/** "Caller ID", `caller_id=` and "ID de l'appelant" announce a telephone. */
const CALLER_ID =
  /(?:caller|anrufer|appelant|chiamante|llamante|calling[ _-]?party)[ _-]?id(?:[ _-]?(?:num(?:ber)?|no|nr))?\(?(?:num\))?["']?\s*[:=]{0,2}>?\s*["']?$/i;

/** "For booking" and "to order" are what a number is there for. */
const CALLED_FOR =
  /(?:^|[^\p{L}])(?:to|for|pour|zur?|para|per|voor|call|ring)\s+(?:(?:a|an|any|toutes?|tous|my|your|la|le|une?|die|das|een|el|un[ao]?)\s+)?\p{L}+\s*:?\s*$/iu;

/** The country of a tax id or a parcel: `VAT GB`. */
const COUNTRY = /\s[A-Z]{2}\s?$/;

/** "Mr Lot", "Frau Beleg": people are called like things. */
const TITLE_AND_NAME =
  /(?:^|[^\p{L}\p{N}])(?:mrs?|ms|miss|dr|mme|mlle|m|herrn?|frau|sr|sra|srta|do(?:n|ña)|sig(?:\.ra|na|ra)?|dhr|mevr|mw|pani?)\.?\s+\p{L}[\p{L}'’-]*\s*[:,(-]?\s*$/iu;

/** What helpdesks and offices begin the numbers of their things with; some of them are words when written small. */
const CODE_BEFORE =
  /(?<![\p{L}\p{N}])(?:PV|SR|INC|REQ|RITM|CHG|PRB|S?CTASK|TASK|WO|PO|SO|ORD|OF|BL|BC|BT|BDC|CDE|CMD|FA|FC|FV|NC|RMA|SN|ITSM|SUP|TCK|TKT|TK|ZD|CAS|DEV|REF|RG|LS|GS|RN|VN|PED|ALB|FRA|DDT|ODA)[\s.:#-]{0,2}$/u;

/** A cell of a list before it that is an id: `ORD_1f214f9a / `, `#1320701 / `. */
const ID_IN_LIST = /(?:^|\s)(?=\S*[\p{L}#_])(?=(?:\S*\d){4})[^\s@]{5,40}\s\/\s+$/u;

/** Two to four capitals or digits that are no abbreviation of a telephone: `FC 08 81 6947`. */
const ANY_CODE_BEFORE = /(?<![\p{L}\p{N}])(?!T[ÉE]?L|FAX|GSM|MOB|FON|PH|TF|PT|CEL|HP|FIX)[A-Z\d]{2,4}\s$/u;

/** Tax ids that begin with their country, in the form they have there: `BE 0475.284.719`. */
const TAX_IDS: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:^|[^\p{L}\p{N}])BE[\s.:-]{0,2}$/u, /^[01]\d{3}([. ]?)\d{3}\1\d{3}(?!\d)/],
  [/(?:^|[^\p{L}\p{N}])FR[\s.:-]{0,2}$/u, /^\d\d ?(?:\d{9}|\d{3} \d{3} \d{3})(?!\d)/],
  [/(?:^|[^\p{L}\p{N}])IT[\s.:-]{0,2}$/u, /^\d{11}(?!\d)/],
  [/(?:^|[^\p{L}\p{N}])GB[\s.:-]{0,2}$/u, /^\d{3} ?\d{4} ?\d\d(?!\d)/],
  [/(?:^|[^\p{L}\p{N}])PT[\s.:-]{0,2}$/u, /^[12356]\d{8}(?!\d)/],
  [/(?:^|[^\p{L}\p{N}])CHE[\s.:-]{0,2}$/u, /^\d{3}[. ]?\d{3}[. ]?\d{3}(?!\d)/],
];

/** Says that digits are the tax id of the country in front of them. */
export function isTaxId(text: string, before: string): boolean {
  return TAX_IDS.some(([country, form]) => country.test(before) && form.test(text));
}

/** Says that a code of capitals stands right before digits that are too few for most telephones. */
export function isCodeBefore(before: string): boolean {
  return ANY_CODE_BEFORE.test(before);
}

/** Words for people and things that have numbers in threes set apart by dots, `646.045.680`, as telephones have too. */
const HOLDER_BEFORE =
  /(?:^|[^\p{L}])(?:client|kunde|cliente|customer|klant|compte|konto|account|abonnement|abo|clé|key|schlüssel|llave|chiave)\s(?:n[°º]\s?)?[:(]?\s?$/iu;

/** Says that the holder of a number in threes stands right before it. */
export function isHolderBefore(before: string): boolean {
  return HOLDER_BEFORE.test(before);
}

/** Says that the text right before some digits names a person. */
export function isPersonBefore(before: string): boolean {
  return TITLE_AND_NAME.test(before);
}

/** Says that the text right before some digits tells what to ring for: no number of the thing. */
export function isCalledFor(before: string): boolean {
  return CALLED_FOR.test(before);
}

/** Says that the text right before some digits makes them the number of a thing. */
export function isReference(before: string): boolean {
  const isNamed =
    [before, before.replace(COUNTRY, '')].some((words) => BEFORE.test(words)) ||
    WEAK_NUMBERED.test(before) ||
    COMPOUND_NUMBER.test(before);
  return isNamed && !CALLER_ID.test(before) && !CALLED_FOR.test(before);
}

/** Says so for digits that bear no sign of a telephone number themselves. */
export function isWeakReference(before: string): boolean {
  if (CODE_BEFORE.test(before) || ID_IN_LIST.test(before)) return true;
  return NUMBERED_WORD.test(before) || WEAK_BEFORE.test(before) || WEAK_BEFORE.test(before.replace(COUNTRY, ''));
}
