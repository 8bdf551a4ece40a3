import type { TextEncoding } from '#lib/state/import-model.ts';
import type { Language, PlainMessageKey } from '../ui/translation.ts';

/** The script or language that an encoding is for, as the browser names it, or as the interface does. */
const LETTERS: Readonly<Record<TextEncoding, readonly ['script' | 'language', string] | PlainMessageKey>> = {
  'utf-8': 'import.lettersAll',
  'utf-16le': 'import.lettersAll',
  'utf-16be': 'import.lettersAll',
  'windows-1252': 'import.lettersWestern',
  'iso-8859-15': 'import.lettersWestern',
  macintosh: 'import.lettersWestern',
  'windows-1250': 'import.lettersCentral',
  'iso-8859-2': 'import.lettersCentral',
  'windows-1257': 'import.lettersBaltic',
  'windows-1254': ['language', 'tr'],
  'windows-1258': ['language', 'vi'],
  'windows-1251': ['script', 'Cyrl'],
  'koi8-r': ['script', 'Cyrl'],
  ibm866: ['script', 'Cyrl'],
  'windows-1253': ['script', 'Grek'],
  'windows-1255': ['script', 'Hebr'],
  'windows-1256': ['script', 'Arab'],
  'windows-874': ['script', 'Thai'],
  shift_jis: ['language', 'ja'],
  'euc-jp': ['language', 'ja'],
  'iso-2022-jp': ['language', 'ja'],
  gb18030: ['language', 'zh-Hans'],
  big5: ['language', 'zh-Hant'],
  'euc-kr': ['language', 'ko'],
};

const CODE_NAMES: Readonly<Partial<Record<TextEncoding, string>>> = {
  macintosh: 'Mac',
  ibm866: 'DOS 866',
  shift_jis: 'Shift JIS',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
};

/** An encoding as the reader chooses it: its letters first, since those are what they see. */
export function encodingName(encoding: TextEncoding, { translate, locale }: Language): string {
  const letters = LETTERS[encoding];
  const named =
    typeof letters === 'string'
      ? translate(letters)
      : (new Intl.DisplayNames(locale, { type: letters[0] }).of(letters[1]) ?? letters[1]);
  const code = CODE_NAMES[encoding] ?? encoding.toUpperCase().replace('WINDOWS', 'Windows');
  return `${named.charAt(0).toLocaleUpperCase(locale)}${named.slice(1)} (${code})`;
}
