/**
 * The match pattern of an origin (`https://desk.example/*`). Chromium's patterns may name a port; Firefox takes
 * such a pattern and then never matches it, so there it stands for every port of the host.
 */
export function patternOfOrigin(origin: string, patternsNamePorts: boolean): string {
  const { protocol, hostname, host } = new URL(origin);
  return `${protocol}//${patternsNamePorts ? host : hostname}/*`;
}

/** The scheme and host of a web page, or nothing for anything that is not `http` or `https`. */
export function originOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, origin } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? origin : undefined;
}

const PATTERN = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*:]+(?::\d+)?)\/(.*)$/;

/** The one origin whose pages a pattern holds, or nothing when it holds those of several. */
export function originOfPattern(pattern: string): string | undefined {
  return pattern.includes('*://') || pattern.replace(/\/\*$/, '').includes('*') ? undefined : originOf(pattern);
}

/**
 * A policy's site as a match pattern of whole hosts: `https://desk.example` and `https://*.desk.example/tickets/*`
 * are both taken, the path of the latter is widened, since permissions are per host. Nothing when unreadable.
 */
export function patternOfPolicySite(site: string, patternsNamePorts: boolean): string | undefined {
  const text = site.trim();
  if (!text.includes('*')) {
    const origin = originOf(text);
    return origin === undefined ? undefined : patternOfOrigin(origin, patternsNamePorts);
  }
  const [, scheme, host] = PATTERN.exec(text) ?? [];
  if (scheme === undefined || host === undefined) return undefined;
  return `${scheme}://${patternsNamePorts ? host : host.replace(/:\d+$/, '')}/*`;
}

/** Whether an origin falls under a match pattern of whole hosts. A pattern without port takes every port. */
export function patternHoldsOrigin(pattern: string, origin: string): boolean {
  const [, scheme, host] = PATTERN.exec(pattern) ?? [];
  if (scheme === undefined || host === undefined || !URL.canParse(origin)) return false;
  const url = new URL(origin);
  if (scheme === '*' ? !/^https?:$/.test(url.protocol) : url.protocol !== `${scheme}:`) return false;
  const [name = '', port] = host.split(':');
  if (port !== undefined && port !== (url.port || (url.protocol === 'https:' ? '443' : '80'))) return false;
  if (name === '*') return true;
  if (name.startsWith('*.')) return url.hostname === name.slice(2) || url.hostname.endsWith(name.slice(1));
  return url.hostname === name.toLowerCase();
}

/** The one of two match patterns of whole hosts that the other one holds; nothing when they hold different pages. */
export function narrowerPattern(first: string, second: string): string | undefined {
  if (holdsPattern(second, first)) return first;
  return holdsPattern(first, second) ? second : undefined;
}

function holdsPattern(outer: string, inner: string): boolean {
  const [, outerScheme, outerHost = ''] = PATTERN.exec(outer) ?? [];
  const [, innerScheme, innerHost = ''] = PATTERN.exec(inner) ?? [];
  if (outerScheme === undefined || innerScheme === undefined) return false;
  if (outerScheme !== '*' && outerScheme !== innerScheme) return false;
  // Of the narrower one any host will do that falls under it; `*` stands for every host.
  const example = innerHost.replace(/^\*\./, 'any.');
  return innerHost === '*'
    ? outerHost === '*'
    : patternHoldsOrigin(`https://${outerHost}/*`, `https://${example}`) && isAsWide(outerHost, innerHost);
}

/** Of two patterns with ports and stars, whether the first one is left open where the second one is. */
function isAsWide(outer: string, inner: string): boolean {
  return outer === '*' || !inner.startsWith('*.') || outer.startsWith('*.');
}
