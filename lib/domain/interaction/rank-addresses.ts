import type { AssumedCountry } from '../address/assumed-country.ts';
import { countriesOfLanguage } from '../address/countries-of-language.ts';
import { guardAddress, type OwnAddresses } from '../address/own-addresses.ts';
import { parseAddress } from '../address/parse-address.ts';
import type { ParsedAddress } from '../address/parsed-address.ts';
import { type AddressGroup, findWithheld, groupAddresses } from './address-group.ts';
import { bearsName, findParty } from './find-party.ts';
import type { Direction, InteractionRef } from './interaction.ts';
import type { ReadableFrame } from '../page/read-frame.ts';
import { mergeFrames } from './merge-frames.ts';
import type { Party } from './party.ts';
import type { RankedAddress, Ranking, SetAsideAddress, SetAsideReason } from './ranked-address.ts';
import type { Sighting } from './sighting.ts';
import { isBesideText, isPartyRole } from './standing.ts';

/** What ranking needs to know beside the page: how national numbers are read (R2), and what is ours (R7). */
export interface RankContext {
  countries: readonly AssumedCountry[];
  own: OwnAddresses;
}

/** The addresses of a page in order, and the interaction that it shows. */
export interface PageRanking extends Ranking {
  interaction?: InteractionRef;
  /** The other party's name where the page gives one. */
  requesterName?: string;
}

/**
 * Says who a page's interaction is with (R12, R16-R19): parses and guards what its frames saw, puts what belongs to
 * one address together, sets ours aside and ranks the other party first. Pages with nobody on them give no address.
 */
export function rankAddresses(frames: readonly ReadableFrame[], settings: RankContext): PageRanking {
  const context = { ...settings, countries: withLanguage(settings.countries, frames) };
  const page = mergeFrames(frames, (sighting) => isOurs(sighting, context));
  const groups = groupAddresses(page.sightings, context);
  const withheld = findWithheld(page.sightings);
  const found = findParty(groups, {
    title: page.title,
    requesterName: page.requesterName,
    hasInteraction: page.interaction !== undefined,
    knowsOurs: context.own.domains.size > 0,
    isCall: page.interaction?.kind === 'call',
    isChat: page.interaction?.medium === 'chat',
  });
  // R8: behind a hidden number is nobody, whoever else is named on the page without being the other party.
  const party = withheld === undefined || (found && isPartyRole(found.group.best)) ? found : undefined;
  const setAside: SetAsideAddress[] = groups
    .filter((group) => group.reason !== undefined && group !== party?.group)
    .map(({ address, reason }) => aside(address, reason!));
  if (withheld !== undefined) setAside.push({ medium: 'phone', value: withheld, reason: 'anonymous' });
  const addresses =
    party === undefined
      ? []
      : inOrder(groups, party).map((group, index) => ranked(group, index + 1, party, page.requesterName));
  const interaction = page.interaction && withDirection(page.interaction, party);
  return { addresses, setAside, interaction, requesterName: page.requesterName };
}

function aside({ medium, value, display }: ParsedAddress, reason: SetAsideReason): SetAsideAddress {
  return { medium, value, ...(display !== value && { display }), reason };
}

/** Behind the countries that were set those that the page's language speaks for, unless the site's was set (R2). */
function withLanguage(countries: readonly AssumedCountry[], frames: readonly ReadableFrame[]): AssumedCountry[] {
  const language = frames.find(({ depth = 0 }) => depth === 0)?.lang ?? '';
  const spoken = countries.some(({ source }) => source === 'site') ? [] : countriesOfLanguage(language);
  return [
    ...countries,
    ...spoken
      .filter((country) => countries.every((set) => set.country !== country))
      .map((country): AssumedCountry => ({ country, source: 'page' })),
  ];
}

/** Ours, or a machine's: nobody whom a page could be about. */
function isOurs({ text, medium }: Sighting, { countries, own }: RankContext): boolean {
  const address = parseAddress(text, medium, countries, { lenient: true });
  return address !== undefined && guardAddress(address, own) !== undefined;
}

/** The party, then the other addresses of people, by how well they stand. */
function inOrder(groups: readonly AddressGroup[], party: Party): AddressGroup[] {
  const others = groups.filter((group) => group !== party.group && group.reason === undefined && group.standing < 1000);
  return [party.group, ...others.sort((first, second) => orderOf(first, party) - orderOf(second, party))];
}

/** Behind a forward or a relay, what its lines name goes before what stands around it. */
function orderOf({ standing, sightings }: AddressGroup, { proposedBecause }: Party): number {
  const role = proposedBecause === 'forward' ? 'forwarded' : 'named';
  return proposedBecause !== undefined && sightings.some((sighting) => sighting.role === role)
    ? standing - 60
    : standing;
}

function ranked(group: AddressGroup, rank: number, party: Party, requesterName: string | undefined): RankedAddress {
  const { address, best } = group;
  const isParty = group === party.group;
  const proposed = isParty ? party.proposedBecause : undefined;
  const sighting =
    (proposed && group.sightings.find(({ role }) => role === (proposed === 'forward' ? 'forwarded' : 'named'))) ?? best;
  return {
    rank,
    medium: address.medium,
    value: address.value,
    role: sighting.role,
    trust: sighting.trust,
    ...(best.name !== undefined && { name: best.name }),
    address,
    mayAssociate: mayAssociate(group, party),
    ...(proposed !== undefined && { proposedBecause: proposed }),
    ...(isParty && isInTextOnly(group, requesterName) && { inTextOnly: true }),
  };
}

/** Stands in what somebody wrote, on a page that names the other party, and is not made of that name. */
function isInTextOnly(group: AddressGroup, requesterName: string | undefined): boolean {
  const { best } = group;
  if (requesterName === undefined || isPartyRole(best) || best.role === 'to' || isBesideText(best)) return false;
  return !bearsName(group, requesterName);
}

/**
 * R12: only what an adapter gives as the other party, or markup with a label that says so. Nothing that is proposed,
 * no colleague; of senders only the one the interaction is with.
 */
function mayAssociate(group: AddressGroup, party: Party): boolean {
  const { best } = group;
  if (party.proposedBecause !== undefined || party.internal === true) return false;
  const given = best.trust === 'adapter' || (best.trust === 'semantic' && best.label !== undefined);
  if (!given) return false;
  if (group === party.group) return isPartyRole(best) || (party.outbound === true && best.trust === 'adapter');
  return best.role === 'requester' || best.role === 'caller' ? isPartyRole(party.group.best) : false;
}

function withDirection(interaction: InteractionRef, party: Party | undefined): InteractionRef {
  if (interaction.direction !== undefined || party === undefined) return interaction;
  const direction: Direction = party.outbound ? 'outbound' : party.internal ? 'internal' : 'inbound';
  return { ...interaction, direction };
}
