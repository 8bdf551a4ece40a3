import { describe, expect, it } from 'vitest';
import { domainOf } from '#lib/domain/address/domain-of.ts';
import { domainSuffixes } from '#lib/domain/address/domain-suffixes.ts';
import { isFreeMailDomain } from '#lib/domain/address/free-mail-domains.ts';
import { unicodeDomain } from '#lib/domain/address/unicode-domain.ts';

describe('R7: an organization is looked for under a mail domain and those it lies in', () => {
  it.each([
    ['acme.example', ['acme.example']],
    ['paris.acme.example', ['paris.acme.example', 'acme.example']],
    ['a.b.bank.co.uk', ['a.b.bank.co.uk', 'b.bank.co.uk', 'bank.co.uk']],
    ['Paris.Bücher.example', ['paris.xn--bcher-kva.example', 'xn--bcher-kva.example']],
    ['team.github.io', ['team.github.io']],
    ['co.uk', ['co.uk']],
    ['acme.example.', ['acme.example']],
    ['localhost', []],
    ['192.168.1.1', []],
    ['', []],
  ])('%s', (domain, suffixes) => {
    expect(domainSuffixes(domain)).toEqual(suffixes);
  });

  it('takes the domain after the last at sign', () => {
    expect(domainOf('"a@b"@acme.example')).toBe('acme.example');
    expect(domainOf('+33612345678')).toBeUndefined();
  });
});

describe('R7: free-mail domains', () => {
  it.each([
    'gmail.com',
    'googlemail.com',
    'yahoo.fr',
    'yahoo.co.uk',
    'hotmail.com',
    'hotmail.fr',
    'outlook.com',
    'live.fr',
    'msn.com',
    'icloud.com',
    'me.com',
    'privaterelay.appleid.com',
    'aol.com',
    'orange.fr',
    'wanadoo.fr',
    'free.fr',
    'sfr.fr',
    'neuf.fr',
    'laposte.net',
    'bbox.fr',
    'numericable.fr',
    'skynet.be',
    'telenet.be',
    'bluewin.ch',
    'gmx.de',
    'gmx.net',
    'web.de',
    't-online.de',
    'freenet.de',
    'arcor.de',
    'telefonica.net',
    'terra.es',
    'ono.com',
    'movistar.es',
    'libero.it',
    'virgilio.it',
    'btinternet.com',
    'ziggo.nl',
    'seznam.cz',
    'wp.pl',
    'mail.ru',
    'yandex.ru',
    'qq.com',
    '163.com',
    'naver.com',
    'docomo.ne.jp',
    'bigpond.com',
    'uol.com.br',
    'comcast.net',
    'proton.me',
    'protonmail.com',
    'tutanota.com',
  ])('%s is one', (domain) => {
    expect(isFreeMailDomain(domain)).toBe(true);
  });

  it.each(['acme.example', 'orange.com', 'google.com', 'microsoft.com', 'yahoo-inc.com', 'sub.gmail.com', 'com'])(
    '%s is not',
    (domain) => {
      expect(isFreeMailDomain(domain)).toBe(false);
    },
  );
});

describe('international domains are shown in their own letters', () => {
  it.each([
    'bücher.example',
    'rivière.example',
    '例子.广告',
    'उदाहरण.परीक्षा',
    'россия.рф',
    'faß.example',
    'acme.example',
    'ひらがな.jp',
  ])('%s comes back from ASCII', (domain) => {
    expect(unicodeDomain(new URL(`http://${domain}`).hostname)).toBe(domain);
  });

  it.each(['xn--', 'xn--€', 'xn--99999999999'])('leaves the broken label %s alone', (label) => {
    expect(unicodeDomain(`${label}.example`)).toBe(`${label}.example`);
  });
});
