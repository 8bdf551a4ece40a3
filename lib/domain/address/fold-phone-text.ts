/** Anything beyond plain ASCII; plain texts skip the folding. */
const BEYOND_ASCII = /[^\x20-\x7e]/;

/** One plain character for each family of look-alikes that stand between the digits of a number. */
const LOOK_ALIKES: readonly (readonly [RegExp, string])[] = [
  [/[\p{Cf}\u{fe0f}\u{20e3}]/gu, ''],
  [/[\u{223c}\u{2dc}\u{301c}\u{3030}]/gu, '~'],
  [/[\p{Pd}\u{2212}\u{30fc}\u{2043}]/gu, '-'],
  [/[\p{Z}\s]/gu, ' '],
  [/[\u{b7}\u{2022}\u{2027}\u{2219}\u{22c5}\u{30fb}\u{3002}\u{6d4}]/gu, '.'],
  [/\u{2795}/gu, '+'],
  [/[\u{2044}\u{2215}]/gu, '/'],
  [/[\u{3001}\u{60c}\u{66b}\u{66c}]/gu, ','],
  [/[\u{61b}]/gu, ';'],
  [/\u{d7}/gu, 'x'],
  [/[\u{2217}]/gu, '*'],
  [/[[\u{3010}\u{300c}\u{fd3f}\u{3014}]/gu, '('],
  [/[\]\u{3011}\u{300d}\u{fd3e}\u{3015}]/gu, ')'],
];

/** A digit of any script as its ASCII digit. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  // Every script's digits are ten neighbours from zero to nine, so the distance to the zero is the value.
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

/**
 * Brings the text of a phone number to plain ASCII signs (R3): digits of every script, all spaces, dashes, dots,
 * brackets and full-width forms; invisible marks and footnote digits go. Letters of words stay as they are.
 */
export function foldPhoneText(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.replace(/\[/g, '(').replace(/\]/g, ')').trim();
  let folded = text.replace(/\p{No}/gu, '').normalize('NFKC');
  for (const [pattern, sign] of LOOK_ALIKES) folded = folded.replace(pattern, sign);
  return folded.replace(/[^\P{Nd}0-9]/gu, asciiDigit).trim();
}
