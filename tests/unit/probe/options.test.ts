import { describe, expect, it } from 'vitest';
import { readOptions } from '#tests/probe/options.ts';

describe('readOptions', () => {
  it('keeps pages in the order they were given', () => {
    const { pages } = readOptions(
      '--html a.html --as https://desk.example/1 --url https://desk.example/2 --html c.html --as http://desk.example:8080/3#x'.split(
        ' ',
      ),
    );
    expect(pages).toEqual([
      { kind: 'html', file: 'a.html', url: 'https://desk.example/1' },
      { kind: 'url', url: 'https://desk.example/2' },
      { kind: 'html', file: 'c.html', url: 'http://desk.example:8080/3#x' },
    ]);
  });

  it.each([
    ['support@meridia.example', 'address'],
    ['01 99 00 12 34', 'address'],
    ['+33199001234', 'address'],
    ['4312', 'address'],
    ['meridia.example', 'domain'],
    ['@meridia.example', 'domain'],
  ])('takes --own %s for an %s', (value, kind) => {
    const options = readOptions(['--url', 'https://desk.example', '--own', value]);
    const [mine, other] =
      kind === 'address' ? [options.ownAddresses, options.ownDomains] : [options.ownDomains, options.ownAddresses];
    expect(mine).toEqual([value.replace(/^@/, '')]);
    expect(other).toEqual([]);
  });

  it('reads the default country in any case', () => {
    expect(readOptions(['--url', 'https://desk.example', '--default-country', 'fr']).defaultCountry).toBe('FR');
  });

  it.each([
    [[], 'Nothing to probe'],
    [['--html', 'a.html'], '--html a.html needs --as'],
    [['--html', 'a.html', '--url', 'https://desk.example'], '--html a.html needs --as'],
    [['--as', 'https://desk.example'], '--as https://desk.example needs --html'],
    [['--url', 'desk.example'], '--url desk.example is not an http: or https: address'],
    [['--url', 'file:///etc/hosts'], 'is not an http: or https: address'],
    [['--url', 'https://desk.example', '--default-country', 'France'], 'is not a two-letter country code'],
    [['--page', 'https://desk.example'], '--page'],
  ])('refuses %j in one line', (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
    expect(() => readOptions(args)).toThrow(/^[^\n]+$/);
  });

  it('needs no page for --help', () => {
    expect(readOptions(['--help']).help).toBe(true);
  });
});
