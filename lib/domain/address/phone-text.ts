import { foldPhoneText } from './fold-phone-text.ts';
import { extensionAfterNumber, extensionAlone } from './phone-extension.ts';
import { isNeverPhone, looksLikeOtherNumber, withoutDates } from './phone-look-alikes.ts';

/** The part of a text that may be a phone number, cut into what a reader of numbers needs. */
export interface PhoneText {
  /** Digits alone. */
  digits: string;
  /** The digits with the signs between them, as written; look-alikes folded to plain ones. */
  written: string;
  /** True when a plus stands before the digits. */
  plus: boolean;
  /** True when the text is nothing but these digits, blanks between them and a label. */
  bare: boolean;
  extension?: string;
}

const SCHEME = /^(?:tel|callto|sips?|sms|smsto|facetime(?:-audio)?|whatsapp|phone)\s*:(?:\/\/)?(?!\s)/i;

/** One sign between all pairs of digits that stands between numbers elsewhere: `06_12_34_56_78`. */
const PAIRS = /(?<!\d)(0\d)([_|*\\])(\d\d)\2(\d\d)\2(\d\d)\2(\d\d)(?!\d)/g;

/** Groups set apart by blanks where the Swiss write `021'281'28'69`, others something else. */
function withBlanks(folded: string): string {
  return folded.replace(PAIRS, '$1 $3 $4 $5 $6').replace(/(?<=\d)['\u2019](?=\d)/g, ' ');
}

/** Digits with the signs people put between them. A plus in between begins another number. */
const RUN = /(?:\+[\s().]*)*(?:\(\s*\+?\s*)?\d(?:[\s()./~-]*\d)*(?:\+(?!\s*\(?\d))?/g;

/** Letters of scripts that set words apart by blanks. */
const LETTER = String.raw`\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}`;

/** Signs right before or after digits that make them part of something else: an id, a file name, an amount. */
const GLUED_BEFORE = new RegExp(
  String.raw`(?:[${LETTER}\p{N}_=\\@#$€£¥%&]|[${LETTER}\p{N}][-_/]|\p{N}\.|https?:\S*)$`,
  'u',
);
const GLUED_AFTER = new RegExp(String.raw`^(?:[${LETTER}\p{N}_=\\@%]|[-_/.][\p{Ll}_]|\s?[$€£¥%])`, 'u');

/** Brackets around anything but digits: an interval or a reference, no area code. */
const ODD_BRACKETS = /\([^)]*$|^[^(]*\)|\([^)]*[^\d\s+)][^)]*\)|(?:\(.*){3}|\/\//;

/** Digits alone, or behind a word that means a telephone. */
const BARE =
  /^(?:(?:t[eé]l[eé]?f?(?:phone|fono|fon|efon|efono)?|phone|mobile|portable|gsm|handy|fax|standard|ligne|line|num[eé]ro|number|nummer|n°|no|nr)\.?\s*[:=]?\s*)?[\d\s]+$/iu;

/** Fewest digits that count as a whole number when a text holds several. */
const WHOLE_NUMBER = 7;

/** The same for digits in one piece beside others: fewer are rather a part of an id. */
const WHOLE_IN_ONE_PIECE = 9;

/** Fewest digits of a number that can carry an extension. */
const SHORTEST_BASE = 5;

/** How many numbers of one text are tried. */
const MOST_CANDIDATES = 5;

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** RFC 3966 and its relatives: the number, its context, `ext=` and the pause signs. */
function readUri(folded: string): string {
  const [head = '', ...parameters] = decodePercent(folded.replace(SCHEME, '')).split(/[;?&]/);
  const number = head.split('@')[0] ?? '';
  const named = parameters.map((parameter) => /^([\w-]+)=(.*)$/.exec(parameter));
  const valueOf = (name: string): string | undefined => named.find((pair) => pair?.[1]?.toLowerCase() === name)?.[2];
  const context = valueOf('phone-context');
  const extension = valueOf('ext') ?? parameters.find((parameter) => /^\d+$/.test(parameter));
  const base = context?.startsWith('+') && !number.startsWith('+') ? context + number : number;
  const sent = /\d/.test(base) ? base : (valueOf('phone') ?? '');
  return extension === undefined ? sent : `${sent};ext=${extension}`;
}

function countDigits(text: string): number {
  return text.replace(/\D/g, '').length;
}

/** What people put between two numbers of one field. */
const BETWEEN_NUMBERS = /\s*\/\s*|\s+-+\s+|--+|\.\s+|\s{2,}|(?<=\d{8})\s(?=\d{8})/;

/** First number of a run that holds several whole ones. */
function firstOf(run: string): string {
  const parts = run.split(BETWEEN_NUMBERS);
  return parts.length > 1 && parts.every((part) => countDigits(part) >= WHOLE_NUMBER) ? (parts[0] ?? run) : run;
}

/** Says that digits in running text belong to something else. */
function isPartOfSomething(run: string, before: string, after: string): boolean {
  const glued = /^\d/.test(run) && GLUED_BEFORE.test(before);
  return glued || GLUED_AFTER.test(after) || ODD_BRACKETS.test(run) || looksLikeOtherNumber(run);
}

/**
 * Where a run may hold a number and something else: a postal code, the place in a list, a sum, the last digits of a
 * neighbouring line.
 */
const BETWEEN_THINGS = [/\s+-+\s+|--+|\.\s+|\s+\/\s+|\s{2,}/, /\//, /\s+(?=\()/, /\s+/];

/** Whole numbers inside a run that may be none as a whole: `415-666-7777` in `34215 - 415-666-7777`. */
function numbersWithin(run: string): string[] {
  if (!/\s|--/.test(run)) return [];
  const parts = BETWEEN_THINGS.flatMap((between) => run.split(between));
  const isNumber = (part: string): boolean =>
    countDigits(part) >= (/^\d+$/.test(part) ? WHOLE_IN_ONE_PIECE : WHOLE_NUMBER);
  return [...new Set(parts)].filter((part) => part !== run && isNumber(part));
}

function candidatesIn(text: string, strict: boolean): PhoneText[] {
  const whole: PhoneText[] = [];
  const within: PhoneText[] = [];
  const add = (candidates: PhoneText[], run: string, start: number): void => {
    const tail = text.slice(start + run.length);
    const extension = countDigits(run) < SHORTEST_BASE ? undefined : extensionAfterNumber(tail);
    const after = extension === undefined ? tail : '';
    if (isNeverPhone(run) || (strict && isPartOfSomething(run, text.slice(0, start), after))) return;
    const plus = /^[\s(]*\+/.test(run) || run.endsWith('+');
    candidates.push({ digits: run.replace(/\D/g, ''), written: run.trim(), plus, bare: BARE.test(text), extension });
  };
  for (const { 0: all, index } of text.matchAll(RUN)) {
    const run = firstOf(all);
    add(whole, run === all ? all : run, index);
    for (const part of numbersWithin(all)) add(within, part, index + all.indexOf(part));
    if (whole.length >= MOST_CANDIDATES) break;
  }
  return [...whole, ...within].slice(0, 2 * MOST_CANDIDATES);
}

/** What a text says about phone numbers in it. */
export interface PhoneReading {
  /** Whole numbers first, each in the order of the text. */
  candidates: readonly PhoneText[];
  /** True when the text itself says that it is a phone number: a `tel:` link, an extension word alone. */
  declared: boolean;
}

/**
 * Finds the phone numbers in a text of one value (R3): as typed, with a label, or as a `tel:`, `callto:` or `sip:`
 * link. `strict` leaves out digits that are part of an id, a file name, an amount, a date or an IP address, for
 * texts that nothing says to be a phone.
 */
export function readPhoneText(text: string, strict: boolean): PhoneReading {
  const folded = foldPhoneText(text);
  const alone = extensionAlone(folded);
  if (alone !== undefined)
    return { candidates: [{ digits: alone, written: alone, plus: false, bare: true }], declared: true };
  const declared = SCHEME.test(folded);
  const candidates = candidatesIn(withoutDates(declared ? readUri(folded) : withBlanks(folded)), strict && !declared);
  const isWhole = ({ digits }: PhoneText): boolean => digits.length >= WHOLE_NUMBER;
  return { candidates: [...candidates.filter(isWhole), ...candidates.filter((each) => !isWhole(each))], declared };
}
