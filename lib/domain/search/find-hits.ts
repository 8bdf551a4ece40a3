import { fold } from './fold.ts';

/** A stretch of a text, in UTF-16 units: from `from` up to, and without, `to`. */
export interface Hit {
  from: number;
  to: number;
}

interface Folded {
  text: string;
  /** Where each unit of the folded text begins in the original, and one more for the end. */
  origins: number[];
}

/** Signs as a reader counts them: a letter with its accents is one. */
const SIGNS = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function foldWithOrigins(text: string): Folded {
  // Folding plain letters changes no length.
  if (/^[\x20-\x7e\n\r\t]*$/.test(text)) {
    return { text: text.toLowerCase(), origins: Array.from({ length: text.length + 1 }, (_, at) => at) };
  }
  let folded = '';
  const origins: number[] = [];
  for (const { segment, index } of SIGNS.segment(text)) {
    const plain = /^\s+$/.test(segment) ? ' ' : fold(segment);
    for (let at = 0; at < plain.length; at += 1) origins.push(index);
    folded += plain;
  }
  return { text: folded, origins: [...origins, text.length] };
}

/**
 * Where words that were sought stand in a text (see `soughtWords`): every place, in order, places that touch joined
 * to one. Half a sign is never marked.
 */
export function findHits(text: string, words: readonly string[]): Hit[] {
  if (words.length === 0 || text === '') return [];
  const { text: folded, origins } = foldWithOrigins(text);
  const found: Hit[] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      const last = at + word.length - 1;
      let end = last + 1;
      while (end < folded.length && origins[end] === origins[last]) end += 1;
      found.push({ from: origins[at]!, to: origins[end]! });
    }
  }
  const joined: Hit[] = [];
  for (const hit of found.toSorted((one, other) => one.from - other.from)) {
    const before = joined.at(-1);
    if (before !== undefined && hit.from <= before.to) before.to = Math.max(before.to, hit.to);
    else joined.push({ ...hit });
  }
  return joined;
}
