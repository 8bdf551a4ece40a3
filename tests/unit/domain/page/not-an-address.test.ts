import { describe, expect, it } from 'vitest';
import { isNumberOfThing } from '#lib/domain/page/not-an-address.ts';

describe('R3: words before digits say that they are the number of a thing', () => {
  it.each([
    ['P.IVA ', '02345678901'],
    ['VAT GB ', '584 7696 00'],
    ['ISSN ', '0390-1234'],
    ['EIN ', '06-1974574'],
    ['Firmware ', '04.02.01.55.10'],
    ['Codice cliente ', '3471234567'],
    ['Nº de pedido ', '655123456'],
    ['Fatura n.º ', '212345678'],
    ['Ordernummer: ', '0612345678'],
    ['Kassenzeichen ', '07112204518'],
    ['WHERE id IN (', '6172531000'],
    ['Rg.-Nr. ', '0909060724'],
    ['N° client ', '0561237740'],
    ['Abonné n° ', '0561237740'],
    ['Buchung ', '9459562806'],
    ['VAT GB 584 7696 00, company no. ', '05827298'],
    ['row 6435045 | 662175 | ', '972909272'],
    ['ticket 878947540 merged into ', '910808574'],
    ['terminal ', '03493478'],
    ['voucher ', '07911123456'],
    ['ticket # ', '07911123456'],
    ['', '05827298'],
  ])('"%s%s"', (before, text) => {
    expect(isNumberOfThing(text, before)).toBe(true);
  });

  it.each([
    ['Caller ID ', '+1 503-226-1575'],
    ['Caller ID: ', '(503) 226-1575'],
    ['Ref ', '+33 5 61 23 77 40'],
    ['To order: ', '0117 496 0123'],
    ['Pour toute commande ', '05 61 23 77 40'],
    ['Our company ', '0117 496 0123'],
    ['Mr Lot ', '07911123456'],
    ['Frau Beleg: ', '03412604418'],
    ['best # ', '617-253-1000'],
    ['UPS ', '0117 496 0123'],
    ['Room ', '617-253-1000'],
    ['Tel.-Nr.: ', '07112204518'],
    ['unter der Nummer ', '07112204518'],
    ['mon numéro est le ', '0561237740'],
    ['N° portable ', '0661228714'],
    ['Tel ', '05827298'],
    ['655123456; 655123457; ', '655123458'],
    ['', '22334455'],
  ])('but not of "%s%s"', (before, text) => {
    expect(isNumberOfThing(text, before)).toBe(false);
  });
});
