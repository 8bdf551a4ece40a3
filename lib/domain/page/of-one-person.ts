import type { InteractionRef } from '../interaction/interaction.ts';
import type { Sighting } from '../interaction/sighting.ts';
import { nameInteraction } from './name-interaction.ts';
import type { PageAddress } from './page-address.ts';
import { isParty, type PageEvidence } from './page-evidence.ts';
import type { PageKind } from './page-kind.ts';

/**
 * A page about one person that has what tickets have, and lists have not: messages, a requester, a ticket's labels or
 * number, somebody who wrote or was written to. Whatever its address looks like, it stands for the interaction then.
 */
export function ofOnePerson(
  evidence: PageEvidence,
  kind: PageKind,
  numbers: readonly string[],
  confirmed: boolean,
): InteractionRef | undefined {
  const { isOfOne, isForm, listed, messages, namesRequester, namesItem, sightings } = evidence;
  if (listed > 1 || kind.isArticle || kind.isSearch || kind.isOfPeople) return undefined;
  const isTicket =
    confirmed ||
    messages > 0 ||
    namesRequester ||
    namesItem === true ||
    numbers.length > 0 ||
    sightings.some(isInvolved);
  if (!isTicket || (isForm && namesItem !== true && !namesRequester && !confirmed)) return undefined;
  const id = kind.id ?? rawId(evidence.address);
  if (id === undefined || (kind.shows === 'list' && !/\d/.test(id))) return undefined;
  return isOfOne?.() === true ? nameInteraction(evidence, 'ticket', id) : undefined;
}

/** Somebody who asks, calls or wrote, or whom it was written to. */
function isInvolved(sighting: Sighting): boolean {
  return isParty(sighting) || (sighting.role === 'to' && sighting.region !== 'chrome' && sighting.region !== 'quote');
}

/** What the address ends with, whatever it is: in its fragment, its parameters, its path. */
function rawId({ segments, params, fragment }: PageAddress): string | undefined {
  const coded = (texts: Iterable<string>) => [...texts].filter((text) => /[1-9]/.test(text) && text.length < 80).at(-1);
  return (
    coded(fragment.segments) ??
    coded(fragment.params.values()) ??
    coded(params.values()) ??
    coded(segments) ??
    fragment.segments.at(-1) ??
    segments.at(-1)
  );
}
