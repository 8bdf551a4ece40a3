import { describe, expect, it } from 'vitest';
import { parseAddress } from '#lib/domain/address/parse-address.ts';

function read(text: string, lenient = true): string | undefined {
  const parsed = parseAddress(text, 'email', [], { lenient });
  expect(parsed === undefined || parsed.keys[0] === `mailto:${parsed.value}`).toBe(true);
  return parsed?.value;
}

describe('R1: a mail address is lower-cased with an ASCII domain', () => {
  it.each([
    ['Jean.Dupont@ACME.example', 'jean.dupont@acme.example'],
    ['jean@bücher.example', 'jean@xn--bcher-kva.example'],
    ['jean@xn--bcher-kva.example', 'jean@xn--bcher-kva.example'],
    ['jean@उदाहरण.परीक्षा', 'jean@xn--p1b6ci4b4b3a.xn--11b5bs3a9aj6g'],
    ['用户@例子.广告', '用户@xn--fsqu00a.xn--4rr70v'],
    ['hélène@rivière.example', 'hélène@xn--rivire-6ua.example'],
    ['jean＠acme．example', 'jean@acme.example'],
    ['je\u{200b}an@acme.example', 'jean@acme.example'],
    ['jean@ac\u{ad}me.example', 'jean@acme.example'],
    ['jean\u{feff}@\u{2060}acme.example', 'jean@acme.example'],
    ['jean@acme\u{2011}corp.example', 'jean@acme-corp.example'],
    ['rebonds=acme.com@lists.example', 'rebonds=acme.com@lists.example'],
    ['jean+boutique@acme.example', 'jean+boutique@acme.example'],
    ["o'brien@acme.example", "o'brien@acme.example"],
    ['_jean_@acme.example', '_jean_@acme.example'],
    ['jean_2@sub-domain.acme.co.uk', 'jean_2@sub-domain.acme.co.uk'],
    ['"jean dupont"@acme.example', '"jean dupont"@acme.example'],
    ['"jean.dupont"@acme.example', 'jean.dupont@acme.example'],
    ['jean@[192.168.1.1]', 'jean@[192.168.1.1]'],
    ['~jean/liste@lists.acme.example', '~jean/liste@lists.acme.example'],
  ])('"%s" is %s', (text, value) => {
    expect(read(text)).toBe(value);
    expect(read(text, false)).toBe(value);
  });

  it.each([
    'Jean Dupont <jean@acme.example>',
    '"Dupont, Jean" <jean@acme.example>',
    'Jean Dupont<JEAN@acme.example>',
    'Jean <mailto:jean@acme.example>',
    'jean@acme.example (Jean Dupont)',
    '<jean@acme.example>',
    'courriel=jean@acme.example',
    "user='jean@acme.example'",
    'cc=jean@acme.example',
    'btv1==0a1b2c==jean@acme.example',
    '(jean@acme.example)',
    '[jean@acme.example]',
    "'jean@acme.example'",
    '«jean@acme.example»',
    'jean@acme.example.',
    'jean@acme.example,',
    'jean@acme.example;',
    'jean@acme.example!',
    'jean@acme.example: bonjour',
    'jean@acme.example; paul@acme.example',
    'jean@acme.example<mailto:jean@acme.example>',
    'jean@acme.example [mailto:jean@acme.example]',
    'mailto:jean@acme.example',
    'MAILTO:jean@acme.example?subject=Re%3A%20a%40b.example&body=x',
    'mailto:jean%40acme.example',
    'mailto:?to=jean@acme.example&subject=x',
    'mailto:jean@acme.example,paul@acme.example',
    'E-mail : jean@acme.example',
    'email=jean@acme.example',
    '→jean@acme.example',
    '~~jean@acme.example',
    '...jean@acme.example',
    '请联系jean@acme.example谢谢',
    'メールjean@acme.exampleまで',
    'jean (at) acme (dot) example',
    'jean [arobase] acme [point] example',
    'https://acme.example/maps/@43.4,-80.5 jean@acme.example',
  ])('finds the address in "%s"', (text) => {
    expect(read(text)).toBe('jean@acme.example');
    expect(read(text, false)).toBe('jean@acme.example');
  });

  it.each([
    ['mailto:jean%2Bboutique@acme.example', 'jean+boutique@acme.example'],
    ['mailto:%22jean%20dupont%22@acme.example', '"jean dupont"@acme.example'],
    ['mailto:100%@acme.example', '100%@acme.example'],
  ])('decodes the link %s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it('shows international domains in their own letters', () => {
    expect(parseAddress('jean@xn--bcher-kva.example', 'email', [])?.display).toBe('jean@bücher.example');
    expect(parseAddress('Jean@Bücher.example', 'email', [])?.display).toBe('jean@bücher.example');
  });

  it.each([
    ['jean..dupont@docomo.example', 'jean..dupont@docomo.example'],
    ['jean.@docomo.example', 'jean.@docomo.example'],
    ['550e8400-e29b-41d4-a716-446655440000@guest.example', '550e8400-e29b-41d4-a716-446655440000@guest.example'],
  ])('takes the odd address %s only where something says that it is one', (text, value) => {
    expect(read(text)).toBe(value);
    expect(read(text, false)).toBeUndefined();
  });
});

describe('R19: what is no mail address is not read as one', () => {
  it.each([
    '',
    'jean',
    '@acme.example',
    'jean@',
    'jean@localhost',
    'jean@acme',
    'jean@192.168.1.1',
    'jean@-acme.example',
    'jean@acme..example',
    'logo@2x.png',
    'image001.png@01D9ABCD.ABCDEFAB',
    'icon@3x.webp',
    'git@github.com:acme/app.git',
    'deploy@host.acme.example:/var/www',
    'jean@acme.example:8080',
    'postgres://user:secret@db.acme.example/app',
    'https://jean@acme.example/',
    'ssh://git@git.acme.example/app',
    'sip:4312@pbx.acme.example',
    '<CAFx+abcdefghij0123456789_abcdefghij0123456789=Q@mail.gmail.com>',
    '<20251121093015.1A2B3C4D@mx.acme.example>',
    '<DB7PR04MB4321A1B2@DB7PR04MB4321.eurprd04.prod.outlook.com>',
    '<0102018f1a2b3c4d-0a1b2c3d-4e5f-6a7b-8c9d-0e1f2a3b4c5d-000000@eu-west-1.amazonses.com>',
    '<12345.67890.JavaMail.root@app.acme.example>',
    '<000001d9abcd$1a2b3c4d$4e5f6a7b$@acme.example>',
    'cid:part1.06090408.01060107@acme.example',
    'part1.06090408.01060107@acme.example',
    `${'a'.repeat(65)}@acme.example`,
    `jean@${'a'.repeat(64)}.example`,
  ])('"%s"', (text) => {
    expect(read(text)).toBeUndefined();
    expect(read(text, false)).toBeUndefined();
  });

  it.each(['a84b4c76e66710@pc33.acme.example', '1732178415.54321.abc@pbx.node7.acme.example'])(
    'nor "%s" in running text',
    (text) => {
      expect(read(text, false)).toBeUndefined();
    },
  );

  it.each(['abc123def456@marketplace.acme.example', 'ticket+4312@acme.example', 'j2@acme.example'])(
    'while a relay address such as "%s" is read',
    (text) => {
      expect(read(text, false)).toBe(text);
    },
  );
});
