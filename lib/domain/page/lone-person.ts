import type { Sighting } from '../interaction/sighting.ts';

/** Says that an address is ours, or a machine's: nobody whom a page could be about. */
export type IsOurs = (sighting: Sighting) => boolean;

/** Roles of those who are beside the other party. */
const BESIDE = /^(?:to|cc|agent|forwarded)$/;

/**
 * Says that a page shows the addresses of one person and of nobody else: one mail address that is not ours, or, where
 * there is none, one number. What running text, quotes and the page's frame hold does not count.
 */
export function showsOnePerson(sightings: readonly Sighting[], isOurs: IsOurs): boolean {
  const shown = sightings.filter(
    ({ region, trust, role, own }) =>
      region !== 'chrome' && region !== 'quote' && trust !== 'body' && !own && !BESIDE.test(role),
  );
  const people = shown.filter((sighting) => !isOurs(sighting));
  const mails = new Set(people.flatMap(({ medium, text }) => (medium === 'email' ? text.toLowerCase() : [])));
  if (mails.size > 0) return mails.size === 1;
  const numbers = new Set(
    people.flatMap(({ medium, text }) => (medium === 'phone' ? text.replace(/\D/g, '').slice(-8) : [])),
  );
  return numbers.size === 1;
}
