import type { AttributeValue } from '#lib/domain/definition/attribute-value.ts';
import type { ChoiceList } from '#lib/domain/definition/definition.ts';
import { languageName } from '../contact/edit/LanguageSelect.tsx';
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
  /** The team's own field of this id with its value (R44). */
  attribute?: (id: string, value: AttributeValue) => string;
}

const LONGEST = 160;

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** The words of some fields of an element, in this order; what is empty is left out. */
function wordsOf(element: object, names: readonly string[]): string[] {
  const known = new Map<string, unknown>(Object.entries(element));
  return names.map((name) => known.get(name)).filter((text): text is string => typeof text === 'string' && text !== '');
}

/** What of an element of each list is read, in which order. An address's country is how it is dialled, and not said. */
const READ: Readonly<Record<string, readonly string[]>> = {
  addresses: ['value', 'extension', 'label'],
  memberships: ['name', 'title'],
};

const POSTAL = ['department', 'street', 'postalCode', 'city', 'region', 'country', 'value', 'title', 'label'];

/** One element of a list as one line: an address by its value, a membership by its organization and title. */
function lineOf(field: string, element: unknown, { translate }: ValueWords): string {
  if (typeof element !== 'object' || element === null) return String(element);
  if (field === 'socialIds') return wordsOf(element, ['network', 'value']).join(': ');
  const seesAll = 'seesAllTickets' in element && element.seesAllTickets === true;
  const texts = wordsOf(element, READ[field] ?? POSTAL);
  return [...texts, ...(seesAll ? [translate('membership.seesAllTickets')] : [])].join(', ');
}

/** The lines of a value: of a list one for each element, of a text itself, none of what is empty. */
export function linesOf(field: string, value: unknown, words: ValueWords): string[] {
  const { translate, locale, choiceName } = words;
  if (value === undefined || value === null || value === '') return [];
  if (Array.isArray(value)) return value.map((each) => lineOf(field, each, words)).filter((line) => line !== '');
  if (typeof value === 'boolean') return [translate(value ? 'record.yes' : 'record.no')];
  if (typeof value === 'object') {
    const { attribute } = words;
    return Object.entries(value).map(([id, each]) => (attribute ? attribute(id, each) : String(each)));
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const list = LISTS[field];
  if (list) return [choiceName(list, text)];
  if (field === 'language') return [languageName(text, locale)];
  if (field === 'visibility') return [translate(text === 'private' ? 'quickAdd.onlyMe' : 'quickAdd.everyone')];
  if (field === 'renewalDate') {
    return [new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(text))];
  }
  return [shortened(text)];
}
