/** Words and abbreviations before an extension, in the languages where desks write them. Longer ones come first. */
const WORDS = [
  'extensión|extension|extensao|extensão|extn|ext|xtn|xt|x',
  'postes?|pste|pst',
  // "p." for "poste"; "kl. 14" is an hour where "kl." stands before the time of day.
  String.raw`p(?=\.)`,
  String.raw`durchwahl|durchw|dw|nebenstelle|nst|apparat|app|klappe|kl(?!\.?\s*(?:[01]?\d|2[0-4])(?!\d))`,
  'ramal|rml|anexo|interno|interne|intern|int',
  'добавочный|доб|внутренний|внутр|вн',
  '內線|内線|内线|分機|分机|轉|转|내선번호|내선|구내',
  'toestel|tst|wewnętrzny|wewn|wew|linka|klapka|mellék|alanumero|alanro',
  'anknytning|ankn|lokalnr|lokal|dahili|dah|εσωτερικό|εσωτ',
  'تحويلة|شلوحه|שלוחה|ต่อ|số lẻ|máy lẻ',
].join('|');

/** What may stand between such a word and its digits: `poste interne 12`, `extension number 12`, `App.-Nr. 12`. */
const WHICH = String.raw`intern[eo]?|t[ée]l[ée]phonique|telef[oó]nic[oa]|number|num[eé]ro|nummer|num|n[o°ºr]|n(?=\.)|n[uú]mero|номер|№|#`;

/** `poste n° 12`, `ext. #12`, `内線：12`. */
const WORD_THEN_DIGITS = String.raw`(?:${WORDS})\.?(?:[\s-]*(?:${WHICH})\.?){0,2}[\s.:=-]*\(?(\d{1,9})(?!\d)`;

/** What may lead to such a word: "and ask for", "puis demander le", "n° de", "numero". */
const LEADING = [
  String.raw`(?:(?:et|and|und|y|e|en|puis|then|dann|luego|poi|dan)\s+)?`,
  String.raw`(?:(?:demande[rz]?|ask\s+for|verlangen|pedir|pida|chiedere|vragen\s+naar|press|dial|compose[rz]?|fai(?:re|tes)|tape[rz])\s+)?`,
  String.raw`(?:(?:le|the|la|das|die|el|il|het|du|au)\s+|l['’])?`,
  String.raw`(?:(?:n[°ºo]\.?|num[eé]ro|number|nummer|nr\.?|n[uú]mero|ligne|line|internal|interne?[rs]?|номер)\s+(?:(?:de|du|of|di)\s+|d['’]|l['’])?)?`,
].join('');

/** Right after the number: a word, with whatever stands between; the second of two extensions is left out. */
const BY_WORD = new RegExp(String.raw`^\)?[\s.,;:/-]*\(?\s*${LEADING}${WORD_THEN_DIGITS}`, 'iu');

/** Right after the number: a dialler's sign, as in `#12`, `*12`, `,,12#`, `;12`, `p12`. */
const BY_SIGN = /^\)?\s*(?:[#*]\s*|[;,]+|[pw])(\d{1,7})(?!\d)(?![^\s#)].)/i;

/** After a comma and a blank, at the end of the text: four digits at most, more is a postal code or another number. */
const BY_COMMA = /^\)?\s*,\s+(\d{1,4})#?$/;

/** No number before it: `poste 4312` names a line of the house. */
const ALONE = new RegExp(String.raw`^${WORD_THEN_DIGITS}\)?$`, 'iu');

/**
 * The extension that a folded text begins with, where `tail` is what follows the digits of a number (R3): words of
 * many languages, `x`, `#`, `*`, `;ext=` and the pause signs of diallers.
 */
export function extensionAfterNumber(tail: string): string | undefined {
  if (tail === '') return undefined;
  return (BY_WORD.exec(tail) ?? BY_SIGN.exec(tail) ?? BY_COMMA.exec(tail))?.[1];
}

/** The internal number that a folded text names without any number before it (R5): `poste 4312`, `ext. 12`. */
export function extensionAlone(folded: string): string | undefined {
  // No word begins so, and words of many languages are looked for only once there may be one.
  if (/^[\d+(]/.test(folded)) return undefined;
  return ALONE.exec(folded)?.[1];
}
