import { narrowerPattern, patternOfOrigin, patternOfPolicySite } from './match-pattern.ts';
import type { EffectiveSettings } from './settings.ts';

/** What says on which of the enabled sites addresses are underlined. */
export type MarkedSites = Partial<Pick<EffectiveSettings, 'markedSites' | 'managedMarkedSites'>>;

/**
 * Whether addresses are underlined on the pages of an origin that is enabled; `fixed` when a policy says so. Nothing
 * where they are not.
 */
export function marksOf(origin: string, settings: MarkedSites): 'on' | 'fixed' | undefined {
  const isFixed = (settings.managedMarkedSites ?? []).some((site) => {
    const pattern = patternOfPolicySite(site, true);
    return pattern !== undefined && narrowerPattern(patternOfOrigin(origin, true), pattern) !== undefined;
  });
  if (isFixed) return 'fixed';
  return settings.markedSites?.includes(origin) ? 'on' : undefined;
}

/** Of the pages that are enabled, as match patterns, those on which addresses are underlined: never more (R62). */
export function markedPatterns(
  enabled: readonly string[],
  { markedSites = [], managedMarkedSites = [] }: MarkedSites,
  patternsNamePorts: boolean,
): string[] {
  const asked = [...markedSites, ...managedMarkedSites].flatMap(
    (site) => patternOfPolicySite(site, patternsNamePorts) ?? [],
  );
  return [...new Set(asked.flatMap((pattern) => enabled.flatMap((other) => narrowerPattern(pattern, other) ?? [])))];
}
