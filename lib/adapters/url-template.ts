import { PLACE_FORMS, type PlaceForm } from '#lib/detect/place-forms.ts';

/** What the value of a place looks like and, where the same thing may be written in several ways, the one to keep. */
interface Form {
  fits: RegExp;
  same?: (text: string) => string;
}

const FORMS: Readonly<Record<PlaceForm, Form>> = {
  number: { fits: /^\d{1,20}$/ },
  hex: { fits: /^[\da-f-]{6,64}$/i, same: (text) => text.toLowerCase() },
  code: { fits: /^[a-z]{1,12}[-_]?\d{1,12}$/i },
  // Those of Gmail begin alike; as old links have them they are 16 hexadecimal digits.
  thread: { fits: /^(?:[\da-f]{16}|[a-z][\w-]{19,80}|(?:FMfcg|Ktbx|Qgrc|WhctK)[\w-]{4,80})$/i },
  // With and without braces: `{0A9F62A8-90DF-E311-9565-A45D36FC5FE8}`.
  guid: {
    fits: /^\{?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\}?$/i,
    same: (text) => text.replace(/[{}]/g, '').toLowerCase(),
  },
  // The key of a project and a number: `HELP-318`.
  issue: { fits: /^[a-z][a-z\d_]{0,19}-\d{1,10}$/i, same: (text) => text.toUpperCase() },
  // 15 letters and digits, or 18 of which the last three only repeat the case of the others.
  record: { fits: /^[a-z\d]{15}(?:[a-z\d]{3})?$/i, same: (text) => text.slice(0, 15) },
  // A number written in 36 digits, as links have it, for the number that the program's own addresses have.
  conversation: { fits: /^cnv_[a-z\d]{1,10}$/i, same: (text) => String(Number.parseInt(text.slice(4), 36)) },
};

/** Path segments that are looked at. */
const MOST_SEGMENTS = 60;

/**
 * Holds an address against a template and gives the values of its places; nothing when it does not fit.
 *
 * A template is `path?query#fragment`, every part optional. In a path, `{name}` takes one segment, `{name:number}` one
 * of a form (see `PLACE_FORMS`), `*` any one, `**` at an end any number. A query names parameters that must be there,
 * with a literal, a place or `*`; others may be there too; `;` separates them as well as `&`. The fragment is a path
 * and query of its own, or a query alone. Of values that mean the same one is kept. No regular expression comes from a
 * template, so its cost is bounded.
 */
export function matchUrl(template: string, href: string): Record<string, string> | undefined {
  const url = new URL(href);
  const [main = '', hash] = template.split('#', 2);
  const values: Record<string, string> = {};
  const fits = matchParts(main, url.pathname, url.search.slice(1), values);
  if (!fits || hash === undefined) return fits ? values : undefined;
  const fragment = url.hash.replace(/^#!?/, '');
  const [path = '', query = fragment.replace(/^\//, '')] = fragment.split('?', 2);
  return matchParts(hash, path, query, values) ? values : undefined;
}

function matchParts(template: string, path: string, query: string, values: Record<string, string>): boolean {
  const [wantedPath = '', wantedQuery = ''] = template.split('?', 2);
  if (wantedPath !== '' && !matchPath(segmentsOf(wantedPath), segmentsOf(path), values)) return false;
  const wanted = [...new URLSearchParams(wantedQuery)];
  return [query, query.replaceAll(';', '&')].some((text) => {
    const params = new URLSearchParams(text);
    return wanted.every(([name, part]) => params.has(name) && matchPart(part, params.get(name)!, values));
  });
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter(Boolean).slice(0, MOST_SEGMENTS).map(decoded);
}

/** As it was before it was written into an address; unchanged when that was not done properly. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function matchPath(wanted: readonly string[], segments: readonly string[], values: Record<string, string>): boolean {
  const openEnd = wanted.at(-1) === '**';
  const openStart = wanted[0] === '**' && wanted.length > 1;
  const core = wanted.slice(openStart ? 1 : 0, openEnd ? -1 : undefined);
  const spare = segments.length - core.length;
  if (!openStart && !openEnd && spare !== 0) return false;
  for (
    let offset = openStart && !openEnd ? spare : 0;
    offset >= 0 && offset <= (openStart ? spare : Math.min(spare, 0));
    offset += 1
  ) {
    if (core.every((part, index) => matchPart(part, segments[offset + index]!, values))) return true;
  }
  return false;
}

function matchPart(wanted: string, actual: string, values: Record<string, string>): boolean {
  if (wanted === '*') return actual !== '';
  const [, name, kind = ''] = /^\{([a-z]+):?([a-z]*)\}$/.exec(wanted) ?? [];
  if (name === undefined) return wanted.toLowerCase() === actual.toLowerCase();
  if (actual === '' || actual.length > 120) return false;
  const form = PLACE_FORMS.find((known) => known === kind);
  if (kind !== '' && (form === undefined || !FORMS[form].fits.test(actual))) return false;
  values[name] = (form && FORMS[form].same?.(actual)) ?? actual;
  return true;
}
