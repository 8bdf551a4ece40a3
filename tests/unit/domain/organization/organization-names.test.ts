import { describe, expect, it } from 'vitest';
import { organizationForDomain, organizationsForDomain } from '#lib/domain/organization/organization-for-domain.ts';
import { organizationNameFromDomain } from '#lib/domain/organization/organization-name-from-domain.ts';
import { organizationDraftSchema } from '#lib/domain/organization/organization.ts';
import { organizationNameKey } from '#lib/domain/organization/organization-name-key.ts';
import { readDomains } from '#lib/domain/organization/read-domains.ts';

describe('R41: names are unique regardless of case, accents and spacing', () => {
  it.each([
    ['Notaires Rivière', 'notaires riviere'],
    ['Notaires Rivière', 'NOTAIRES   RIVIÈRE'],
    ['Notaires Rivière', 'Notaires\u{a0}Rivie\u{300}re'],
    ['Notaires Rivière', 'NotairesRivière'],
    ['Acme, S.A.R.L.', 'ACME SARL'],
    ['Saint-Gobain', 'Saint Gobain'],
    ["L'Oréal", 'L’OREAL'],
    ['Cœur & Fils', 'coeur&fils'],
    ['Straße GmbH', 'STRASSE GMBH'],
    ['ＡＣＭＥ', 'Acme'],
    ['AT & T', 'AT&T'],
  ])('%s = %s', (one, other) => {
    expect(organizationNameKey(one)).toBe(organizationNameKey(other));
  });

  it.each([
    ['Acme', 'Acme 2'],
    ['C&A', 'CA'],
    ['A+ Conseil', 'A Conseil'],
    ['株式会社山田', '株式会社山本'],
    ['हिन्दी', 'हिन्दु'],
    ['!!!', '???'],
  ])('%s and %s are two', (one, other) => {
    expect(organizationNameKey(one)).not.toBe(organizationNameKey(other));
    expect(organizationNameKey(one)).not.toBe('');
  });
});

describe('R23: a name to propose for the organization of a mail domain', () => {
  it.each([
    ['boulangerie-marchand.fr', 'Boulangerie Marchand'],
    ['notaires-riviere.example', 'Notaires Riviere'],
    ['paris.boulangerie-marchand.fr', 'Boulangerie Marchand'],
    ['acme.co.uk', 'Acme'],
    ['ibm.com', 'IBM'],
    ['sncf.fr', 'SNCF'],
    ['3m.com', '3M'],
    ['cafe-de-la-gare.fr', 'Cafe de la Gare'],
    ['xn--bcher-kva.example', 'Bücher'],
    ['Bücher-Müller.example', 'Bücher Müller'],
  ])('%s: %s', (domain, name) => {
    expect(organizationNameFromDomain(domain)).toBe(name);
  });

  it.each(['gmail.com', 'orange.fr', 'acme.zendesk.com', 'co.uk', 'localhost', '', '192.168.1.1'])(
    'none for %s',
    (domain) => {
      expect(organizationNameFromDomain(domain)).toBeUndefined();
    },
  );
});

describe('R7: among the domains of organizations the longest suffix wins', () => {
  const bank = { id: 'bank', domains: ['bank.example'] };
  const paris = { id: 'paris', domains: ['Paris.bank.example', 'bank-paris.example'] };
  const mistaken = { id: 'mistaken', domains: ['gmail.com', 'fr'] };
  const all = [bank, paris, mistaken];

  it.each([
    ['bank.example', 'bank'],
    ['lyon.bank.example', 'bank'],
    ['paris.bank.example', 'paris'],
    ['agence.paris.bank.example', 'paris'],
    ['bank-paris.example', 'paris'],
    ['notbank.example', undefined],
    ['gmail.com', undefined],
    ['acme.fr', undefined],
    ['', undefined],
  ])('%s: %s', (domain, id) => {
    expect(organizationForDomain(domain, all)?.id).toBe(id);
    expect(organizationForDomain(domain, all.toReversed())?.id).toBe(id);
  });

  it('is nobody’s when two list the same domain', () => {
    const twin = { id: 'twin', domains: ['bank.example'] };
    expect(organizationForDomain('bank.example', [bank, twin])).toBeUndefined();
    expect(organizationsForDomain('bank.example', [bank, twin])).toEqual([bank, twin]);
  });
});

describe('R42: several domains separated by commas', () => {
  it('are read in whatever form they are pasted', () => {
    expect(
      readDomains('Acme.example, @filiale.example; https://www.Bücher.example/contact *.groupe.example, acme.example'),
    ).toEqual({
      domains: ['acme.example', 'filiale.example', 'xn--bcher-kva.example', 'groupe.example'],
      refused: [],
    });
  });

  it('and what is no domain is given back', () => {
    expect(readDomains('acme, jean@acme.example, 10.0.0.1')).toEqual({
      domains: ['acme.example'],
      refused: ['acme', '10.0.0.1'],
    });
  });

  it('are kept in the form they are found by', () => {
    const { domains } = organizationDraftSchema.parse({
      name: 'Acme',
      domains: ['Bücher.example', ' WWW.Acme.example '],
    });
    expect(domains).toEqual(['xn--bcher-kva.example', 'acme.example']);
    expect(organizationForDomain('bücher.example', [{ domains }])).toEqual({ domains });
  });
});
