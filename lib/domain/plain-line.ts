/** Signs that turn the text around them, and those that break a line or say nothing at all. */
const TURNING = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const BREAKING = /[\p{Cc}\u2028\u2029\s]+/gu;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** A name on one line, without signs that turn the direction of what stands after it. */
export function plainLine(text: string): string {
  return text.replace(TURNING, '').replace(BREAKING, ' ').trim();
}

/** A name for the middle of a sentence: its direction is its own, and the sentence keeps its. */
export function isolatedLine(text: string): string {
  const line = plainLine(text);
  return RIGHT_TO_LEFT.test(line) ? `\u2068${line}\u2069` : line;
}
