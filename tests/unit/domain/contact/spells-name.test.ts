import { describe, expect, it } from 'vitest';
import { spellsName } from '#lib/domain/contact/spells-name.ts';

const named = (givenName: string, familyName: string) => ({ givenName, familyName });

describe('spellsName', () => {
  it.each([
    ['ciaran@dolanfitness.example', named('Ciaran', 'Dolan')],
    ['s.adeyemi@harbourlight.example', named('Simi', 'Adeyemi')],
    ['mdekker@bakkerij.example', named('Maaike', 'Dekker')],
    ['dupont-j@firma.example', named('Jean', 'Dupont')],
    ['helene.tourneur@boitepost.example', named('Hélène', 'Tourneur')],
    ['jp.morel@cave.example', named('Jean-Pierre', 'Morel')],
    ['jeanpierre.morel@cave.example', named('Jean-Pierre', 'Morel')],
    ['vandenberg.jan@werk.example', named('Jan', 'van den Berg')],
    ['odile.perrin+shop2@perrin.example', named('Odile', 'Perrin')],
    ['marie.lopez87@post.example', named('Marie', 'Lopez')],
  ])('R23: %s is made of the name', (mail, name) => {
    expect(spellsName(mail, name)).toBe(true);
  });

  it.each([
    ['info@dolanfitness.example', named('Ciaran', 'Dolan')],
    ['cd@dolanfitness.example', named('Ciaran', 'Dolan')],
    ['c.d@dolanfitness.example', named('Ciaran', 'Dolan')],
    ['tom.nguyen@care.example', named('Gareth', 'Pryce')],
    ['ciaran.walsh@dolanfitness.example', named('Ciaran', 'Dolan')],
    ['dolanfitness@post.example', named('Ciaran', 'Dolan')],
    ['li@post.example', named('Li', 'Wu')],
  ])('R23: %s is not', (mail, name) => {
    expect(spellsName(mail, name)).toBe(false);
  });
});
