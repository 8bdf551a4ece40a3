import type { TextEncoding } from '#lib/interchange/text/encoding.ts';

/** The bytes of each character in an encoding of one or two bytes. */
function bytesByCharacter(encoding: TextEncoding): Map<string, number[]> {
  const decoder = new TextDecoder(encoding);
  const found = new Map<string, number[]>();
  const note = (bytes: number[]): void => {
    const text = decoder.decode(new Uint8Array(bytes));
    if (Array.from(text).length === 1 && text !== '\ufffd' && !found.has(text)) found.set(text, bytes);
  };
  for (let byte = 0; byte < 256; byte += 1) note([byte]);
  for (let lead = 0x81; lead < 0xff; lead += 1) {
    for (let trail = 0x40; trail < 0xff; trail += 1) note([lead, trail]);
  }
  return found;
}

/** A text in an old encoding, which browsers read and do not write. */
export function encoded(text: string, encoding: TextEncoding): Blob {
  const bytes = bytesByCharacter(encoding);
  const all = Array.from(text).flatMap((character) => {
    const own = bytes.get(character);
    if (own === undefined) throw new Error(`${encoding} has no “${character}”.`);
    return own;
  });
  return new Blob([new Uint8Array(all)]);
}
