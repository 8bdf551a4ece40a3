import type { Sighting } from '../interaction/sighting.ts';

/** French and Italian words that lose their last letter before a vowel; none of them begins a name. */
const ELIDED =
  /^(?:qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu|aujourd|dell|all|nell|sull|dall|coll|quell|quest|sant)['\u2019](?=\p{L})/iu;

/** Those that begin names as well: `d'angelo`, `l'hermite`. */
const ELIDED_OR_NAME = /^(?:d|l|un)['\u2019](?=[\p{L}])/iu;

/** A word of a sentence right before, but none that an address follows whole: "contact", "to", "scrivere a". */
const IN_SENTENCE =
  /(?:^|\s)(?:l[ea]|du|au|une?|son|ce|mon|votre|leur|bo[iî]te|adresse)\s(?:e-?)?mail\s$|(?:^|[^\p{L}])(?!(?:contact|email|e-?mail|mail|to|from|for|at|is|with|and|by|cc|via|ask|or|write|[aàoe]|et|ou|und|an|von|bei|per|con)\s)\p{L}[\p{L}'’-]*\s$/iu;

/** A label glued in front of the address it names: `Mél.jean@…`; a dot behind the word is none of an address's own. */
const GLUED_LABEL = /^(?:m[eé]l|courriel|e-?mail)\.(?=\p{L}[^@]+@)/iu;

/**
 * What the next sentence or label glued behind: `jean@ville.fr.Merci`, `jean@ville.frTel`, `jean@ville.fr-tel`. Domains
 * are written small here, so that a capital begins something else; no top-level domain but `xn--…` has a hyphen.
 */
const GLUED_BEHIND =
  /(?<=@[^@\p{Lu}]*\.\p{Ll}{2,})(?:\.?\p{Lu}\p{Ll}{3,}|\.?(?:T[eé]l|Fax|Mob)|\.?\p{Lu}{3,})(?:[.-].*)?$|(?<=@[^@]*\.(?!xn)\p{L}{2,})-[^.@]*$/u;

/** `Mail.jean@…` with a capital, where the name itself is written small. */
const CAPITAL_LABEL = /^Mail\.(?=\p{Ll})/u;

/** A plus as links write it. */
const PLUS_AS_CODE = /%2b(?=[^@]*@)/gi;

/** Keys and places that say that digits are a whole number, with its country's code but without a plus. */
const WITH_COUNTRY =
  /(?:\b(?:msisdn|e\.?164|whats ?app|\p{L}*phone(?:[ _-]?(?:no|number|num))?|telephone|tel|mobile|caller[ _-]?id)["']?\s?[:=]\s?["']?|\b(?:msisdn|appelant|caller|calling party|anrufer|ani)\s|\bwa\.me\/|%2B)$/iu;

/** Eleven digits or more with no zero in front: a country's code stands there. */
const PLUSLESS = /^[1-9]\d{10,14}$/;

/**
 * The address of a sighting without what the sentence or the log around it put in front: of "l'adresse d'isabelle@…"
 * the mail address alone, with its plus the number of `msisdn=33612345678`.
 */
export function writtenAddress({ medium, text, before = '' }: Pick<Sighting, 'medium' | 'text' | 'before'>): string {
  if (medium === 'phone') return PLUSLESS.test(text) && WITH_COUNTRY.test(before) ? `+${text}` : text;
  const whole = text.replace(GLUED_BEHIND, '').replace(PLUS_AS_CODE, '+');
  const rest = whole.replace(ELIDED, '').replace(GLUED_LABEL, '').replace(CAPITAL_LABEL, '');
  return IN_SENTENCE.test(before) ? rest.replace(ELIDED_OR_NAME, '') : rest;
}
