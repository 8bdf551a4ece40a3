import { describe, expect, it } from 'vitest';
import { writtenAddress } from '#lib/domain/page/address-in-words.ts';

describe('R1: what a sentence puts in front of a mail address is no part of it', () => {
  it.each([
    ["l'adresse ", "d'isabelle@acme.example", 'isabelle@acme.example'],
    ['le mail ', "d'émilie@acme.example", 'émilie@acme.example'],
    ['il faut ', "qu'anne@acme.example", 'anne@acme.example'],
    ['', "jusqu'info@acme.example", 'info@acme.example'],
    ['réponse de ', "l'accueil@acme.example", 'accueil@acme.example'],
    ['scrivere ', "all'ufficio@acme.example", 'ufficio@acme.example'],
    ['la posta ', "dell'ufficio@acme.example", 'ufficio@acme.example'],
  ])('"%s%s"', (before, text, address) => {
    expect(writtenAddress({ medium: 'email', text, before })).toBe(address);
  });

  it.each([
    ['', "d'angelo@acme.example"],
    ['Contact ', "d'angelo@acme.example"],
    ['To: ', "l'hermite@acme.example"],
    ['Mail ', "d'angelo@acme.example"],
    ['reply of ', "o'brien@acme.example"],
    ['reply of ', "sean.o'brien@acme.example"],
  ])('"%s%s" is whole', (before, text) => {
    expect(writtenAddress({ medium: 'email', text, before })).toBe(text);
  });
});

describe('R1: what is glued behind a mail address is no part of it', () => {
  it.each([
    ['jane@acme.example.Thanks', 'jane@acme.example'],
    ['jane@acme.exampleTel', 'jane@acme.example'],
    ['jane@acme.example-tel', 'jane@acme.example'],
    ['Mail.jane@acme.example', 'jane@acme.example'],
    ['jane%2Bweb@acme.example', 'jane+web@acme.example'],
  ])('"%s"', (text, address) => {
    expect(writtenAddress({ medium: 'email', text })).toBe(address);
  });

  it.each([
    'Jane@Acme.Example',
    'JANE@ACME.EXAMPLE',
    'jane@acme.xn--p1ai',
    'jane@acme-corp.example',
    'mail.jane@acme.example',
  ])('"%s" is whole', (text) => {
    expect(writtenAddress({ medium: 'email', text })).toBe(text);
  });
});

describe('R3: a key that says so makes digits with a country code a whole number', () => {
  it.each(['msisdn=', 'MSISDN ', 'num appelant ', 'https://wa.me/', '{"phone":"', 'customerPhone=', 'number=%2B'])(
    '%s',
    (before) => {
      expect(writtenAddress({ medium: 'phone', text: '33612345678', before })).toBe('+33612345678');
    },
  );

  it.each([
    ['order=', '33612345678'],
    ['phone=', '0612345678'],
    ['phone=', '612345678'],
    ['', '33612345678'],
  ])('but not %s%s', (before, text) => {
    expect(writtenAddress({ medium: 'phone', text, before })).toBe(text);
  });
});
