import type { AssumedCountry } from '../address/assumed-country.ts';
import { guardAddress, type OwnAddresses } from '../address/own-addresses.ts';
import { parseAddress } from '../address/parse-address.ts';
import type { ParsedAddress } from '../address/parsed-address.ts';
import { isWithheldCaller } from '../address/withheld-caller.ts';
import { findOurDomains, findOurMailbox, isBelow, mailDomain, ownDomain } from './our-domains.ts';
import type { SetAsideReason } from './ranked-address.ts';
import type { Sighting } from './sighting.ts';
import { readLabel } from '../page/labels.ts';
import { isBesideText, isPartyRole, standingOf } from './standing.ts';
import { cellsBeside } from './table-row.ts';

/** Everything a page says of one address. */
export interface AddressGroup {
  address: ParsedAddress;
  /** The sighting that stands best for the other party. */
  best: Sighting;
  standing: number;
  sightings: Sighting[];
  /** Why it is nobody's (R7). */
  reason?: SetAsideReason;
  /** True when nobody configured it as ours: the page's signed-in agent suggests it. */
  inferred?: boolean;
}

/**
 * A number that is no national one where the agent is: on the line as switches write it, the calling code without its
 * plus; on the line or beside a label as people write it at home whose language the page speaks (R2).
 */
function fromAbroad(
  { text, medium, role, trust }: Sighting,
  countries: readonly AssumedCountry[],
): ParsedAddress | undefined {
  const isOnTheLine = role === 'caller';
  if (medium !== 'phone' || (!isOnTheLine && trust !== 'labelled')) return undefined;
  const address = parseAddress(text, medium, countries, { lenient: true });
  const { countrySource } = address ?? {};
  return countrySource === 'page' || (isOnTheLine && countrySource === 'number') ? address : undefined;
}

/** A mail address of a gateway for text messages and calls: the number before the sign is the sender. */
const NUMBER_AS_NAME = /^\+?\d{8,15}$/;

const UNKNOWN_COUNTRY = 4;

/** Reads the sightings of a page, puts those of one address together and says which are ours. */
export function groupAddresses(
  sightings: readonly Sighting[],
  { countries, own }: { countries: readonly AssumedCountry[]; own: OwnAddresses },
): AddressGroup[] {
  const groups = new Map<string, AddressGroup>();
  for (const sighting of sightings.flatMap(withNumberAsName)) {
    const lenient =
      sighting.trust === 'adapter' ||
      sighting.trust === 'semantic' ||
      (sighting.label !== undefined && sighting.trust === 'labelled');
    const address =
      parseAddress(sighting.text, sighting.medium, countries, { lenient }) ?? fromAbroad(sighting, countries);
    const key = address?.keys[0];
    if (address === undefined || key === undefined) continue;
    const known = groups.get(key);
    if (known === undefined)
      groups.set(key, { address, best: sighting, standing: placeOf(sighting), sightings: [sighting] });
    else join(known, address, sighting);
  }
  const found = joinWays([...groups.values()]);
  const ourDomains = findOurDomains(found, own);
  const mailbox = findOurMailbox(found, own, ourDomains);
  for (const domain of mailbox ? ownDomain(mailbox) : []) ourDomains.add(domain);
  for (const group of found) guard(group, own, mailbox, ourDomains);
  setRowsAside(found);
  // A number whose country nobody knows says less than an address beside it (R2).
  for (const group of found) if (group.address.kind === 'national') group.standing += UNKNOWN_COUNTRY;
  return found;
}

/** A sighting in navigation stands for nobody. */
function placeOf(sighting: Sighting): number {
  return sighting.region === 'chrome' ? 1000 : standingOf(sighting);
}

function join(group: AddressGroup, address: ParsedAddress, sighting: Sighting): void {
  group.sightings.push(sighting);
  const standing = placeOf(sighting);
  const isSame = address.keys[0] === group.address.keys[0];
  if (isSame && group.address.extension === undefined && address.extension !== undefined) group.address = address;
  if (standing >= group.standing) return;
  const name = sighting.name ?? group.best.name;
  group.best = name === undefined ? sighting : { ...sighting, name };
  group.standing = standing;
}

/** A number that the page writes with its country too is that one: `(415) 555-0194` beside `+1 415 555 0194`. */
function joinWays(groups: AddressGroup[]): AddressGroup[] {
  return groups.filter((group) => {
    if (group.address.kind !== 'national') return true;
    const same = groups.filter(
      ({ address }) => address.kind === 'international' && address.keys.some((key) => group.address.keys.includes(key)),
    );
    if (same.length !== 1) return true;
    for (const sighting of group.sightings) join(same[0]!, group.address, sighting);
    return false;
  });
}

/** What stands where the caller's number would, when the caller hides it (R8). */
export function findWithheld(sightings: readonly Sighting[]): string | undefined {
  return sightings.find(
    ({ medium, role, region, text }) =>
      medium === 'phone' && role === 'caller' && region !== 'chrome' && region !== 'quote' && isWithheldCaller(text),
  )?.text;
}

/** Adds the number that stands as the name of a gateway's address, in front of it. */
function withNumberAsName(sighting: Sighting): Sighting[] {
  if (sighting.medium !== 'email' || !isPartyRole(sighting)) return [sighting];
  const local = sighting.text.split('@')[0] ?? '';
  const number = [sighting.name?.replace(/[\s().-]/g, '') ?? '', local].find((text) => NUMBER_AS_NAME.test(text));
  return number === undefined
    ? [sighting]
    : [{ ...sighting, medium: 'phone', role: 'caller', text: number, name: undefined }, sighting];
}

function guard(
  group: AddressGroup,
  own: OwnAddresses,
  mailbox: AddressGroup | undefined,
  ourDomains: ReadonlySet<string>,
): void {
  const { sightings, standing } = group;
  const domain = mailDomain(group);
  const configured = guardAddress(group.address, own);
  if (configured !== undefined) group.reason = configured;
  else if (group === mailbox || sightings.some(isMailbox)) group.reason = 'helpdesk-mailbox';
  else if (sightings.some((sighting) => sighting.own === true || isColleague(sighting, standing)))
    group.reason = 'agent';
  else if (domain !== undefined && isBelow(domain, ourDomains))
    Object.assign(group, { reason: 'own-domain', inferred: true });
}

/** A number in one row of a table with a mail address of ours is that colleague's. */
function setRowsAside(groups: readonly AddressGroup[]): void {
  const rowOf = ({ sightings }: AddressGroup): readonly string[] =>
    sightings.flatMap((each) => cellsBeside(each) ?? []);
  const names = new Set(
    groups.flatMap((group) =>
      group.reason !== undefined && group.address.medium === 'email'
        ? rowOf(group).filter((text) => /\p{L}\s+\p{L}/u.test(text) && readLabel(text) === undefined)
        : [],
    ),
  );
  for (const group of groups)
    if (group.reason === undefined && group.address.medium === 'phone' && rowOf(group).some((text) => names.has(text)))
      group.reason = 'agent';
}

function isMailbox({ own, label }: Sighting): boolean {
  return own === true && /mail ?box|bo[iî]te|postfach|buz[oó]n/i.test(label ?? '');
}

/** The page names it as the one who works on the interaction, and nowhere as the other party. */
function isColleague(sighting: Sighting, standing: number): boolean {
  return (
    sighting.role === 'agent' &&
    sighting.trust !== 'body' &&
    (isBesideText(sighting) || sighting.region === 'message') &&
    standing > 60
  );
}
