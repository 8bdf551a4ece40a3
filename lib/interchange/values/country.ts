import { countryCodes } from '#lib/domain/address/country-codes.ts';
import { codesByName, FILE_LANGUAGES, plainName, remembering } from './names.ts';

/** Names that no browser gives, and the codes of three letters that files have most. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  angleterre: 'GB',
  'grande bretagne': 'GB',
  grossbritannien: 'GB',
  usa: 'US',
  'u s a': 'US',
  'u s': 'US',
  'united states of america': 'US',
  america: 'US',
  holland: 'NL',
  hollande: 'NL',
  'czech republic': 'CZ',
  'republique tcheque': 'CZ',
  brd: 'DE',
  uae: 'AE',
  korea: 'KR',
  'republic of korea': 'KR',
  ...Object.fromEntries(
    'ARE:AE ARG:AR AUS:AU AUT:AT BEL:BE BGR:BG BRA:BR CAN:CA CHE:CH CHL:CL CHN:CN COL:CO CYP:CY CZE:CZ DEU:DE DNK:DK DZA:DZ EGY:EG ESP:ES EST:EE FIN:FI FRA:FR GBR:GB GRC:GR HKG:HK HRV:HR HUN:HU IDN:ID IND:IN IRL:IE ISL:IS ISR:IL ITA:IT JPN:JP KOR:KR LTU:LT LUX:LU LVA:LV MAR:MA MCO:MC MEX:MX MLT:MT MYS:MY NLD:NL NOR:NO NZL:NZ PER:PE PHL:PH POL:PL PRT:PT ROU:RO RUS:RU SAU:SA SEN:SN SGP:SG SRB:RS SVK:SK SVN:SI SWE:SE THA:TH TUN:TN TUR:TR TWN:TW UKR:UA VNM:VN ZAF:ZA'
      .split(' ')
      .map((pair) => [pair.slice(0, 3).toLowerCase(), pair.slice(4)]),
  ),
};

/** Makes what reads a country, by its code or its name in ten languages, as its ISO code; nothing for anything else. */
export function createCountryReader(): (text: string) => string | undefined {
  let named: Map<string, string> | undefined;
  return remembering((text) => {
    const codes = countryCodes();
    const upper = text.trim().toUpperCase();
    const code = codes.find((each) => each === upper);
    if (code !== undefined) return code;
    const plain = plainName(text);
    named ??= codesByName('region', codes, FILE_LANGUAGES);
    return (Object.hasOwn(OTHER_NAMES, plain) ? OTHER_NAMES[plain] : undefined) ?? named.get(plain);
  });
}
