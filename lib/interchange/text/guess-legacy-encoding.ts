import type { TextEncoding } from './encoding.ts';

/** How much one character speaks for an encoding, with those beside it; nothing for one that says nothing. */
type Weigh = (character: string, before: string, after: string) => number | undefined;

const isPlainLetter = (character: string): boolean => /^[a-z]$/i.test(character);
const isLower = (character: string): boolean => character !== character.toUpperCase();
const isUpper = (character: string): boolean => character !== character.toLowerCase();

/** Letters with accents stand beside plain ones, and no capital or sign in the middle of a word. */
const latin: Weigh = (character, before, after) => {
  const isInWord = isPlainLetter(before) || isPlainLetter(after);
  if (!/\p{L}/u.test(character)) {
    const isInside = isPlainLetter(before) && isPlainLetter(after);
    return /[\p{Cc}\ufffd]/u.test(character) || (isInside && !/[’‘'·–-]/.test(character)) ? -1 : undefined;
  }
  if (!isInWord || !/\p{sc=Latn}/u.test(character)) return -1;
  return isUpper(character) && isLower(before) ? -1 : 1;
};

/** Words of another alphabet: its commonest letters, no letters of ours in them, small letters after a capital. */
function alphabet(script: RegExp, common: string, { ends = '', marks = /$^/ }: { ends?: string; marks?: RegExp } = {}) {
  const isCommon = new Set(common);
  const isEnd = new Set(ends);
  return (character: string, before: string, after: string): number | undefined => {
    if (!script.test(character)) return /[\p{P}\p{Zs}№€]/u.test(character) && !script.test(before) ? undefined : -1;
    if (isPlainLetter(before) || isPlainLetter(after)) return -1;
    if (isEnd.has(character) && script.test(after)) return -1;
    if (marks.test(character) && !script.test(before)) return -1;
    if (isUpper(character) && !isLower(character)) return script.test(before) && isLower(before) ? -1 : 0.5;
    return isCommon.has(character) ? 1 : 0.6;
  };
}

/** Scripts of thousands of signs: those that people, places and headers are written with. */
function signs(own: RegExp, ownWeight: number, common: string, other: number) {
  const isCommon = new Set(common);
  return (character: string, before: string): number | undefined => {
    if (isCommon.has(character)) return 1;
    if (own.test(character)) return ownWeight;
    if (/\p{sc=Han}/u.test(character)) return /[a-z]/.test(before) ? -0.5 : other;
    return /[\p{P}\p{Zs}\uff01-\uff5e]/u.test(character) ? undefined : -1;
  };
}

const CYRILLIC = alphabet(/[\u0400-\u045f\u0490\u0491]/, 'оеаинтсрвл');
const JAPANESE = signs(
  /[\u3041-\u30ff]/,
  1,
  '氏名姓電話番号住所会社株式有限東京都府県市区町村郵便部課長様田中山本木井川藤佐鈴高橋伊渡辺村小林加吉大松野子美',
  0.3,
);
const THAI = alphabet(/[\u0e01-\u0e3a\u0e3f-\u0e4e]/, 'นรกงมยลวดทสตอาเ', {
  marks: /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/,
});

const CANDIDATES: readonly (readonly [TextEncoding, Weigh])[] = [
  // A broken byte among many that are whole.
  ['utf-8', (character) => (/[\u0080-\u009f]/.test(character) ? -1 : 1)],
  ['windows-1252', latin],
  ['windows-1250', latin],
  ['macintosh', latin],
  ['windows-1251', CYRILLIC],
  ['koi8-r', CYRILLIC],
  ['ibm866', CYRILLIC],
  ['windows-1253', alphabet(/[\u0384-\u03ce]/, 'αοιετσνηράίόέή', { ends: 'ς' })],
  ['windows-1255', alphabet(/[\u05d0-\u05ea]/, 'יוהלאתרבמש', { ends: 'ךםןףץ' })],
  ['windows-1256', alphabet(/[\u0621-\u064a]/, 'الينمرتوبدعس', { ends: 'ةى' })],
  ['windows-874', THAI],
  ['shift_jis', JAPANESE],
  ['euc-jp', JAPANESE],
  [
    'gb18030',
    signs(
      /$^/,
      0,
      '姓名电话手机邮箱地址公司单位部门职务备注省市区县路号街王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林上海北京广州深圳有限科技中国小明华丽',
      0.3,
    ),
  ],
  [
    'big5',
    signs(
      /$^/,
      0,
      '姓名電話手機郵箱信箱地址公司單位部門職務備註縣市區路號街樓陳林黃張李王吳劉蔡楊許鄭謝郭洪台北高雄台中有限股份中國小明華麗',
      0.3,
    ),
  ],
  [
    'euc-kr',
    signs(
      /[\uac00-\ud7a3]/,
      0.5,
      '이름성명전화번호메일주소회사직위부서메모김박최정강조윤장임한서울부산시구동로길민수영지현',
      0.1,
    ),
  ],
];

/** The encodings that spreadsheets write where letters beyond the western ones are usual. */
const OF_COUNTRY: Readonly<Record<string, TextEncoding>> = {
  ...Object.fromEntries('AL BA CZ HR HU ME PL RO RS SI SK'.split(' ').map((code) => [code, 'windows-1250'])),
  ...Object.fromEntries('AZ TR'.split(' ').map((code) => [code, 'windows-1254'])),
  ...Object.fromEntries('EE LT LV'.split(' ').map((code) => [code, 'windows-1257'])),
  VN: 'windows-1258',
};

function scoreOf(sample: Uint8Array, encoding: TextEncoding, weigh: Weigh): number {
  const text = new TextDecoder(encoding).decode(sample);
  const characters = Array.from(text);
  let sum = 0;
  let count = 0;
  for (const [at, character] of characters.entries()) {
    if (character < '\u0080') continue;
    const weight = character === '\ufffd' ? -3 : weigh(character, characters[at - 1] ?? '', characters[at + 1] ?? '');
    if (weight === undefined) continue;
    sum += weight;
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}

/**
 * The encoding in which a text that is not quite UTF-8 makes the most sense: its bytes beyond ASCII are read in each, and what comes out is
 * weighed letter by letter. Encodings of the same letters are told apart by the reader's country alone.
 */
export function guessLegacyEncoding(sample: Uint8Array, country = ''): TextEncoding {
  const own = OF_COUNTRY[country];
  const candidates = own === undefined ? CANDIDATES : [[own, latin] as const, ...CANDIDATES];
  let best: TextEncoding = own ?? 'windows-1252';
  let most = 0.2;
  for (const [encoding, weigh] of candidates) {
    const score = scoreOf(sample, encoding, weigh);
    if (score <= most) continue;
    best = encoding;
    most = score;
  }
  return best;
}
