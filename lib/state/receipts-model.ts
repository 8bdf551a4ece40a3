import { type ReadonlySignal, signal } from '@preact/signals';
import type { Receipt } from '#lib/domain/person/receipt.ts';
import type { Failure } from '#lib/domain/result.ts';
import type { Call } from '#lib/messages/call.ts';
import { createTurns } from './turns.ts';

/** Receipts for data of persons that were handed out or erased. */
export interface ReceiptsModel {
  /** The latest first; undefined until they were read. */
  receipts: ReadonlySignal<readonly Receipt[] | undefined>;
  failure: ReadonlySignal<Failure | undefined>;
  load: () => Promise<void>;
}

/** Makes the model; nothing is asked for before `load`. */
export function createReceiptsModel(call: Call): ReceiptsModel {
  const receipts = signal<readonly Receipt[]>();
  const failure = signal<Failure>();
  const turns = createTurns();
  return {
    receipts,
    failure,
    async load() {
      const isNewest = turns.next();
      const answer = await call('person.receipts', {});
      if (!isNewest()) return;
      failure.value = answer.ok ? undefined : answer.failure;
      if (answer.ok) receipts.value = answer.value;
    },
  };
}
