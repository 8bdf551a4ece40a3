import type { ChoiceList } from '#lib/domain/definition/definition.ts';
import type { Translate } from '../ui/translation.ts';

/** Fields that hold a choice of a list. */
const LISTS: Readonly<Record<string, ChoiceList>> = {
  type: 'organization-type',
  health: 'health',
  tier: 'tier',
  industry: 'industry',
};

/** What puts values into words. */
export interface ValueWords {
  translate: Translate;
  locale: string;
  choiceName: (list: ChoiceList, code: string) => string;
}

const LONGEST = 160;

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** One element of a list as one line: an address by its value, a membership by its title. */
function lineOf(element: unknown): string {
  if (typeof element !== 'object' || element === null) return String(element);
  const known = new Map<string, unknown>(Object.entries(element));
  const texts = ['value', 'department', 'street', 'postalCode', 'city', 'region', 'country', 'title', 'label']
    .map((name) => known.get(name))
    .filter((text): text is string => typeof text === 'string' && text !== '');
  return texts.join(', ');
}

/** The lines of a value: of a list one for each element, of a text itself, none of what is empty. */
export function linesOf(field: string, value: unknown, { translate, locale, choiceName }: ValueWords): string[] {
  if (value === undefined || value === null || value === '') return [];
  if (Array.isArray(value)) return value.map(lineOf).filter((line) => line !== '');
  if (typeof value === 'boolean') return [translate(value ? 'record.yes' : 'record.no')];
  if (typeof value === 'object') return Object.values(value).map(String);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const list = LISTS[field];
  if (list) return [choiceName(list, text)];
  if (field === 'visibility') return [translate(text === 'private' ? 'quickAdd.onlyMe' : 'quickAdd.everyone')];
  if (field === 'renewalDate') {
    return [new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(text))];
  }
  return [shortened(text)];
}
