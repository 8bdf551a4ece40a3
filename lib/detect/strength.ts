import type { Sighting } from '#lib/domain/interaction/sighting.ts';

/**
 * Sightings without repetitions, strongest first, so that the first part of a report carries what matters. Equal
 * ones keep the order in which they were found.
 */
export function strongestFirst(sightings: readonly Sighting[]): Sighting[] {
  const kept = new Map<string, Sighting>();
  for (const sighting of sightings) {
    const { medium, text, role, region, message, labels, before, own } = sighting;
    const key = String([medium, text.toLowerCase(), role, region, message, labels, before, own]);
    if ((kept.get(key)?.trust ?? 'body') === 'body') kept.set(key, sighting);
  }
  return [...kept.values()].sort((first, second) => weightOf(first) - weightOf(second));
}

function weightOf({ own, region, trust }: Sighting): number {
  if (own || trust === 'adapter') return 0;
  const place = region === 'chrome' ? 9 : /message|signature|quote/.test(region) ? 5 : 1;
  return place + (trust === 'semantic' ? 0 : 1);
}
