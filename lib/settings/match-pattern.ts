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
