import type { AddressKey } from '../address/parsed-address.ts';
import { decisiveHolders, distinct, isWeak, toCandidate, visibleHolders } from './holders.ts';
import type { SeenAddress } from './resolve.ts';
import type { Candidate, Holder } from './resolution.ts';

/** Somebody who holds one of the page's other addresses. `key` is that address's own. */
export interface CandidateBeside {
  key: AddressKey;
  candidate: Candidate;
}

/** How many are named: as many as have a key. */
const MOST = 9;

/**
 * Who holds the addresses of a page behind the one that it stands on, in the order of the addresses (R12): people in
 * copy, colleagues. They may take part, and are only offered. Digits without a country name nobody here.
 */
export function holdersBeside(
  seen: readonly SeenAddress[],
  holdersByKey: ReadonlyMap<AddressKey, readonly Holder[]>,
  agentId: string,
): CandidateBeside[] {
  return seen
    .slice(1)
    .flatMap(({ address }) => {
      const key = address.keys[0] ?? '';
      const visible = visibleHolders(holdersByKey.get(key) ?? [], agentId).filter((holder) => !isWeak(holder));
      return distinct(decisiveHolders(visible, address.extension)).map((holder) => ({
        key,
        candidate: toCandidate(holder),
      }));
    })
    .slice(0, MOST);
}
