import { describe, expect, it } from 'vitest';
import type { ContactCard } from '#lib/domain/view/contact-card.ts';
import { lookupRowsOf } from '#lib/services/lookup/omnibox-rows.ts';

function card(name: string, addresses: string[] = [], organization?: string): ContactCard {
  return {
    id: name,
    name,
    initials: '',
    otherOrganizations: 0,
    visibility: 'public',
    doNotCall: false,
    addresses: addresses.map((display, index) => ({
      medium: 'phone',
      display,
      href: `tel:${display}`,
      isDefault: index === addresses.length - 1,
    })),
    organization:
      organization === undefined
        ? undefined
        : { id: 'o', name: organization, type: 'customer', domains: [], creditHold: false },
  };
}

const rows = (...cards: ContactCard[]) => lookupRowsOf(cards.map((each) => ({ card: each })));

describe('lookupRowsOf', () => {
  it.each<[string, ContactCard, string, string]>([
    [
      'all of it',
      card('Hélène Rivière', ['+33 1 23 45 67 89'], 'Rivière & Fils'),
      '+33 1 23 45 67 89',
      'Hélène Rivière · Rivière & Fils · +33 1 23 45 67 89',
    ],
    ['the default address', card('Ada', ['a@one.example', 'b@two.example']), 'b@two.example', 'Ada · b@two.example'],
    ['a contact without address', card('Ada', [], 'One'), 'Ada', 'Ada · One'],
    [
      'a contact without name',
      card('+33 1 23 45 67 89', ['+33 1 23 45 67 89']),
      '+33 1 23 45 67 89',
      '+33 1 23 45 67 89',
    ],
  ])('writes %s', (_, shown, content, description) => {
    expect(rows(shown)).toEqual([{ content, description }]);
  });

  it('writes one row for what would be looked up alike', () => {
    expect(rows(card('Ada', ['a@one.example']), card('Bob', ['a@one.example'])).map((row) => row.description)).toEqual([
      'Ada · a@one.example',
    ]);
  });

  it('writes as many rows as browsers show', () => {
    expect(rows(...Array.from({ length: 20 }, (_, index) => card(`Contact ${index}`)))).toHaveLength(6);
  });
});
