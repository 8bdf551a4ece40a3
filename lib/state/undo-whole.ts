import type { ChangedRecord } from '#lib/domain/change/change.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Call } from '#lib/messages/call.ts';
import type { Written } from '#lib/messages/protocol/interaction.ts';

/** Parts that one request undoes: some seconds of work at most. */
const PARTS = 8;

/** How far the undoing of a change of many is. */
export interface UndoProgress {
  done: number;
  of: number;
}

/**
 * Undoes a change, one of many rows part by part: `told` hears how far it is. What is left half-way, because the page
 * was closed, goes on when it is asked for again. With a `record` it is undone for that one alone.
 */
export async function undoWhole(
  call: Call,
  changeId: string,
  told: (progress: UndoProgress) => void = () => {},
  record?: ChangedRecord,
): Promise<Result<Written>> {
  for (;;) {
    // Each part begins where the one before it ended.
    // oxlint-disable-next-line no-await-in-loop
    const answer = await call('change.undo', { changeId, parts: PARTS, ...(record && { record }) });
    if (!answer.ok || answer.value.rest === undefined) return answer;
    told(answer.value.rest);
  }
}
