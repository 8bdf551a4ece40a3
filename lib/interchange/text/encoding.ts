import type { Country } from '#lib/domain/address/interaction-address.ts';
import { guessLegacyEncoding } from './guess-legacy-encoding.ts';

/** The encodings that exports of mail programs and spreadsheets come in, as `TextDecoder` names them. */
export const TEXT_ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-15',
  'macintosh',
  'windows-1250',
  'iso-8859-2',
  'windows-1257',
  'windows-1254',
  'windows-1258',
  'windows-1251',
  'koi8-r',
  'ibm866',
  'windows-1253',
  'windows-1255',
  'windows-1256',
  'windows-874',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'gb18030',
  'big5',
  'euc-kr',
] as const;

export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

const MARKS: readonly { encoding: TextEncoding; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** How much is looked at to tell UTF-16 without a mark. */
const SAMPLE = 4096;

/** How much is looked at to tell one old encoding from another, from the first line on that is not plain ASCII. */
const LEGACY_SAMPLE = 1 << 16;

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

/** Whole lines from the first one on that has a byte beyond ASCII. */
async function beyondAscii(file: Blob): Promise<Uint8Array> {
  for await (const bytes of bytesOf(file)) {
    const first = bytes.findIndex((byte) => byte > 0x7f);
    if (first < 0) continue;
    const from = bytes.lastIndexOf(0x0a, first) + 1;
    const some = bytes.subarray(from, from + LEGACY_SAMPLE);
    const end = some.lastIndexOf(0x0a);
    return end > first - from ? some.subarray(0, end) : some;
  }
  return new Uint8Array();
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

/** The Japanese mail encoding is plain ASCII with escapes. */
function isIso2022Jp(sample: Uint8Array): boolean {
  return sample.some((byte, at) => byte === 0x1b && sample[at + 1] === 0x24 && /[@B]/.test(charAt(sample, at + 2)));
}

function charAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(bytes[at] ?? 0);
}

/**
 * Tells the encoding of a text file: by its mark, else UTF-16 by its zeros, else UTF-8 when the whole file is valid
 * in it, else the old encoding in which its letters make the most sense. Where several do, that of the reader's
 * `country`, else Windows-1252, which is what older spreadsheets write in western Europe.
 */
export async function detectEncoding(file: Blob, country?: Country): Promise<TextEncoding> {
  const sample = new Uint8Array(await file.slice(0, SAMPLE).arrayBuffer());
  const marked = MARKS.find(({ bytes }) => bytes.every((byte, index) => sample[index] === byte));
  if (marked) return marked.encoding;
  const utf16 = utf16Without(sample);
  if (utf16) return utf16;
  if (isIso2022Jp(sample)) return 'iso-2022-jp';
  return (await isUtf8(file)) ? 'utf-8' : guessLegacyEncoding(await beyondAscii(file), country);
}
