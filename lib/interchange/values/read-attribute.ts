import { type AttributeValue, choiceName, fitsAttribute } from '#lib/domain/definition/attribute-value.ts';
import type { AttributeDefinition } from '#lib/domain/definition/definition.ts';
import { fold } from '#lib/domain/search/fold.ts';
import { readYesNo } from './yes-no.ts';

/** Countries that write the month first: `3/4/2026` is the fourth of March there. */
const MONTH_FIRST = new Set(['US', 'PH', 'PR', 'GU', 'FM', 'MH', 'PW']);

/**
 * A number with signs between its thousands or without, of any country. Nothing for what could be two numbers, such as
 * `1,234`, or is none.
 */
function readNumber(text: string): number | undefined {
  const plain = text.replace(/[\s'’\u00a0\u202f]/g, '');
  if (!/^[-+]?[\d.,]+$/.test(plain)) return undefined;
  const comma = plain.lastIndexOf(',');
  const point = plain.lastIndexOf('.');
  const isGroupOnly = /^[-+]?\d{1,3}(?:,\d{3}){2,}$|^[-+]?\d{1,3}(?:\.\d{3}){2,}$/.test(plain);
  if (isGroupOnly) return Number(plain.replace(/[.,]/g, ''));
  if (point < 0 && /^[-+]?[1-9]\d{0,2},\d{3}$/.test(plain)) return undefined;
  const decimal = comma > point ? ',' : '.';
  const number = Number(plain.replaceAll(decimal === ',' ? '.' : ',', '').replace(decimal, '.'));
  return Number.isFinite(number) ? number : undefined;
}

function isoDay(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/**
 * A day as `YYYY-MM-DD`, of any order. Where day and month could be either, the country says which comes first; nothing
 * when it is not known.
 */
function readDay(text: string, country: string | undefined): string | undefined {
  const [, year, second, third] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text) ?? [];
  if (year !== undefined && second !== undefined && third !== undefined) return isoDay(year, second, third);
  const [, one, sign, two, last] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:[T ].*)?$/.exec(text) ?? [];
  if (one === undefined || two === undefined || last === undefined) return undefined;
  if (sign === '.' || Number(one) > 12 || one === two) return isoDay(last, two, one);
  if (Number(two) > 12) return isoDay(last, one, two);
  if (country === undefined) return undefined;
  return MONTH_FIRST.has(country) ? isoDay(last, one, two) : isoDay(last, two, one);
}

function readValue(
  definition: AttributeDefinition,
  text: string,
  country: string | undefined,
): AttributeValue | undefined {
  switch (definition.type) {
    case 'text':
      return text;
    case 'number':
      return readNumber(text);
    case 'date':
      return readDay(text, country);
    case 'yes-no': {
      const said = readYesNo(text);
      return said === 'unclear' ? undefined : said === 'yes';
    }
    case 'choice': {
      const wanted = fold(text);
      const named = definition.choices.find((choice) => fold(choiceName(definition, choice)) === wanted);
      return named ?? definition.choices.find((choice) => fold(choice) === wanted);
    }
  }
}

/** What an own field keeps of a text that a file says (R44). Nothing when it cannot hold it. */
export function readAttribute(
  definition: AttributeDefinition,
  text: string,
  country?: string,
): AttributeValue | undefined {
  const value = readValue(definition, text, country);
  return value !== undefined && fitsAttribute(definition, value) ? value : undefined;
}
