import { matchUrl } from '#lib/adapters/url-template.ts';
import { type AddressPart, partsOf } from './address-parts.ts';

/** What the address of a page says of its ticket, for all pages of that kind. */
export interface AddressTemplate {
  /** As `matchUrl` takes them. */
  templates: string[];
  /** How the interaction's id is made of the places; absent when the address does not name the ticket. */
  key?: string;
  /** The id on this page. */
  id?: string;
  /** The part of the address that names the ticket, for showing it. */
  part?: string;
}

/**
 * Makes a template of a page's address: which part names the ticket, and which parts are the same for all. `number`
 * is what the agent showed as the ticket's number: the part that is equal to it is the id and, when there is none,
 * the page says the id and not the address. Nothing for what is no web address.
 */
export function templateOf(href: string, number?: string): AddressTemplate | undefined {
  if (!URL.canParse(href) || !/^https?:$/.test(new URL(href).protocol)) return undefined;
  const parts = partsOf(new URL(href));
  const names = parts.filter(({ form }) => form !== undefined);
  const shown = number === undefined ? undefined : names.find(({ value }) => isSame(value, number));
  const id = shown ?? (number === undefined ? bestOf(names) : undefined);
  const template = write(parts, id);
  const values = matchUrl(template.text, href);
  if (id === undefined || values === undefined) return { templates: [template.text] };
  return {
    templates: [template.text],
    key: template.places.map((place) => `{${place}}`).join('-'),
    id: template.places.map((place) => values[place]).join('-'),
    part: id.value,
  };
}

function isSame(value: string, number: string): boolean {
  return value.toLowerCase() === number.toLowerCase().replace(/^#/, '');
}

function bestOf(names: readonly AddressPart[]): AddressPart | undefined {
  return names.filter(({ weight }) => weight > 0).sort((first, second) => second.weight - first.weight)[0];
}

/** Writes the address as a template. What comes after the id are views of the same ticket, which are the same (R15). */
function write(parts: readonly AddressPart[], id: AddressPart | undefined): { text: string; places: string[] } {
  const places: string[] = [];
  const at = (part: AddressPart): string => {
    if (part.form === undefined) return part.literal;
    if (id === undefined) return '*';
    const place = part === id ? 'id' : String.fromCodePoint(97 + places.length);
    places.push(place);
    return part.form === '' ? `{${place}}` : `{${place}:${part.form}}`;
  };
  const path = (where: 'path' | 'hash'): string => {
    const segments = parts.filter((part) => part.where === where);
    const last = id?.where === where ? segments.indexOf(id) : -1;
    const kept = last < 0 ? segments : segments.slice(0, last + 1);
    return [...kept.map(at), ...(last < 0 ? [] : ['**'])].join('/');
  };
  const query = (where: 'query' | 'hash-query'): string => {
    const kept = parts.filter((part) => part.where === where && (part === id || part.keeps));
    return kept.length === 0 ? '' : `?${kept.map((part) => `${part.name}=${at(part)}`).join('&')}`;
  };
  const main = `/${path('path')}${query('query')}`;
  // The fragment matters where it says which page it is: in programs that never load a second one.
  const hash = parts.some(({ where, form, weight }) => where === 'hash' && (form === undefined || weight > 0))
    ? path('hash')
    : '';
  const hashQuery = query('hash-query');
  const text = hash || hashQuery ? `${main}#${hash}${hashQuery}` : main;
  return { text, places };
}
