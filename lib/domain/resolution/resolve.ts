import type { AddressKey, ParsedAddress } from '../address/parsed-address.ts';
import type { SetAsideAddress } from '../interaction/ranked-address.ts';
import { decisiveHolders, distinct, toCandidate, visibleHolders } from './holders.ts';
import type { Holder, Resolution, ResolutionRule, UnresolvedReason } from './resolution.ts';

/** An address of the page in its rank. `mayAssociate` is true for the other party's own addresses alone (R12). */
export interface SeenAddress {
  address: ParsedAddress;
  mayAssociate: boolean;
}

/** One address with everybody who holds it. */
interface HeldAddress {
  /** All visible ones, strongest first. */
  holders: readonly Holder[];
  /** Those who count (see `decisiveHolders`). */
  decisive: readonly Holder[];
}

/** Who one address alone stands for (R11): its only holder, or the agent's own private one beside one public one. */
function decide(holders: readonly Holder[]): { holder: Holder; rule: ResolutionRule } | undefined {
  const [first, second, third] = holders;
  if (first && !second) return { holder: first, rule: 'only-holder' };
  if (!first || !second || third) return undefined;
  const priv = [first, second].filter(({ visibility }) => visibility === 'private');
  return priv.length === 1 && priv[0] ? { holder: priv[0], rule: 'own-private-before-public' } : undefined;
}

/** Those who hold every one of the addresses that anybody holds. */
function holdersOfAll(held: readonly HeldAddress[]): Holder[] {
  const [first, ...rest] = held;
  const holdsThem = (contactId: string): boolean =>
    rest.every(({ decisive }) => decisive.some((holder) => holder.contactId === contactId));
  return (first?.decisive ?? []).filter(({ contactId }) => holdsThem(contactId));
}

function unresolved(seen: readonly SeenAddress[], setAside: readonly SetAsideAddress[]): Resolution {
  const hidden = setAside.some(({ reason }) => reason === 'anonymous');
  const onlyOwn: UnresolvedReason = hidden ? 'anonymous' : 'only-own-addresses';
  const because = setAside.length > 0 ? onlyOwn : 'nothing-on-page';
  return seen.length > 0
    ? { status: 'unresolved', rule: 'no-holder', because: 'nobody-holds-it', candidates: [] }
    : { status: 'unresolved', rule: 'no-address', because, candidates: [] };
}

function ambiguous(rule: ResolutionRule, shared: boolean, holders: readonly Holder[]): Resolution {
  return { status: 'ambiguous', rule, shared, candidates: distinct(holders).map(toCandidate) };
}

/**
 * Says who the interaction is with (R10-R13).
 *
 * It stands on the address of the first rank; when that one may associate, on all that may, since those are
 * addresses of the same person. Exactly one contact who holds them: resolved. One private and one public: the
 * private one. Several: ambiguous, `shared` when one address belongs to several. Addresses that lead to different
 * people: ambiguous. National digits alone never resolve. The outcome depends neither on the order in which
 * holders were found nor on contacts that hold none of the addresses.
 *
 * `holdersByKey` gives, by each address's own key (`keys[0]`), who holds it. `setAside` tells an empty page from one
 * that shows only ourselves or hides the caller (R8).
 */
export function resolve(
  seen: readonly SeenAddress[],
  holdersByKey: ReadonlyMap<AddressKey, readonly Holder[]>,
  agentId: string,
  setAside: readonly SetAsideAddress[] = [],
): Resolution {
  const [lead] = seen;
  const basis = lead?.mayAssociate ? seen.filter(({ mayAssociate }) => mayAssociate) : seen.slice(0, 1);
  const held = basis.map(({ address }): HeldAddress => {
    const holders = visibleHolders(holdersByKey.get(address.keys[0] ?? '') ?? [], agentId);
    return { holders, decisive: decisiveHolders(holders, address.extension) };
  });
  const everybody = held.flatMap(({ holders }) => holders);
  if (everybody.length === 0) return unresolved(seen, setAside);

  const strong = held.filter(({ decisive }) => decisive.length > 0);
  if (strong.length === 0) return ambiguous('weak-match', false, everybody);

  const common = holdersOfAll(strong);
  if (common.length === 0)
    return ambiguous(
      'conflicting-addresses',
      false,
      strong.flatMap(({ decisive }) => decisive),
    );
  const decided = decide(common);
  if (!decided) return ambiguous('several-holders', true, common);

  const { holder, rule } = decided;
  const alone = strong.some(({ decisive }) => decide(decisive)?.holder.contactId === holder.contactId);
  return {
    status: 'resolved',
    contactId: holder.contactId,
    rule,
    automatic: lead?.mayAssociate === true && alone && !holder.reason.otherExtension,
    candidates: distinct([holder, ...strong.flatMap(({ holders }) => holders)]).map(toCandidate),
  };
}
