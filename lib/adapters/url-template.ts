const KINDS: Readonly<Record<string, RegExp>> = {
  number: /^\d{1,20}$/,
  hex: /^[\da-f-]{6,64}$/i,
  code: /^[a-z]{1,12}[-_]?\d{1,12}$/i,
  thread: /^(?:[\da-f]{16}|[a-z][\w-]{19,80})$/i,
};

/** Path segments that are looked at. */
const MOST_SEGMENTS = 60;

/**
 * Holds an address against a template and gives the values of its places; nothing when it does not fit.
 *
 * A template is `path?query#fragment`, every part optional. In a path, `{name}` takes one segment, `{name:number}`,
 * `{name:hex}`, `{name:code}` or `{name:thread}` one of that form, `*` any one, `**` at an end any number. A query
 * names parameters that must be there, with a literal, a place or `*`; others may be there too. The fragment is a
 * path and query of its own. No regular expression comes from a template, so its cost is bounded.
 */
export function matchUrl(template: string, href: string): Record<string, string> | undefined {
  const url = new URL(href);
  const [main = '', hash] = template.split('#', 2);
  const values: Record<string, string> = {};
  const fits = matchParts(main, url.pathname, url.search, values);
  if (!fits || hash === undefined) return fits ? values : undefined;
  const [path = '', query = ''] = url.hash.replace(/^#!?/, '').split('?', 2);
  return matchParts(hash, path, query, values) ? values : undefined;
}

function matchParts(template: string, path: string, query: string, values: Record<string, string>): boolean {
  const [wantedPath = '', wantedQuery = ''] = template.split('?', 2);
  const params = new URLSearchParams(query);
  return (
    (wantedPath === '' || matchPath(segmentsOf(wantedPath), segmentsOf(path), values)) &&
    [...new URLSearchParams(wantedQuery)].every(
      ([name, wanted]) => params.has(name) && matchPart(wanted, params.get(name)!, values),
    )
  );
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter(Boolean).slice(0, MOST_SEGMENTS);
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
  if (actual === '' || actual.length > 120 || KINDS[kind]?.test(actual) === false) return false;
  values[name] = actual;
  return true;
}
