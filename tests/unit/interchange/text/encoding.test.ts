import { describe, expect, it } from 'vitest';
import { detectEncoding } from '#lib/interchange/text/encoding.ts';
import { encoded } from '../encoded.ts';

const FILES = [
  ['windows-1251', 'Имя;Фамилия;Почта\r\nИван;Петров;ivan@x.example\r\n'],
  ['windows-1251', 'Name;Phone\nИВАН;1\nОльга;2\n'],
  ['koi8-r', 'Имя;Фамилия;Почта\r\nИван;Петров;ivan@x.example\r\nОльга;Смирнова;\r\n'],
  ['ibm866', 'Имя;Фамилия;Почта\r\nИван;Петров;ivan@x.example\r\nОльга;Смирнова;\r\n'],
  ['windows-1253', 'Όνομα;Επώνυμο;Πόλη\r\nΓιώργος;Παπαδόπουλος;Αθήνα\r\n'],
  ['windows-1255', 'שם פרטי;שם משפחה;עיר\r\nדוד;כהן;תל אביב\r\n'],
  ['windows-1256', 'الاسم;اللقب;المدينة\r\nمحمد;علي;القاهرة\r\n'],
  ['windows-874', 'ชื่อ;นามสกุล;เมือง\r\nสมชาย;ใจดี;กรุงเทพ\r\n'],
  ['shift_jis', '氏名,電話番号,会社\r\n田中太郎,03-1234-5678,株式会社さくら\r\n'],
  ['shift_jis', 'Name,Phone\r\nヤマダ タロウ,03-1234-5678\r\n'],
  ['euc-jp', '氏名,電話番号,会社\r\n田中太郎,03-1234-5678,株式会社さくら\r\n'],
  ['gb18030', '姓名,电话,公司\r\n王小明,13800138000,上海科技有限公司\r\n'],
  ['big5', '姓名,電話,公司\r\n陳小明,0912345678,台北科技有限公司\r\n'],
  ['euc-kr', '이름,전화번호,회사\r\n김민수,010-1234-5678,서울무역\r\n'],
  ['windows-1252', 'Prénom;Société\r\nZoé;Garage d’à côté\r\nJosé;Muñoz & Søn\r\n'],
  ['windows-1252', 'Name;Straße\r\nJürgen Müller;Königstraße 5 – links\r\n'],
  ['windows-1250', 'Imię;Nazwisko;Miasto\r\nŁukasz;Wiśniewski;Łódź\r\nMałgorzata;Dąbrowska;Gdańsk\r\n'],
  ['macintosh', 'Prénom;Société\r\nZoé;Garage à côté\r\nFrançois;Béziers\r\n'],
] as const;

describe('an old encoding', () => {
  it.each(FILES)('is told by its letters: %s, %j', async (encoding, text) => {
    expect(await detectEncoding(encoded(text, encoding))).toBe(encoding);
  });

  it('is none where one byte of UTF-8 is broken', async () => {
    const file = new Blob(['Prénom;Ville\nZoé;Orléans\nAnaïs;Vélizy\nL', new Uint8Array([0xc3]), 'a;x\n']);
    expect(await detectEncoding(file)).toBe('utf-8');
  });

  it('of the same letters as another is told by the country of the reader', async () => {
    const file = encoded('Name;City\nJiří Novák;Plzeň\nTomáš Dvořák;Brno\n', 'windows-1250');
    expect(await detectEncoding(file, 'CZ')).toBe('windows-1250');
    const turkish = encoded('Name;City\nÖmer Şahin;Muğla\nIşıl Yıldız;Eskişehir\n', 'windows-1254');
    expect(await detectEncoding(turkish, 'TR')).toBe('windows-1254');
  });

  it('of Japanese mail programs is told by its escapes', async () => {
    const file = new Blob(['Name\n', new Uint8Array([0x1b, 0x24, 0x42, 0x45, 0x44, 0x43, 0x66, 0x1b, 0x28, 0x42])]);
    expect(await detectEncoding(file)).toBe('iso-2022-jp');
  });

  it('stands behind any number of lines in plain ASCII', async () => {
    const file = new Blob([
      'Name;Phone\n'.repeat(200_000),
      encoded('Иван Петров;1\nОльга Смирнова;2\n', 'windows-1251'),
    ]);
    expect(await detectEncoding(file)).toBe('windows-1251');
  });
});
