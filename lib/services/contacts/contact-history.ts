import { contactRepository } from '#lib/db/contact-repository.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { recordHistory } from '../journal/record-history.ts';
import { settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** Answers `contact.history`: of a merged contact that of the one it went into, which its page shows (R31). */
export function contactHistory(
  deps: ServiceDeps,
  { id }: Request<'contact.history'>,
): Promise<Result<Response<'contact.history'>>> {
  return settle(async () =>
    recordHistory(deps, 'contacts', (await contactRepository(deps.db, viewerOf(deps)).get(id))?.id ?? id),
  );
}
