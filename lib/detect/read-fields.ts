import type { Role, Sighting } from '#lib/domain/interaction/sighting.ts';
import type { Adapter, AdapterField, Reader } from './adapter.ts';
import type { CandidateFinder } from './candidate-finder.ts';
import { nearbyLabels } from './nearby-labels.ts';
import { hasLabel } from './nearest-label.ts';
import { numberIn } from './number-in.ts';
import type { Roots } from './roots.ts';
import { isAddressLink, readMarked } from './semantic.ts';
import { spacedText } from './short-text.ts';
import { select } from './select.ts';
import type { Seen } from './sight.ts';
import type { IsShown } from './visibility.ts';

const LONGEST_VALUE = 4000;

/** A value that an adapter's reader found. */
export interface FieldValue {
  element: Element;
  text: string;
}

/** The values of the first reader that finds any. A selector that the browser refuses finds nothing. */
export function readField(
  readers: readonly Reader[] | undefined,
  roots: ParentNode | readonly ParentNode[],
  isShown: IsShown,
): FieldValue[] {
  for (const reader of readers ?? []) {
    const values = select(roots, reader.css)
      .filter((element) => reader.hidden === true || isShown(element))
      .filter((element) => reader.label === undefined || hasLabel(element, reader.label))
      .map((element) => ({ element, text: taken(valueOf(element, reader.read), reader) }))
      .filter(({ text }) => text !== '');
    if (values.length > 0) return reader.pick === undefined ? values : [values.at(reader.pick === 'first' ? 0 : -1)!];
  }
  return [];
}

function valueOf(element: Element, read = 'text'): string {
  if (read === 'text') return spacedText(element, LONGEST_VALUE);
  const value = read === 'value' ? (element as Partial<HTMLInputElement>).value : element.getAttribute(read.slice(1));
  return (value ?? '').trim().slice(0, LONGEST_VALUE);
}

function taken(text: string, { take }: Reader): string {
  return take === undefined ? text : (numberIn(text) ?? '');
}

/** The fields of addresses, in the order of their weight. */
const FIELDS = ['requester', 'phone', 'caller', 'reply-to', 'from', 'to', 'cc', 'agent', 'own', 'labelled'] as const;

/** The role that a field gives where it is not its own name; `labelled` rows say it themselves, in the page's language. */
const ROLES: Readonly<Partial<Record<AdapterField, Role>>> = { phone: 'requester', own: 'agent', labelled: 'unknown' };

/** Reads the addresses that an adapter's fields name, in the order of their weight. */
export function readAddressFields(
  adapter: Adapter,
  roots: Roots,
  finder: CandidateFinder,
  isShown: IsShown,
  messageOf: (element: Element) => Element | undefined,
): Seen[] {
  return FIELDS.flatMap((field) =>
    readField(adapter.fields[field], roots, isShown).flatMap((value) => {
      const { element } = value;
      const role = ROLES[field] ?? (field as Role);
      const message = messageOf(element);
      const region = message || /from|to|cc|labelled/.test(field) ? 'header' : 'panel';
      const labels = role === 'unknown' ? labelsOf(value) : undefined;
      return addressesOf(value, field, finder).map((address): Seen => ({
        element,
        message,
        sighting: {
          ...address,
          trust: 'adapter',
          role,
          region,
          ...(labels && { labels }),
          ...(field === 'own' && { own: true }),
        },
      }));
    }),
  );
}

/** The label of a row: its beginning, or what stands before it. */
function labelsOf({ element, text }: FieldValue): string[] {
  const first = text.split(/[\n:\uff1a]/)[0]!.trim();
  return first.includes('@') || first.length > 48 ? nearbyLabels(element) : [first];
}

type Address = Pick<Sighting, 'medium' | 'text' | 'name'>;

/** Takes the addresses out of a field's value; a value that is one phone number may be short. */
function addressesOf({ element, text }: FieldValue, field: AdapterField, finder: CandidateFinder): Address[] {
  if (isAddressLink(text)) return readMarked(element, finder);
  const { text: plain, candidates } = finder.read(text);
  // Lines of a mail's head hold mail addresses; a number in them is in the subject.
  const isHead = /from|to|cc|labelled/.test(field);
  const wanted = candidates.filter(({ medium }) => !isHead || medium === 'email');
  const found = wanted.map(({ medium, text: address, start }): Address => ({
    medium,
    text: address.slice(0, 320),
    name: element.getAttribute('name') ?? finder.nameBefore(plain, start),
  }));
  // A caller who hides the number is a word: the worker knows which.
  const isNumber = text.length < 42 && /^(?:caller|phone[+(\d])/.test(field + text);
  return found.length === 0 && isNumber ? [{ medium: 'phone', text: text.replace(/\s+/g, ' ') }] : found;
}
