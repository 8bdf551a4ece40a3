import type { Region, Sighting } from '#lib/domain/interaction/sighting.ts';

const REGIONS: readonly Region[] = ['header', 'panel', 'page', 'message', 'signature', 'quote', 'chrome'];

/**
 * Sightings without repetitions, strongest first, so that the first part of a report carries what matters. Equal
 * ones keep the order in which they were found.
 */
export function strongestFirst(sightings: readonly Sighting[]): Sighting[] {
  const kept = new Map<string, Sighting>();
  for (const sighting of sightings) {
    const { medium, text, role, region, message, labels, before, own } = sighting;
    const key = [medium, text.toLowerCase(), role, region, message, labels, before, own].join();
    if ((kept.get(key)?.trust ?? 'body') === 'body') kept.set(key, sighting);
  }
  const weight = ({ own, region, trust }: Sighting): number => (own || trust === 'adapter' ? 0 : 1 + REGIONS.indexOf(region) * 2 + (trust === 'semantic' ? 0 : 1));
  return [...kept.values()].sort((first, second) => weight(first) - weight(second));
}
