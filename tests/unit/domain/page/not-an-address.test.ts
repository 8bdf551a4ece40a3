import { describe, expect, it } from 'vitest';
import { isNoMail, isNumberOfThing } from '#lib/domain/page/not-an-address.ts';

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
    ['BE ', '0475.284.719'],
    ['KBO: ', '0475.284.719'],
    ['RPR Antwerpen ', '0475.284.719'],
    ['IT ', '02847193056'],
    ['FR ', '50 386722198'],
    ['RCS Lyon B ', '350 408 310'],
    ['referência MB ', '284 719 305'],
    ['KID ', '22847193'],
    ['OCR-nummer: ', '0704718293'],
    ['betalingskenmerk ', '0612847193'],
    ['variabilní symbol ', '602847193'],
    ['mandat SEPA ', '0612847193'],
    ['OF ', '09428-06'],
    ['FC ', '08 81 6947'],
    ['PV ', '9312741931'],
    ['SR ', '1-9206014609'],
    ['ORD_1f214f9a / ', '8778544851'],
    ['merci de le rapprocher de ', '3539859072'],
    ['Die Gutschrift ', '5414417169'],
    ['cliente ', '646.045.680'],
    ['order_id=', '0612345678'],
    ['Albarán n.º ', '657 218 934'],
    ['Segnalazione n. ', '348 2716540'],
    ['Guia de remessa n.º ', '912 384 756'],
    ['Socio nº ', '657 218 934'],
    ['Personeelsnummer: ', '0621348765'],
    ['SV-Nummer ', '03 412604'],
    ['Zählernummer: ', '0341 2604418'],
    ['Staff number ', '503-228-4710'],
    ['заказ ', '89164821395'],
    ['Artikel nr. ', '02 74 48 76'],
    ['[#', '0612345678'],
    ['RMA ', '617-253-1000'],
    ['took 12ms. Vorgang ', '03412604418'],
    ['', '348.2716540'],
  ])('"%s%s"', (before, text) => {
    expect(isNumberOfThing(text, before)).toBe(true);
  });

  it.each([
    ['Caller ID ', '+1 503-226-1575'],
    ['caller_id=', '0953841627'],
    ['CALLERID(num)=', '0953841627'],
    ['N° du demandeur : ', '0561237740'],
    ['GSM ', '0475.284.719'],
    ['BE ', '0475 28 47 19'],
    ['FR ', '06 12 34 56 78'],
    ['client ', '0612345678'],
    ['Bureau / ', '4155552671'],
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
    ['Ticket 4471-22 / ', '06 12 34 56 78'],
    ['Case 00048271 / ', '(617) 253-1000'],
    ['Reservas: ', '912 384 756'],
    ['Gratisnummer ', '0800 3301000'],
    ['Kontaktnummer: ', '0341 2604418'],
    ['mio n. ', '3482716540'],
    ['Móvil nº ', '657218934'],
    ['cb# ', '6172531000'],
    ['cell. ', '348.2716540'],
    ['', '22334455'],
  ])('but not of "%s%s"', (before, text) => {
    expect(isNumberOfThing(text, before)).toBe(false);
  });
});

describe('R19: what has the form of a mail address and is none', () => {
  it.each([
    ['References: <a1@acme.example> <', 'b2@acme.example'],
    ['Follow us: @', 'acme@social.example'],
    ['@', 'jane@social.example'],
    ['ssh -p 2222 ', 'admin@bastion.example'],
    ['scp report.pdf ', 'jane@host.example'],
    ['', 'react-dom@18.2.0.tgz'],
    ['', 'backup@2026.tar'],
  ])('"%s%s"', (before, text) => {
    expect(isNoMail(text, before)).toBe(true);
  });

  it.each([
    ['Jane @ Acme: ', 'jane@acme.example'],
    ['ssh access for ', 'jane@acme.example'],
    ['see the references of ', 'jane@acme.example'],
    ['', 'jane@123.example'],
  ])('but not "%s%s"', (before, text) => {
    expect(isNoMail(text, before)).toBe(false);
  });
});
