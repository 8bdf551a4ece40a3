import { type ReadonlySignal, signal } from '@preact/signals';
import type { Failure } from '#lib/domain/result.ts';
import type { Call } from '#lib/messages/call.ts';
import type { Response } from '#lib/messages/protocol/protocol.ts';
import type { ImportModel } from './import-model.ts';

/** What a store that is gone held when it was looked at last. */
export type LostStore = NonNullable<Response<'store.status'>['lost']>;

/** A store that the browser lost, and the two ways on from there. */
export interface LostStoreModel {
  /** What was lost; nothing while the store is there. */
  lost: ReadonlySignal<LostStore | undefined>;
  /** True while a new store is made. */
  busy: ReadonlySignal<boolean>;
  failure: ReadonlySignal<Failure | undefined>;
  /** Looks how the store is. */
  load: () => Promise<void>;
  /** Makes an empty store: the agent's own decision. */
  beginAnew: () => Promise<void>;
  /** Makes one for what a file holds, once the file turned out to be one that can be read. */
  restore: (file: File) => Promise<void>;
}

export interface LostStoreDependencies {
  call: Call;
  importing: Pick<ImportModel, 'choose' | 'state'>;
  /** Called when there is a store for a file that was chosen: its import goes on there. */
  onRestoring: () => void;
}

/** Makes the model. It asks nothing before `load`. */
export function createLostStoreModel({ call, importing, onRestoring }: LostStoreDependencies): LostStoreModel {
  const lost = signal<LostStore>();
  const busy = signal(false);
  const failure = signal<Failure>();

  async function beginAnew(): Promise<boolean> {
    if (busy.value) return false;
    busy.value = true;
    const answer = await call('store.begin-anew', {});
    busy.value = false;
    failure.value = answer.ok ? undefined : answer.failure;
    if (answer.ok) lost.value = undefined;
    return answer.ok;
  }

  return {
    lost,
    busy,
    failure,
    async load() {
      const answer = await call('store.status', {});
      if (answer.ok) lost.value = answer.value.lost;
    },
    beginAnew: async () => void (await beginAnew()),
    async restore(file) {
      await importing.choose(file);
      if (importing.state.value.step === 'columns' && (await beginAnew())) onRestoring();
    },
  };
}

/** Calls as `call` does, and tells when an answer says that the store is lost. */
export function tellingOfLoss(call: Call, onLost: () => void): Call {
  return async (name, request) => {
    const answer = await call(name, request);
    if (!answer.ok && answer.failure.code === 'store-lost') onLost();
    return answer;
  };
}
