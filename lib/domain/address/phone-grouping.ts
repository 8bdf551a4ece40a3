import type { PhoneNumber } from 'libphonenumber-js/max';

/** The longest area code whose end is known for sure; the formats of longer ones are guesses. */
const LONGEST_AREA = 5;

/** National numbers of fewer digits are grouped in any way. */
const SHORTEST_GROUPED = 9;

/** No area code with its trunk prefix has as many digits. */
const LONGEST_FIRST = 8;

/** The lengths of groups in North America: `415-666-7777`, `415 666 77 77`, `1 415 6667777`. */
const IN_NORTH_AMERICA = /^(?:1-)?(?:3-3-4|3-3-2-2|3-7|6-4|10)$|^4-(?:3-4|3-2-2|7)$|^7-4$/;

/** The French write pairs; two parts with a sign between them are an id there: `0254-401071`, `053-2527495`. */
const TWO_PARTS = /^0\d{2,3}[-/]\d{6,7}$/;

/** Four numbers with dots between them are an address of the internet there, or a version. */
const FOUR_BY_DOTS = /^\d+(?:\.\d+){3}$/;

function lengthOf(group: string | undefined): number {
  return group?.length ?? 0;
}

/** The groups of digits as written; a trunk prefix that stands alone belongs to the area code behind it. */
function groupsOf(written: string): string[] {
  return written.replace(/(?<!\d)0[\s()/-]+(?=\d)/, '0').match(/\d+/g) ?? [];
}

/** How many digits stand before each place where the groups are set apart. */
function endsOf(groups: readonly string[]): number[] {
  let count = 0;
  return groups.slice(0, -1).map((group) => (count += group.length));
}

/** Whether a group ends inside the area code although none ends with it: `04.02.01` for 040 201. */
function cutsArea(groups: readonly string[], area: number): boolean {
  const [first, second] = groups;
  const isShortened = lengthOf(first) === 2 && lengthOf(second) >= 3 && !first!.startsWith('0');
  return lengthOf(first) < Math.min(area, LONGEST_AREA) && !isShortened && !endsOf(groups).includes(area);
}

/** Groups as nobody forms them where no prefix stands before a number: `9255-71-421`, `825 7914 08`, `6.57 1.39 2.18`. */
function isUnheardOf(groups: readonly string[], digits: number): boolean {
  const [first] = groups;
  const [before, last] = groups.slice(-2);
  const later = groups.slice(1);
  const isLongFirst =
    lengthOf(first) > 3 && !(lengthOf(first) === 4 && digits === 10 && later.every((group) => group.length > 2));
  return (
    isLongFirst ||
    groups.some((group) => group.length === 1) ||
    (lengthOf(last) < 3 && lengthOf(last) < lengthOf(before))
  );
}

/** A number in one piece with more behind it, or a digit alone at the end: `09133398 152 24`, `02822 39350 2`. */
function isListOfIds(groups: readonly string[], written: string): boolean {
  return groups[0]!.length >= LONGEST_FIRST || /\d[ -]?\d{4,} \d$/.test(written);
}

/**
 * Says that national digits in running text are grouped as nobody groups that number (R3): versions, article numbers
 * and draws of a lottery have as many digits as some number has. Digits in one piece say nothing. What the groups
 * must fit is little: the area code's end, and, where no prefix announces a number, groups that people form at all.
 */
export function isOddlyGrouped(written: string, number: PhoneNumber): boolean {
  const groups = groupsOf(written);
  if (groups.length === 1) return false;
  const digits = groups.join('').length;
  if (number.countryCallingCode === '1')
    return (
      !IN_NORTH_AMERICA.test(groups.map(lengthOf).join('-')) ||
      (FOUR_BY_DOTS.test(written) && lengthOf(groups[0]) === 3)
    );
  if (isListOfIds(groups, written) || (number.countryCallingCode === '33' && TWO_PARTS.test(written))) return true;
  const national = number.formatNational();
  const area = lengthOf(/\d+/.exec(national)?.[0]);
  const known = national.replace(/\D/g, '');
  // The trunk prefix was left out: there is nothing to compare with.
  if (digits !== known.length) return false;
  const hasPrefix = known !== number.nationalNumber || known.startsWith('0');
  if (!hasPrefix && groups.join(' ') === national) return false;
  if (!hasPrefix && digits >= SHORTEST_GROUPED && digits <= 10 && isUnheardOf(groups, digits)) return true;
  return (number.getType() === 'FIXED_LINE' || !hasPrefix) && cutsArea(groups, area);
}
