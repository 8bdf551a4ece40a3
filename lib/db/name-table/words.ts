/**
 * A sorted list of different words in two typed arrays, in the order of their UTF-8 bytes. A word is stored as how
 * many bytes it shares with the one before, how many it has of its own, and those; each block of `BLOCK` words begins
 * with a whole one, so that a word is found by halving.
 */
export interface Words {
  count: number;
  bytes: Uint8Array;
  /** Where each block begins in `bytes`. */
  blocks: Uint32Array;
}

/** Longest word in bytes: lengths take one byte each. */
export const MOST_BYTES = 250;

/** Words of a block. */
export const BLOCK = 16;

const encoder = new TextEncoder();

/** The bytes of a word, as they are stored. */
export function bytesOf(word: string): Uint8Array {
  return encoder.encode(word).subarray(0, MOST_BYTES);
}

/** Compares the first bytes of two buffers: negative, zero or positive. */
export function compareBytes(one: Uint8Array, length: number, other: Uint8Array, otherLength: number): number {
  const shared = Math.min(length, otherLength);
  for (let at = 0; at < shared; at += 1) {
    const difference = one[at]! - other[at]!;
    if (difference !== 0) return difference;
  }
  return length - otherLength;
}

/** Writes words one after the other; they must come in order, each once. */
export interface WordWriter {
  add(word: Uint8Array, length: number): void;
  done(): Words;
}

/** Makes a writer. */
export function createWordWriter(): WordWriter {
  let bytes = new Uint8Array(1024);
  let used = 0;
  let count = 0;
  const blocks: number[] = [];
  const last = new Uint8Array(256);
  let lastLength = 0;
  return {
    add(word, length) {
      if (used + length + 2 > bytes.length) {
        const larger = new Uint8Array(2 * bytes.length + length);
        larger.set(bytes);
        bytes = larger;
      }
      let shared = 0;
      if (count % BLOCK === 0) blocks.push(used);
      else while (shared < lastLength && shared < length && last[shared] === word[shared]) shared += 1;
      bytes[used] = shared;
      bytes[used + 1] = length - shared;
      used += 2;
      for (let at = shared; at < length; at += 1) {
        last[at] = word[at]!;
        bytes[used] = word[at]!;
        used += 1;
      }
      lastLength = length;
      count += 1;
    },
    done: () => ({ count, bytes: bytes.slice(0, used), blocks: Uint32Array.from(blocks) }),
  };
}

/** Goes through the words from the first one of a block on. `word` holds the present one in its first `length` bytes. */
export interface WordCursor {
  readonly word: Uint8Array;
  length: number;
  /** Number of the present word; the count when there is none any more. */
  at: number;
  next(): void;
}

/** A cursor on the first word of a block. */
export function wordCursor({ count, bytes, blocks }: Words, block = 0): WordCursor {
  let place = blocks[block] ?? 0;
  const cursor: WordCursor = {
    word: new Uint8Array(256),
    length: 0,
    at: block * BLOCK - 1,
    next() {
      cursor.at += 1;
      if (cursor.at >= count) return;
      const shared = bytes[place]!;
      const own = bytes[place + 1]!;
      place += 2;
      for (let at = 0; at < own; at += 1) cursor.word[shared + at] = bytes[place + at]!;
      place += own;
      cursor.length = shared + own;
    },
  };
  cursor.next();
  return cursor;
}

/** A cursor on the word of a number, or behind the last one. */
export function wordCursorAt(words: Words, number: number): WordCursor {
  const cursor = wordCursor(words, Math.min(Math.floor(number / BLOCK), Math.max(words.blocks.length - 1, 0)));
  while (cursor.at < number && cursor.at < words.count) cursor.next();
  return cursor;
}

/** The number of the first word that is not before the target, and whether it is the target. */
export function findWord(words: Words, target: Uint8Array): { at: number; isSame: boolean } {
  const { count, bytes, blocks } = words;
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = blocks[middle]!;
    const length = bytes[place + 1]!;
    const head = bytes.subarray(place + 2, place + 2 + length);
    if (compareBytes(head, length, target, target.length) < 0) low = middle + 1;
    else high = middle;
  }
  const cursor = wordCursor(words, Math.max(low - 1, 0));
  while (cursor.at < count) {
    const order = compareBytes(cursor.word, cursor.length, target, target.length);
    if (order >= 0) return { at: cursor.at, isSame: order === 0 };
    cursor.next();
  }
  return { at: count, isSame: false };
}

/** The words that begin with a prefix: from the first number up to, not with, the second. */
export interface WordRange {
  from: number;
  to: number;
  /** Whether the first of them is the prefix itself. */
  isWord: boolean;
}

/** What all words that begin with a prefix come before, and no other that comes after it: no byte of UTF-8 is 255. */
export function endOf(prefix: Uint8Array): Uint8Array {
  return Uint8Array.of(...prefix, 255);
}

/** Finds the words that begin with a prefix. */
export function wordsUnder(words: Words, prefix: string): WordRange {
  const bytes = bytesOf(prefix);
  const { at, isSame } = findWord(words, bytes);
  return { from: at, to: findWord(words, endOf(bytes)).at, isWord: isSame };
}

/** Compares two texts as their bytes would: code point by code point. */
function byCodePoint(one: string, other: string): number {
  const [first, second] = [encoder.encode(one), encoder.encode(other)];
  return compareBytes(first, first.length, second, second.length);
}

/** How to compare these texts in the order of a list. */
export function wordOrder(texts: readonly string[]): (one: string, other: string) => number {
  // The usual order of strings differs only where there are surrogates.
  if (texts.some((text) => /[\ud800-\udfff]/.test(text))) return byCodePoint;
  return (one, other) => (one < other ? -1 : one > other ? 1 : 0);
}

/** Writes a text into a buffer when it is plain ASCII; otherwise answers -1. */
function writeAscii(text: string, into: Uint8Array): number {
  const length = Math.min(text.length, MOST_BYTES);
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 127) return -1;
    into[at] = code;
  }
  return length;
}

/** Makes a list of different words, given in order. */
export function encodeWords(sorted: readonly string[]): Words {
  const writer = createWordWriter();
  const buffer = new Uint8Array(256);
  for (const word of sorted) {
    const length = writeAscii(word, buffer);
    if (length >= 0) {
      writer.add(buffer, length);
    } else {
      const bytes = bytesOf(word);
      writer.add(bytes, bytes.length);
    }
  }
  return writer.done();
}
