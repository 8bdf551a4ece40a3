/** The text of one card and the line it begins on, counted from 1. */
export interface CardText {
  line: number;
  text: string;
  /** It does not end, or is longer than any card can be: the text is its beginning. */
  isMalformed?: true;
}

/** A card in UTF-16 units, without the lines of its picture. */
const LONGEST_CARD = 4 << 20;

const PICTURE = /^(?:[\w-]+\.)?(?:photo|logo|sound|key)[;:]/i;

/**
 * Takes a file apart into its cards. Lines of pictures and sounds are left out: they are not read and are most of a
 * file. A card inside another is the end of the first one, which did not end.
 */
export async function* readCards(lines: AsyncIterable<string>): AsyncGenerator<CardText> {
  let card: { line: number; lines: string[]; size: number } | undefined;
  let line = 0;
  let isPicture = false;
  const broken = (begun: { line: number; lines: string[] }): CardText => ({
    line: begun.line,
    text: begun.lines.join('\n').slice(0, 2000),
    isMalformed: true,
  });
  for await (const text of lines) {
    line += 1;
    const isFolded = /^[ \t]/.test(text);
    if (/^begin:vcard\s*$/i.test(text)) {
      if (card) yield broken(card);
      card = { line, lines: [], size: 0 };
    }
    if (!card) continue;
    isPicture = isFolded ? isPicture : PICTURE.test(text);
    if (isPicture) continue;
    card.size += text.length;
    if (card.size > LONGEST_CARD) {
      yield broken(card);
      card = undefined;
      continue;
    }
    card.lines.push(text);
    if (!/^end:vcard\s*$/i.test(text)) continue;
    yield { line: card.line, text: card.lines.join('\n') };
    card = undefined;
  }
  if (card) yield broken(card);
}
