import type { Ranking } from '#lib/domain/interaction/ranked-address.ts';
import { type CandidateBeside, holdersBeside } from '#lib/domain/resolution/holders-beside.ts';
import { resolve } from '#lib/domain/resolution/resolve.ts';
import type { Resolution } from '#lib/domain/resolution/resolution.ts';
import type { Result } from '#lib/domain/result.ts';
import { settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { findHolders } from './find-holders.ts';

/** Who a page is with, and who holds its other addresses. */
export interface ResolvedPage {
  resolution: Resolution;
  beside: CandidateBeside[];
}

/** As `resolveAddresses`, with who holds the other addresses: one read for both. */
export function resolvePage(
  deps: ServiceDeps,
  { addresses, setAside }: Pick<Ranking, 'addresses' | 'setAside'>,
): Promise<Result<ResolvedPage>> {
  return settle(async () => {
    const holders = await findHolders(
      deps,
      addresses.map(({ address }) => address),
    );
    return {
      resolution: resolve(addresses, holders, deps.agent.id, setAside),
      beside: holdersBeside(addresses, holders, deps.agent.id),
    };
  });
}

/**
 * Says who the ranked addresses of a page stand for (R10-R13). Reads alone: a look-up never creates anything (R14).
 */
export function resolveAddresses(
  deps: ServiceDeps,
  { addresses, setAside }: Pick<Ranking, 'addresses' | 'setAside'>,
): Promise<Result<Resolution>> {
  return settle(async () => {
    const holders = await findHolders(
      deps,
      addresses.map(({ address }) => address),
    );
    return resolve(addresses, holders, deps.agent.id, setAside);
  });
}
