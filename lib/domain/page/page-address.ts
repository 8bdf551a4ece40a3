/** The parts of a page's address that name what it shows. */
export interface AddressParts {
  segments: readonly string[];
  params: ReadonlyMap<string, string>;
}

/** A page's address taken apart: its path and query, and those in its fragment (`#/tickets/12?tab=mail`). */
export interface PageAddress extends AddressParts {
  href: string;
  /** With the port, when it is not the usual one. */
  host: string;
  fragment: AddressParts;
}

/** How many path segments and parameters of an address are looked at. */
const MOST_PARTS = 60;

/** Takes an address apart. Nothing when it is no web address. */
export function readPageAddress(href: string): PageAddress | undefined {
  const url = URL.parse(href);
  if (url === null || url.host === '') return undefined;
  return { href, host: url.host, ...readParts(url.pathname, url.search.slice(1)), fragment: readFragment(url.hash) };
}

function readFragment(hash: string): AddressParts {
  const [path = '', query = ''] = hash.replace(/^#!?/, '').split('?');
  // Some programs keep a query alone in the fragment: `#id=12&view=full`.
  return path.includes('=') && !path.includes('/') ? readParts('', path) : readParts(path, query);
}

function readParts(path: string, query: string): AddressParts {
  const segments = path.split('/').filter(Boolean).slice(0, MOST_PARTS).map(decode).flatMap(unlocked);
  const params = new Map<string, string>();
  for (const pair of query.split(/[&;]/).slice(0, MOST_PARTS)) {
    const [name = '', value = ''] = pair.split('=', 2);
    if (name !== '' && !params.has(name)) params.set(decode(name), decode(value.replace(/\+/g, ' ')));
  }
  return { segments, params };
}

/** `Requests('8000412')`, `Requests(Number='8000412',Draft=true)`: OData writes the key of a thing behind its name. */
function unlocked(segment: string): string[] {
  const [, name, key] =
    /^([A-Za-z_]{3,60})\((?:[A-Za-z_]+=)?(?:guid)?'?([\w-]{1,80})'?(?:,[^)]*)?\)$/.exec(segment) ?? [];
  return name === undefined || key === undefined ? [segment] : [name, key];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
