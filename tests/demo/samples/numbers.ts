import type { Dice } from './dice.ts';
import type { SampleCountry } from './names.ts';

/**
 * Where invented numbers may lie, as an area and how many digits follow it. France, Britain, Germany and the United
 * States set these ranges apart for fiction, and libphonenumber finds them valid; Spain has none, so there the
 * numbers of blocks that begin with four zeros are taken. Mobile ranges for fiction are not valid numbers and absent.
 */
const RANGES: Record<SampleCountry, readonly (readonly [area: string, digits: number])[]> = {
  FR: [
    ['19900', 4],
    ['26191', 4],
    ['35301', 4],
    ['46571', 4],
    ['53649', 4],
  ],
  GB: [
    ['2079460', 3],
    ['1134960', 3],
    ['1144960', 3],
    ['1164960', 3],
    ['1174960', 3],
    ['1184960', 3],
    ['1214960', 3],
    ['1314960', 3],
    ['1414960', 3],
    ['1514960', 3],
    ['1614960', 3],
    ['1914980', 3],
    ['2920180', 3],
  ],
  DE: [
    ['3023125', 3],
    ['6990009', 3],
    ['4066969', 3],
    ['2214710', 3],
    ['8999998', 3],
  ],
  ES: [
    ['910000', 3],
    ['930000', 3],
    ['950000', 3],
    ['960000', 3],
    ['854000', 3],
  ],
  US: ['202', '206', '303', '312', '404', '415', '503', '504', '602', '612', '617', '702', '713', '801'].map(
    (area) => [`${area}55501`, 2] as const,
  ),
};

const CALLING_CODE: Record<SampleCountry, string> = { FR: '33', GB: '44', DE: '49', ES: '34', US: '1' };

/** Hands out invented numbers, each once, none of those that the demo's pages use. */
export class NumberBook {
  readonly #taken = new Set<string>();
  readonly #dice: Dice;
  readonly #avoid: ReadonlySet<string>;

  /** `avoid` holds beginnings of international numbers: a number whose last two digits are cut off. */
  constructor(dice: Dice, avoid: ReadonlySet<string>) {
    this.#dice = dice;
    this.#avoid = avoid;
  }

  /** A number nobody has yet, as a person of that country might have typed it. */
  take(country: SampleCountry): string {
    for (let attempt = 0; attempt < 10_000; attempt += 1) {
      const [area, digits] = this.#dice.pick(RANGES[country]);
      const national = area + String(this.#dice.between(0, 10 ** digits - 1)).padStart(digits, '0');
      const international = `+${CALLING_CODE[country]}${national}`;
      if (this.#taken.has(international) || this.#avoid.has(international.slice(0, -2))) continue;
      this.#taken.add(international);
      return this.#written(country, national);
    }
    throw new Error(`no invented number left for ${country}`);
  }

  #written(country: SampleCountry, national: string): string {
    const dice = this.#dice;
    const international = `+${CALLING_CODE[country]}`;
    switch (country) {
      case 'FR': {
        const pairs = `0${national}`.match(/../gu) ?? [];
        return dice.weighted([
          [pairs.join(' '), 6],
          [`${international} ${national[0]} ${pairs.slice(1).join(' ')}`, 3],
          [pairs.join('.'), 1],
          [pairs.join(''), 1],
          [`${international} (0)${national[0]} ${pairs.slice(1).join(' ')}`, 1],
        ]);
      }
      case 'GB': {
        const area = national.startsWith('2') ? 2 : 3;
        const grouped = `${national.slice(0, area)} ${national.slice(area, -4)} ${national.slice(-4)}`;
        return dice.weighted([
          [`0${grouped}`, 5],
          [`${international} ${grouped}`, 3],
          [`(0${grouped.replace(' ', ') ')}`, 1],
        ]);
      }
      case 'DE': {
        const area = national.startsWith('221') ? 3 : 2;
        return dice.weighted([
          [`0${national.slice(0, area)} ${national.slice(area)}`, 3],
          [`${international} ${national.slice(0, area)} ${national.slice(area)}`, 3],
          [`0${national.slice(0, area)} / ${national.slice(area, -3)}-${national.slice(-3)}`, 1],
        ]);
      }
      case 'ES': {
        const grouped = national.replace(/^(...)(..)(..)(..)$/u, '$1 $2 $3 $4');
        return dice.weighted([
          [grouped, 3],
          [`${international} ${grouped}`, 2],
        ]);
      }
      case 'US':
        return dice.weighted([
          [national.replace(/^(...)(...)(....)$/u, '($1) $2-$3'), 4],
          [national.replace(/^(...)(...)(....)$/u, '$1-$2-$3'), 2],
          [national.replace(/^(...)(...)(....)$/u, '+1 $1 $2 $3'), 2],
        ]);
      default:
        throw new Error(`no way to write a number of ${String(country)}`);
    }
  }
}
