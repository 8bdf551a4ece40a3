import { parseAddress } from '#lib/domain/address/parse-address.ts';
import type { AddressKey } from '#lib/domain/address/parsed-address.ts';
import type { SeenAddress } from '#lib/domain/resolution/resolve.ts';
import type { Holder, MatchReason } from '#lib/domain/resolution/resolution.ts';

/** The agent who looks in these cases. */
export const ME = 'agent-me';

/** An address of the page as the rule takes it. */
export function seen(text: string, mayAssociate = true): SeenAddress {
  const address = parseAddress(text, text.includes('@') ? 'email' : 'phone', []);
  if (!address) throw new Error(`not an address: ${text}`);
  return { address, mayAssociate };
}

/** A public holder by an exact match, unless told otherwise. */
export function holder(
  contactId: string,
  more: Partial<Pick<Holder, 'visibility' | 'ownerId'> & Pick<MatchReason, 'rule' | 'otherExtension'>> = {},
): Holder {
  const { rule = 'exact', otherExtension, visibility = 'public', ownerId = 'agent-other' } = more;
  const reason: MatchReason = { rule, key: 'key', matchedValue: 'stored', seenValue: 'seen', otherExtension };
  return { contactId, visibility, ownerId, reason };
}

/** Who holds which address, by the address as written. */
export function heldBy(...pairs: [text: string, holders: Holder[]][]): Map<AddressKey, Holder[]> {
  return new Map(pairs.map(([text, holders]) => [seen(text).address.keys[0] ?? '', holders]));
}
