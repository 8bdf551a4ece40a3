/** The encodings that exports of mail programs and spreadsheets come in, as `TextDecoder` names them. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const MARKS: readonly { encoding: TextEncoding; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** How much is looked at to tell UTF-16 without a mark. */
const SAMPLE = 4096;

/** UTF-16 text in Latin letters has a zero in every second byte. */
function utf16Without(sample: Uint8Array): TextEncoding | undefined {
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const most = sample.length / 4;
  if (odd > most && even < odd / 10) return 'utf-16le';
  return even > most && odd < even / 10 ? 'utf-16be' : undefined;
}

async function isUtf8(file: Blob): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of bytesOf(file)) decoder.decode(bytes, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** The bytes of a file, one megabyte at a time, so that no file is too large. */
export async function* bytesOf(file: Blob): AsyncGenerator<Uint8Array> {
  const step = 1 << 20;
  for (let from = 0; from < file.size; from += step) {
    // The next piece is read when it is asked for.
    // oxlint-disable-next-line no-await-in-loop
    yield new Uint8Array(await file.slice(from, from + step).arrayBuffer());
  }
}

/**
 * Tells the encoding of a text file: by its mark, else UTF-16 by its zeros, else UTF-8 when the whole file is valid
 * in it, else Windows-1252, which is what older spreadsheets write in western Europe.
 */
export async function detectEncoding(file: Blob): Promise<TextEncoding> {
  const sample = new Uint8Array(await file.slice(0, SAMPLE).arrayBuffer());
  const marked = MARKS.find(({ bytes }) => bytes.every((byte, index) => sample[index] === byte));
  if (marked) return marked.encoding;
  return utf16Without(sample) ?? ((await isUtf8(file)) ? 'utf-8' : 'windows-1252');
}
