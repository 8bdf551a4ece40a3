import { foldLabel, readLabel } from '../page/labels.ts';
import type { AddressGroup } from './address-group.ts';
import type { Party, PartyContext } from './party.ts';
import type { Sighting } from './sighting.ts';
import { cellsBeside } from './table-row.ts';

/**
 * Finds the other party in a table of the people of a case, with a column for their mail or telephone: the one in whose
 * row the word for it stands, else the only one who is not ours. Of several nobody knows who it is (R19).
 */
export function findPartyInTable(
  groups: readonly AddressGroup[],
  { requesterName = '' }: Pick<PartyContext, 'requesterName'>,
): Party | undefined {
  const others = groups.filter(
    ({ reason, sightings }) => reason === undefined && sightings.some((each) => cellsBeside(each) !== undefined),
  );
  const named = others.filter(({ sightings }) =>
    sightings.some((each) => cellsBeside(each)?.some((text) => foldLabel(text) === foldLabel(requesterName))),
  );
  if (requesterName !== '') return onlyOne(named);
  const asking = others.filter(({ sightings }) => sightings.some(asks));
  return onlyOne(asking) ?? (asking.length === 0 ? onlyOne(others) : undefined);
}

/** One mail address, or the one number where there is no mail address. */
function onlyOne(groups: readonly AddressGroup[]): Party | undefined {
  const mails = groups.filter(({ address }) => address.medium === 'email');
  const [group, ...more] = mails.length > 0 ? mails : groups;
  return group === undefined || more.length > 0 ? undefined : { group };
}

/** A cell of the row says that it is the one who asks: "Client", "Requester". */
function asks(sighting: Sighting): boolean {
  return (cellsBeside(sighting) ?? []).some(
    (text) => readLabel(text)?.role === 'requester' && foldLabel(text).split(' ').length < 3,
  );
}
