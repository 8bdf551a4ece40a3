import { describe, expect, it } from 'vitest';
import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import { parseAddress } from '#lib/domain/address/parse-address.ts';
import type { ParsedAddress } from '#lib/domain/address/parsed-address.ts';

const FRANCE: AssumedCountry = { country: 'FR', source: 'agent' };

function read(text: string, ...countries: AssumedCountry[]): ParsedAddress | undefined {
  return parseAddress(text, 'phone', countries);
}

describe('R3: extensions are kept apart', () => {
  it.each([
    ['01 23 45 67 89 x12', '12'],
    ['01 23 45 67 89x12', '12'],
    ['01 23 45 67 89 ext 12', '12'],
    ['01 23 45 67 89 ext. 12', '12'],
    ['01 23 45 67 89, ext. 12', '12'],
    ['01 23 45 67 89 extension: 12', '12'],
    ['01 23 45 67 89 poste 12', '12'],
    ['01 23 45 67 89 (poste 12)', '12'],
    ['01 23 45 67 89 - Poste n° 12', '12'],
    ['01 23 45 67 89 Durchwahl 12', '12'],
    ['01 23 45 67 89 DW 12', '12'],
    ['01 23 45 67 89 Durchwahl -12', '12'],
    ['01 23 45 67 89 (DW: -12)', '12'],
    ['01 23 45 67 89 App.-Nr. 12', '12'],
    ['01 23 45 67 89 - poste interne 12', '12'],
    ['01 23 45 67 89, n° de poste 12', '12'],
    ['01 23 45 67 89 puis demander le poste 12', '12'],
    ['01 23 45 67 89 int. : 12', '12'],
    ['01 23 45 67 89 p.12', '12'],
    ['01 23 45 67 89 [poste 12]', '12'],
    ['01 23 45 67 89 numero interno 12', '12'],
    ['01 23 45 67 89 número de extensión 12', '12'],
    ['01 23 45 67 89 and ask for extension number 12', '12'],
    ['01 23 45 67 89 intern nr. 12', '12'],
    ['01 23 45 67 89 добавочный номер 12', '12'],
    ['01 23 45 67 89 ramal 12', '12'],
    ['01 23 45 67 89 доб. 12', '12'],
    ['01 23 45 67 89 доб 12', '12'],
    ['01 23 45 67 89 内線12', '12'],
    ['01 23 45 67 89（内線：１２）', '12'],
    ['01 23 45 67 89 分机 12', '12'],
    ['01 23 45 67 89 내선 12', '12'],
    ['01 23 45 67 89 wewn. 12', '12'],
    ['01 23 45 67 89 toestel 12', '12'],
    ['01 23 45 67 89 interno 12', '12'],
    ['01 23 45 67 89 anexo 12', '12'],
    ['01 23 45 67 89 dahili 12', '12'],
    ['01 23 45 67 89 תחולש 12', undefined],
    ['01 23 45 67 89 تحويلة ١٢', '12'],
    ['01 23 45 67 89#12', '12'],
    ['01 23 45 67 89 #12', '12'],
    ['01 23 45 67 89*12', '12'],
    ['01 23 45 67 89,12', '12'],
    ['01 23 45 67 89,,012#', '012'],
    ['01 23 45 67 89, 12', '12'],
    ['01 23 45 67 89;12', '12'],
    ['01 23 45 67 89p12', '12'],
    ['01 23 45 67 89;ext=12', '12'],
    ['tel:+33123456789;ext=12', '12'],
    ['tel:+33-1-23-45-67-89;phone-context=acme.example;ext=12', '12'],
    ['tel:+33123456789,,12', '12'],
    ['01 23 45 67 89 x12/x34', '12'],
    ['01 23 45 67 89 p. 214', '214'],
    ['01 23 45 67 89 App. 88', '88'],
    ['01 23 45 67 89 Kl. 415', '415'],
    ['01 23 45 67 89 kl. 14', undefined],
    ['01 23 45 67 89（内線2345）', '2345'],
    ['01 23 45 67 89/01', undefined],
    ['01 23 45 67 89', undefined],
    ['01 23 45 67 89, 75001 Paris', undefined],
    ['01 23 45 67 89 (standard)', undefined],
  ])('"%s"', (text, extension) => {
    const address = read(text, FRANCE);
    expect(address?.keys[0]).toBe('tel:+33123456789');
    expect(address?.extension).toBe(extension);
  });
});
