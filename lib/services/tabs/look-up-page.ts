import { textElsewhere } from '#lib/domain/address/parsed-address.ts';
import { nameToStandOn } from '#lib/domain/interaction/stands-on-name.ts';
import type { RankedAddress } from '#lib/domain/interaction/ranked-address.ts';
import type { Resolution } from '#lib/domain/resolution/resolution.ts';
import { type Result, succeed } from '#lib/domain/result.ts';
import type { QuickAddPrefill } from '#lib/domain/view/contact-card.ts';
import type { ParticipantView, TabView } from '#lib/domain/view/tab-view.ts';
import { prefillContact } from '../contacts/prefill-contact.ts';
import { participantsOf } from '../interactions/participants-of.ts';
import { matchesOf } from '../resolution/matches-of.ts';
import { namesakesOf } from '../resolution/namesakes-of.ts';
import { resolveAddresses } from '../resolution/resolve-addresses.ts';
import { suggestionsFor } from '../resolution/suggestions-for.ts';
import type { ServiceDeps } from '../service-deps.ts';
import type { PageReading } from './read-page.ts';

/** What of a page is looked up. */
export type LookedUpPage = Pick<PageReading, 'addresses' | 'setAside' | 'interaction' | 'requesterName'>;

/** What the store says of a page. */
export type FoundOfPage = Pick<
  TabView,
  'resolution' | 'matches' | 'participants' | 'namesakes' | 'suggestions' | 'prefill'
>;

/** Looks up whom a page is with: who takes part, who holds its addresses, what quick-add starts from. Writes nothing. */
export async function lookUpPage(records: ServiceDeps, page: LookedUpPage): Promise<Result<FoundOfPage>> {
  const [lead] = page.addresses;
  const [resolution, participants, suggestions, prefill] = await Promise.all([
    resolveAddresses(records, page),
    participantsIn(records, page),
    lead === undefined ? succeed([]) : suggestionsFor(records, lead.address),
    prefillFor(records, page, lead),
  ]);
  if (!resolution.ok) return resolution;
  if (!participants.ok) return participants;
  if (!suggestions.ok) return suggestions;
  if (!prefill.ok) return prefill;
  const name = participants.value.length === 0 ? nameToFind(page, resolution.value) : undefined;
  const [matches, namesakes] = await Promise.all([
    matchesOf(records, resolution.value.candidates),
    name === undefined ? succeed(undefined) : namesakesOf(records, name, prefill.value?.organization?.id),
  ]);
  if (!matches.ok) return matches;
  if (!namesakes.ok) return namesakes;
  return succeed({
    resolution: resolution.value,
    matches: matches.value,
    participants: participants.value,
    ...(namesakes.value && { namesakes: namesakes.value }),
    suggestions: suggestions.value,
    prefill: prefill.value,
  });
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
): Promise<Result<QuickAddPrefill | undefined>> {
  const { requesterName } = page;
  if (lead !== undefined && nameToStandOn(page) === undefined) {
    return prefillContact(records, { text: textElsewhere(lead.address), name: lead.name ?? requesterName });
  }
  return requesterName === undefined ? succeed(undefined) : prefillContact(records, { text: requesterName });
}
