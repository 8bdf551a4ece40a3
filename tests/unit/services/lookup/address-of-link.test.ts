import { describe, expect, it } from 'vitest';
import { addressOfLink } from '#lib/services/lookup/address-of-link.ts';

describe('addressOfLink', () => {
  it.each([
    ['tel:+33-1-23-45-67-89', '+33-1-23-45-67-89'],
    ['TEL:+33123456789', '+33123456789'],
    ['tel:%2B33%201%2023%2045%2067%2089', '+33 1 23 45 67 89'],
    ['tel:+33123456789;ext=204', '+33123456789 ext. 204'],
    ['tel:0123456789;phone-context=+33', '0123456789'],
    ['mailto:h.riviere@notaires.example', 'h.riviere@notaires.example'],
    ['mailto:h.riviere@notaires.example?subject=Ticket%204312', 'h.riviere@notaires.example'],
    ['mailto:a@one.example,b@two.example', 'a@one.example'],
    ['mailto:h%C3%A9l%C3%A8ne@notaires.example', 'hélène@notaires.example'],
    ['tel:100%', '100%'],
    ['tel:', undefined],
    ['mailto:?subject=x', undefined],
    ['https://desk.example/tel:1', undefined],
    ['javascript:alert(1)', undefined],
  ])('of %s is %s', (url, address) => {
    expect(addressOfLink(url)).toBe(address);
  });
});
