import { type Result, succeed } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import type { ServiceDeps } from '../service-deps.ts';

/** Keeps a form that is half filled in (message `draft.save`, R40); the one of the same id is replaced. */
export async function saveDraft(
  deps: ServiceDeps,
  { draft }: Request<'draft.save'>,
): Promise<Result<Response<'draft.save'>>> {
  await deps.db.drafts.put({ ...draft, ownerId: deps.agent.id, updatedAt: deps.now() });
  return succeed(null);
}

/** The agent's own forms of a kind that were left half-way (message `draft.list`), the latest first. */
export async function listDrafts(
  deps: ServiceDeps,
  { kind }: Request<'draft.list'>,
): Promise<Result<Response<'draft.list'>>> {
  const drafts = await deps.db.drafts.where('kind').equals(kind).toArray();
  const own = drafts.filter(({ ownerId }) => ownerId === deps.agent.id);
  return succeed(own.sort((first, second) => second.updatedAt - first.updatedAt));
}

/** Forgets a form: it was saved as a record, or given up (message `draft.discard`). */
export async function discardDraft(
  deps: ServiceDeps,
  { id }: Request<'draft.discard'>,
): Promise<Result<Response<'draft.discard'>>> {
  await deps.db.drafts.delete(id);
  return succeed(null);
}
