import { markedPatterns, type MarkedSites } from '#lib/settings/marked-sites.ts';
import { patternOfOrigin, patternOfPolicySite } from '#lib/settings/match-pattern.ts';
import type { Sites } from './site-status.ts';
import type { HeldRegistration, Registration } from './site-ports.ts';

/**
 * The registrations that settings and policy ask for, one per match pattern, and one more where addresses are
 * underlined; whether permitted or not.
 */
export function wantedRegistrations(settings: Sites & MarkedSites, patternsNamePorts: boolean): Registration[] {
  const listed = [
    ...settings.sites.flatMap(({ origin }) =>
      URL.canParse(origin) ? [patternOfOrigin(origin, patternsNamePorts)] : [],
    ),
    ...settings.managedSites.flatMap((site) => patternOfPolicySite(site, patternsNamePorts) ?? []),
  ];
  const patterns = [...new Set(listed)];
  const marked = markedPatterns(patterns, settings, patternsNamePorts);
  return [
    ...patterns.map((pattern) => ({ id: `site:${pattern}`, pattern })),
    ...marked.map((pattern) => ({ id: `marks:${pattern}`, pattern, marks: true as const })),
  ];
}

/**
 * What to change so that the browser holds exactly the permitted registrations. One that an older version wrote
 * differently is taken back and made again.
 */
export function planRegistrations(
  permitted: readonly Registration[],
  held: readonly HeldRegistration[],
): { register: Registration[]; unregister: string[] } {
  const isHeld = ({ id, pattern }: Registration) =>
    held.some((other) => other.id === id && other.pattern === pattern && other.current);
  const isPermitted = ({ id, pattern, current }: HeldRegistration) =>
    current && permitted.some((other) => other.id === id && other.pattern === pattern);
  return {
    register: permitted.filter((registration) => !isHeld(registration)),
    unregister: held.filter((registration) => !isPermitted(registration)).map(({ id }) => id),
  };
}
