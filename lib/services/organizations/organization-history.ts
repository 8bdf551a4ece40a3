import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { recordHistory } from '../journal/record-history.ts';
import { settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';

/** Answers `organization.history`. */
export function organizationHistory(
  deps: ServiceDeps,
  { id }: Request<'organization.history'>,
): Promise<Result<Response<'organization.history'>>> {
  return settle(() => recordHistory(deps, 'organizations', id));
}
