import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { recordHistory } from '../journal/record-history.ts';
import { settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';

/** Answers `contact.history`. */
export function contactHistory(
  deps: ServiceDeps,
  { id }: Request<'contact.history'>,
): Promise<Result<Response<'contact.history'>>> {
  return settle(() => recordHistory(deps, 'contacts', id));
}
