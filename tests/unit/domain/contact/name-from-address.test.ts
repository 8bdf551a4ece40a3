import { describe, expect, it } from 'vitest';
import { nameFromAddress } from '#lib/domain/contact/name-from-address.ts';

describe('R23: a mail address spells out a name', () => {
  it.each([
    ['jean-pierre.dupont@acme.example', 'Jean-Pierre', 'Dupont'],
    ['helene.riviere@notaires-riviere.example', 'Helene', 'Riviere'],
    ['hélène.rivière@acme.example', 'Hélène', 'Rivière'],
    ['jean_dupont@acme.example', 'Jean', 'Dupont'],
    ['jean.dupont+boutique@acme.example', 'Jean', 'Dupont'],
    ['jean.dupont75@gmail.com', 'Jean', 'Dupont'],
    ['jean.dupont-martin@acme.example', 'Jean', 'Dupont-Martin'],
    ['john.f.kennedy@acme.example', 'John F.', 'Kennedy'],
    ['jan.van.den.berg@acme.example', 'Jan', 'van den Berg'],
    ['ludwig.von.mises@acme.example', 'Ludwig', 'von Mises'],
    ['jean.de.la.fontaine@acme.example', 'Jean', 'de la Fontaine'],
    ['erwan.le.goff@acme.example', 'Erwan', 'Le Goff'],
    ["sean.o'brien@acme.example", 'Sean', "O'Brien"],
    ["jeanne.d'arc@acme.example", 'Jeanne', "d'Arc"],
    ['ewan.mcgregor@acme.example', 'Ewan', 'McGregor'],
    ['marie.claire.dubois@acme.example', 'Marie Claire', 'Dubois'],
    ['maria.garcia.lopez@acme.example', 'Maria Garcia', 'Lopez'],
    ['sofia.garcia.lopez@acme.example', 'Sofia', 'Garcia Lopez'],
    ['иван.петров@acme.example', 'Иван', 'Петров'],
    ['"jean dupont"@acme.example', 'Jean', 'Dupont'],
    ['jean.marchand@marchand.example', 'Jean', 'Marchand'],
  ])('%s: %s %s', (address, givenName, familyName) => {
    expect(nameFromAddress(address)).toEqual({ givenName, familyName });
  });

  it.each([
    'info@acme.example',
    'contact@acme.example',
    'contact.paris@acme.example',
    'service.client@acme.example',
    'service-client@acme.example',
    'equipe_support@acme.example',
    'compta.fournisseurs@acme.example',
    'no.reply@acme.example',
    'j.dupont@acme.example',
    'j.dupont2@acme.example',
    'jean.d@acme.example',
    'jd@acme.example',
    'jdupont@acme.example',
    'dupont@acme.example',
    'jean-pierre@acme.example',
    'marie-dupont@acme.example',
    'boulangerie.marchand@boulangerie-marchand.example',
    'jean.dup0nt@acme.example',
    'abc.xkz@acme.example',
    'x7.k9q@acme.example',
    'de.la@acme.example',
    'jean.de@acme.example',
    'a.b.c.d.e.f@acme.example',
    '4312@acme.example',
    'not an address',
  ])('but nothing is invented from %s', (address) => {
    expect(nameFromAddress(address)).toBeUndefined();
  });
});
