import { bytesOf, type TextEncoding } from './encoding.ts';

/**
 * The text of a file, a piece at a time, without its mark and with every line break as `\n`. A byte that is not of the
 * encoding becomes U+FFFD, as everywhere on the web.
 */
export async function* textChunks(file: Blob, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let held = '';
  for await (const bytes of bytesOf(file)) {
    const text = held + decoder.decode(bytes, { stream: true });
    // Whether a line feed follows it is not known yet.
    held = text.endsWith('\r') ? '\r' : '';
    yield withPlainBreaks(held === '' ? text : text.slice(0, -1));
  }
  const rest = held + decoder.decode();
  if (rest !== '') yield withPlainBreaks(rest);
}

function withPlainBreaks(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** The lines of a file without their breaks. The last one counts also when nothing ends it. */
export async function* linesOf(file: Blob, encoding: TextEncoding): AsyncGenerator<string> {
  let rest: string[] = [];
  for await (const text of textChunks(file, encoding)) {
    const lines = text.split('\n');
    const [first = '', ...others] = lines;
    rest.push(first);
    if (others.length === 0) continue;
    yield rest.join('');
    yield* others.slice(0, -1);
    rest = [others.at(-1) ?? ''];
  }
  const last = rest.join('');
  if (last !== '') yield last;
}
