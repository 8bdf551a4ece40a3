import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { refuse, requireRight, settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { allBatches, type Batch, batchKey, dropParts, partKey, progressOf, readBatch, writeBatch } from './batch.ts';

/** The agent's import of that id; refused when there is none. */
export async function requireBatch(deps: ServiceDeps, batchId: string): Promise<Batch> {
  const batch = await readBatch(deps.db, batchId);
  if (batch === undefined || batch.agentId !== deps.agent.id) return refuse('not-found', batchId);
  return batch;
}

/** Whether an import waits for somebody to go on with it. */
function isUnfinished({ state }: Batch): boolean {
  return state === 'running' || state === 'staging' || state === 'going-back';
}

/**
 * Begins an import (message `interchange.open`): nothing is written but the record that says so. `conflict` with the
 * other's id while an earlier one is unfinished.
 */
export function openImport(
  deps: ServiceDeps,
  { batchId, fileName, duplicates, holds, attributes, fromAgent, write }: Request<'interchange.open'>,
): Promise<Result<Response<'interchange.open'>>> {
  return settle(async () => {
    requireRight(deps, 'interchange');
    requireRight(deps, holds === 'organizations' ? 'organizations.edit' : 'contacts.edit');
    const { db } = deps;
    return db.transaction('rw', db.meta, async () => {
      const present = await readBatch(db, batchId);
      if (present) return progressOf(present);
      const open = (await allBatches(db)).find((each) => isUnfinished(each) && each.agentId === deps.agent.id);
      if (open) return refuse('conflict', open.batchId);
      const batch: Batch = {
        batchId,
        state: 'staging',
        fileName,
        duplicates,
        ...(holds !== undefined && { holds }),
        fromAgent,
        ...(attributes !== undefined && { attributes }),
        ...(write !== undefined && { write }),
        agentId: deps.agent.id,
        moved: {},
        parts: 0,
        done: 0,
        added: 0,
        updated: 0,
        skipped: 0,
        organizations: 0,
      };
      await writeBatch(db, batch);
      return progressOf(batch);
    });
  });
}

/** Keeps one part of an import beside the store (message `interchange.stage`). A part that comes again replaces itself. */
export function stagePart(
  deps: ServiceDeps,
  { batchId, part, rows }: Request<'interchange.stage'>,
): Promise<Result<Response<'interchange.stage'>>> {
  return settle(async () => {
    requireRight(deps, 'interchange');
    const { db } = deps;
    return db.transaction('rw', db.meta, async () => {
      const batch = await requireBatch(deps, batchId);
      if (batch.state !== 'staging' || part > batch.parts) refuse('conflict', batchId);
      const grown = { ...batch, parts: Math.max(batch.parts, part + 1) };
      await db.meta.put({ key: partKey(batchId, part), value: rows });
      await writeBatch(db, grown);
      return progressOf(grown);
    });
  });
}

/** The agent's import that was left half-way (message `interchange.unfinished`). */
export function unfinishedImport(deps: ServiceDeps): Promise<Result<Response<'interchange.unfinished'>>> {
  return settle(async () => {
    const batches = await allBatches(deps.db);
    const batch = batches.find((each) => isUnfinished(each) && each.agentId === deps.agent.id);
    return batch ? progressOf(batch) : null;
  });
}

/** Forgets an import that wrote nothing, or that is over. Within the caller's transaction when there is one. */
export async function forgetBatch(deps: ServiceDeps, batchId: string): Promise<void> {
  await dropParts(deps.db, batchId);
  await deps.db.meta.delete(batchKey(batchId));
}
