import { describe, expect, it } from 'vitest';
import { proposeName } from '#lib/domain/contact/propose-name.ts';

describe('R23: the name a new contact starts with', () => {
  it.each<[string | undefined, string | undefined, string, string]>([
    ['Dupont, Jean', 'j.dupont2@acme.example', 'Jean', 'Dupont'],
    [undefined, 'jean.dupont@acme.example', 'Jean', 'Dupont'],
    ['', 'jean.dupont@acme.example', 'Jean', 'Dupont'],
    ['jean.dupont@acme.example', 'jean.dupont@acme.example', 'Jean', 'Dupont'],
    ['Service client', 'jean.dupont@acme.example', 'Jean', 'Dupont'],
    ['Hélène', 'helene.riviere@acme.example', 'Hélène', 'Riviere'],
    ['RIVIÈRE', 'helene.riviere@acme.example', 'Helene', 'Rivière'],
    ['Mme Rivière', 'helene.riviere@acme.example', 'Helene', 'Rivière'],
    ['Loulou', 'helene.riviere@acme.example', 'Loulou', ''],
    ['Hélène', 'info@acme.example', 'Hélène', ''],
    [undefined, 'info@acme.example', '', ''],
    [undefined, undefined, '', ''],
  ])('of "%s" and %s: [%s] [%s]', (shown, address, givenName, familyName) => {
    expect(proposeName(shown, address)).toEqual({ givenName, familyName });
  });
});
