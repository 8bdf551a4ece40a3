import { capitalizeFamily, capitalizeWord, countGivenWords, isParticle, type PersonName } from './person-name.ts';
import { isRoleWord } from './role-words.ts';

const TITLES = new Set(
  'm mr mister mrs ms miss mme mlle madame monsieur mademoiselle dr docteur doctor doktor prof professeur professor pr me maitre maître herr frau hr fr sr sra srta señor señora don doña sig sigra signor signora dott dottssa ing avv dhr mevr mw drs ir mag dipl-ing sir rev pan pani г-н г-жа'.split(
    ' ',
  ),
);

const SUFFIXES = new Set('jr sr ii iii iv phd md mba cpa esq msc bsc dds pe pmp cissp'.split(' '));

const COMPANY_WORDS = new Set(
  'sarl sas sasu eurl sa snc sci scop gmbh mbh ag kg ohg ug ev ltd limited llc llp plc inc corp corporation co company bv nv vof bvba srl spa snc sl sau oy ab as aps pty kk group groupe holding gruppe'.split(
    ' ',
  ),
);

/** What mail systems add: `(via Zendesk)`, `on behalf of`. */
const VIA = /\s*[([]?\b(?:via|by way of|on behalf of|de la part de|pour le compte de|im auftrag von|namens)\b.*$/iu;
const BRACKETED = /\s*(?:\([^)]*\)?|\[[^\]]*\]?|<[^>]*>?|\{[^}]*\}?)\s*/g;
const BETWEEN = /\s+[-–—|/•·:@]+\s+|\s*[|•]\s*|\s+(?:chez|c\/o|bei|from)\s+/iu;
const UNSPACED = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u30fc]+$/u;

function bare(word: string): string {
  return word.toLowerCase().replace(/\./g, '');
}

function isAllUpper(word: string): boolean {
  const letters = word.replace(/[^\p{L}]/gu, '');
  return letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cf}\p{So}\p{Sk}\ufe0f]/gu, '')
    .replace(/[\p{Z}\s_]+/gu, ' ')
    .replace(VIA, '')
    .replace(BRACKETED, ' ')
    .replace(/["“”„«»]/g, '')
    .replace(/^['’\s]+|['’\s]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function isMixed(text: string): boolean {
  return text !== text.toUpperCase() && text !== text.toLowerCase();
}

/** Capitals for names shouted or whispered; a name that mixes both stays as it is, and so do initials beside one. */
function named(given: readonly string[], family: readonly string[]): PersonName {
  const givenName = given.join(' ');
  const familyName = family.join(' ');
  const areInitials = isMixed(familyName) && givenName.length < 3;
  return {
    givenName: isMixed(givenName) || areInitials ? givenName : given.map(capitalizeWord).join(' '),
    familyName: isMixed(familyName) ? familyName : capitalizeFamily(family),
  };
}

/** `DUPONT Jean`, `Jean DE LA FONTAINE`: the words in capitals are the family name. */
function byCapitals(words: readonly string[]): PersonName | undefined {
  const upper = words.map((word) => isAllUpper(word));
  const first = upper.indexOf(true);
  const last = upper.lastIndexOf(true);
  const atEdge = first === 0 || last === words.length - 1;
  if (first < 0 || upper.every(Boolean) || !atEdge || !upper.slice(first, last + 1).every(Boolean)) return undefined;
  // Initials in capitals are not a family name: "JP Dupont".
  const family = words.slice(first, last + 1);
  if (family.join('').length < 3) return undefined;
  return named([...words.slice(0, first), ...words.slice(last + 1)], family);
}

/** `Dupont, Jean`, `van den Berg, Jan`; what follows the comma may also be a degree or a firm, which is left out. */
function byComma(text: string): string[] | PersonName | undefined {
  const parts = text.split(/\s*[,;]\s*/).filter((part) => part !== '' && !SUFFIXES.has(bare(part)));
  const [family = '', given] = parts;
  if (given === undefined) return withoutTitles(family.split(' '));
  const givenWords = withoutTitles(given.split(' '));
  const familyWords = family.split(' ');
  const isFirm = givenWords.some((word) => COMPANY_WORDS.has(bare(word)) || isRoleWord(word)) || givenWords.length > 3;
  const isFull =
    familyWords.length > 1 && !familyWords.every((word) => isAllUpper(word)) && !isParticle(familyWords[0] ?? '');
  if (isFirm || (isFull && givenWords.every((word) => isAllUpper(word)))) return withoutTitles(familyWords);
  return isPerson([...givenWords, ...familyWords]) ? named(givenWords, withoutTitles(familyWords)) : undefined;
}

function withoutTitles(words: readonly string[]): string[] {
  const start = words.findIndex((word) => !TITLES.has(bare(word)));
  const end = words.findLastIndex((word) => !SUFFIXES.has(bare(word)));
  return start < 0 ? [] : words.slice(start, Math.max(end, start) + 1);
}

function isPerson(words: readonly string[]): boolean {
  const isWord = (word: string): boolean => /^[\p{L}\p{M}'’.-]+$/u.test(word) && /\p{L}/u.test(word);
  const isFunction = words.some((word) => COMPANY_WORDS.has(bare(word)) || word.split(/['’]/).some(isRoleWord));
  return words.length > 0 && words.length <= 6 && words.every(isWord) && !isFunction;
}

function readSegment(segment: string): PersonName | undefined {
  const read = byComma(segment);
  if (read === undefined || 'givenName' in read) return read;
  const words = read;
  const [first = '', second] = words;
  if (!isPerson(words)) return undefined;
  if (words.every((word) => UNSPACED.test(word))) return { givenName: words.slice(1).join(' '), familyName: first };
  const hadTitle = TITLES.has(bare(segment.split(' ')[0] ?? '')) && segment.split(' ').length > words.length;
  if (second === undefined) return hadTitle ? named([], words) : named(words, []);
  if (isParticle(first) && hadTitle) return named([], words);
  const given = countGivenWords(words, true);
  return byCapitals(words) ?? named(words.slice(0, given), words.slice(given));
}

function isWhole(name: PersonName): boolean {
  return name.givenName !== '' && name.familyName !== '';
}

/**
 * The person that a display name is about (R23). Understands "Dupont, Jean", "DUPONT Jean", titles, particles,
 * quotes, "(via …)" and a firm after a dash or in brackets. Nothing for functions, firms, addresses and numbers; a
 * single word is taken for the given name, after a title for the family name.
 */
export function nameFromDisplayName(text: string): PersonName | undefined {
  const cleaned = clean(text);
  if (/[@\d]/.test(cleaned.replace(BETWEEN, ' '))) return undefined;
  const names = cleaned.split(BETWEEN).flatMap((segment) => readSegment(segment.trim()) ?? []);
  return names.find(isWhole) ?? names[0];
}
