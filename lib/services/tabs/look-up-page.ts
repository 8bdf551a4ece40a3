import { textElsewhere } from '#lib/domain/address/parsed-address.ts';
import { nameToStandOn } from '#lib/domain/interaction/stands-on-name.ts';
import type { RankedAddress } from '#lib/domain/interaction/ranked-address.ts';
import type { Resolution } from '#lib/domain/resolution/resolution.ts';
import { type Result, succeed } from '#lib/domain/result.ts';
import type { CandidateBeside } from '#lib/domain/resolution/holders-beside.ts';
import type { ContactMatch, QuickAddPrefill } from '#lib/domain/view/contact-card.ts';
import type { BesideView, ParticipantView, TabView } from '#lib/domain/view/tab-view.ts';
import { prefillByColleagues } from '../contacts/prefill-by-colleagues.ts';
import { prefillContact } from '../contacts/prefill-contact.ts';
import { participantsOf } from '../interactions/participants-of.ts';
import { settle } from '../refusal.ts';
import { matchesOf } from '../resolution/matches-of.ts';
import { namesakesOf } from '../resolution/namesakes-of.ts';
import { type PlaceOfAddress, placesOfAddress, shownHolders } from '../resolution/places-of-address.ts';
import { resolvePage } from '../resolution/resolve-addresses.ts';
import { colleaguesOf, oneOfEach, suggestionsFor } from '../resolution/suggestions-for.ts';
import type { ServiceDeps } from '../service-deps.ts';
import type { PageReading } from './read-page.ts';

/** What of a page is looked up. */
export type LookedUpPage = Pick<PageReading, 'addresses' | 'setAside' | 'interaction' | 'requesterName'>;

/** What the store says of a page. */
export type FoundOfPage = Pick<
  TabView,
  'resolution' | 'matches' | 'beside' | 'participants' | 'namesakes' | 'organizations' | 'suggestions' | 'prefill'
>;

/** Looks up whom a page is with: who takes part, who holds its addresses, what quick-add starts from. Writes nothing. */
export async function lookUpPage(records: ServiceDeps, page: LookedUpPage): Promise<Result<FoundOfPage>> {
  const [lead] = page.addresses;
  const [resolved, participants, places] = await Promise.all([
    resolvePage(records, page),
    participantsIn(records, page),
    settle(async () => (lead === undefined ? [] : placesOfAddress(records, lead.address))),
  ]);
  if (!resolved.ok) return resolved;
  if (!participants.ok) return participants;
  if (!places.ok) return places;
  const [suggestions, prefill] = await Promise.all([
    suggestionsFor(records, places.value),
    prefillFor(records, page, lead, places.value),
  ]);
  if (!suggestions.ok) return suggestions;
  if (!prefill.ok) return prefill;
  const { resolution, beside } = resolved.value;
  const name = participants.value.length === 0 ? nameToFind(page, resolution) : undefined;
  const [matches, others, colleagues, filled] = await Promise.all([
    matchesOf(records, resolution.candidates),
    matchesOf(
      records,
      beside.map(({ candidate }) => candidate),
    ),
    colleaguesOf(
      records,
      participants.value.map(({ card }) => card),
    ),
    completed(records, prefill.value, resolution),
  ]);
  if (!matches.ok) return matches;
  if (!others.ok) return others;
  if (!colleagues.ok) return colleagues;
  if (!filled.ok) return filled;
  const namesakes =
    name === undefined ? succeed(undefined) : await namesakesOf(records, name, filled.value?.organization?.id);
  if (!namesakes.ok) return namesakes;
  return succeed({
    resolution,
    matches: matches.value,
    ...(others.value.length > 0 && { beside: besideOf(beside, others.value) }),
    participants: participants.value,
    ...(namesakes.value && { namesakes: namesakes.value }),
    ...shownHolders(places.value),
    suggestions: oneOfEach(suggestions.value, colleagues.value),
    prefill: filled.value,
  });
}

/** Who of those beside is still there, with the address that they hold. */
function besideOf(beside: readonly CandidateBeside[], matches: readonly ContactMatch[]): BesideView[] {
  return beside.flatMap(({ key, candidate }) => {
    const match = matches.find(({ card, reason }) => card.id === candidate.contactId && reason === candidate.reason);
    return match === undefined ? [] : [{ key, match }];
  });
}

/** With the organization of others at the mail's domain, where the address is nobody's and somebody may be added. */
async function completed(
  records: ServiceDeps,
  prefill: QuickAddPrefill | undefined,
  { status }: Resolution,
): Promise<Result<QuickAddPrefill | undefined>> {
  if (prefill === undefined || status !== 'unresolved') return succeed(prefill);
  return settle(() => prefillByColleagues(records, prefill));
}

async function participantsIn(records: ServiceDeps, page: LookedUpPage): Promise<Result<ParticipantView[]>> {
  if (page.interaction === undefined) return succeed([]);
  const seen = page.addresses.map(({ address }) => address);
  return participantsOf(records, page.interaction, seen);
}

/** The name by which somebody is looked for beside the addresses: the page stands on it, or nobody has those. */
function nameToFind(page: LookedUpPage, resolution: Resolution): string | undefined {
  const because = resolution.status === 'unresolved' ? resolution.because : undefined;
  // R8: whoever hides is not looked for.
  if (because === 'anonymous') return undefined;
  return (
    nameToStandOn(page) ?? (because === 'nobody-holds-it' ? (page.requesterName ?? page.addresses[0]?.name) : undefined)
  );
}

/** R23: quick-add starts from the address that the page stands on, or from the name alone. */
async function prefillFor(
  records: ServiceDeps,
  page: LookedUpPage,
  lead: RankedAddress | undefined,
  places: readonly PlaceOfAddress[],
): Promise<Result<QuickAddPrefill | undefined>> {
  const { requesterName } = page;
  if (lead !== undefined && nameToStandOn(page) === undefined) {
    const known = { text: textElsewhere(lead.address), name: lead.name ?? requesterName };
    return prefillContact(records, known, { known: places });
  }
  return requesterName === undefined ? succeed(undefined) : prefillContact(records, { text: requesterName });
}
