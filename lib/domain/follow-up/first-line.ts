/** How much of a line is shown, in UTF-16 units. */
const LONGEST_LINE = 200;

/** The first line of a note that says anything, cut to what a list or a notification shows. */
export function firstLine(note: string): string {
  const start = note.search(/\S/);
  if (start < 0) return '';
  const line = note.slice(start, start + LONGEST_LINE + 1).split(/[\r\n]/, 1)[0] ?? '';
  const text = line.trimEnd();
  if (text.length <= LONGEST_LINE) return text;
  const cut = text.slice(0, LONGEST_LINE - 1);
  // Never within a character.
  return `${cut.replace(/[\ud800-\udbff]$/, '').trimEnd()}…`;
}
