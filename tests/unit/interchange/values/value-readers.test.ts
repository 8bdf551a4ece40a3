import { describe, expect, it } from 'vitest';
import { createValueReaders } from '#lib/interchange/values/value-readers.ts';

const read = createValueReaders();

describe('a country', () => {
  it.each([
    ['FR', 'FR'],
    ['fr', 'FR'],
    ['France', 'FR'],
    ['FRANCE', 'FR'],
    ['Allemagne', 'DE'],
    ['Deutschland', 'DE'],
    ['España', 'ES'],
    ['espana', 'ES'],
    ['The Netherlands', 'NL'],
    ['Pays-Bas', 'NL'],
    ['UK', 'GB'],
    ['U.S.A.', 'US'],
    ['USA', 'US'],
    ['United States', 'US'],
    ['États-Unis', 'US'],
    ['DEU', 'DE'],
    ['Côte d’Ivoire', 'CI'],
    ['Atlantis', undefined],
    ['29200', undefined],
  ])('%j is %s', (text, code) => {
    expect(read.country(text)).toBe(code);
    expect(read.country(text)).toBe(code);
  });
});

describe('a language', () => {
  it.each([
    ['fr', 'fr'],
    ['EN', 'en'],
    ['pt_BR', 'pt-BR'],
    ['French', 'fr'],
    ['français', 'fr'],
    ['Deutsch', 'de'],
    ['Allemand', 'de'],
    ['Español', 'es'],
    ['日本語', 'ja'],
    ['French (Canada)', 'fr-CA'],
    ['English (US)', 'en-US'],
    ['Portuguese (somewhere)', 'pt'],
    ['ger', 'de'],
    ['fra', 'fr'],
    ['Klingonish', undefined],
    ['none', undefined],
    ['xx', undefined],
  ])('%j is %s', (text, tag) => {
    expect(read.language(text)).toBe(tag);
  });
});

describe('a time zone', () => {
  it.each([
    ['Europe/Paris', 'Europe/Paris'],
    ['europe/paris', 'Europe/Paris'],
    ['Paris', 'Europe/Paris'],
    ['New York', 'America/New_York'],
    ['America/New York', 'America/New_York'],
    ['(GMT+01:00) Bern', 'Europe/Zurich'],
    ['Eastern Time (US & Canada)', 'America/New_York'],
    ['Romance Standard Time', 'Europe/Paris'],
    ['UTC', 'UTC'],
    ['the moon', undefined],
  ])('%j is %s', (text, zone) => {
    expect(read.timeZone(text)).toBe(zone);
  });
});

describe('R41: the type of a postal address', () => {
  it.each([
    ['', 'home', true],
    ['Home', 'home', true],
    ['* Billing', 'billing', true],
    ['Domicile', 'home', true],
    ['Lieferadresse', 'shipping', true],
    ['Work', 'billing', true],
    ['Bureau', 'billing', true],
    ['Depot', 'billing', false],
  ])('labelled %j is %s', (label, type, isKnown) => {
    expect(read.choice.addressType(label, 'home')).toEqual({ type, isKnown });
  });

  it('is an entry that the team has, and never one that it retired', () => {
    const lists = { 'address-type': [{ code: 'office-2', name: 'Bureau' }] };
    const own = createValueReaders(lists).choice;
    expect(own.addressType('bureau', 'home')).toEqual({ type: 'office-2', isKnown: true });
    expect(own.addressType('Home', 'home')).toEqual({ type: 'office-2', isKnown: false });
    expect(own.addressType('', 'home')).toEqual({ type: 'office-2', isKnown: true });
  });
});

describe('R42: an entry of a list', () => {
  it.each([
    ['organization-type', 'Public relations', 'public-relations'],
    ['organization-type', 'Fournisseur', 'vendor'],
    ['health', 'At risk', 'at-risk'],
    ['tier', 'PREMIUM', 'premium'],
    ['tier', 'Gold', undefined],
  ] as const)('of %s is found by its code, its name or a word for it: %j', (list, text, code) => {
    expect(read.choice.code(list, text)).toBe(code);
  });
});
