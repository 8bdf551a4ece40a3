import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Failure } from '#lib/domain/result.ts';
import type { Call } from '#lib/messages/call.ts';
import type { RecordChange } from '#lib/messages/protocol/change.ts';
import type { ConfirmationModel } from './confirmation-model.ts';
import { createLogModel, type DraftChannel, type LogModel } from './log-model.ts';
import { type Schedule, scheduleByTimer } from './schedule.ts';
import { createTurns } from './turns.ts';
import { createDesk, type DeskModel } from './worklist-desk.ts';
import { undoWhole } from './undo-whole.ts';

/** The page of one interaction: who takes part, what was said, what was done, and the way back to its ticket. */
export interface InteractionPageModel {
  desk: DeskModel;
  log: LogModel;
  state: ReadonlySignal<'loading' | 'ready' | 'gone' | 'failed'>;
  /** Who was associated, changed or taken off, newest first. */
  changes: ReadonlySignal<readonly RecordChange[]>;
  /** The change whose undoing was refused, with why. */
  refused: ReadonlySignal<{ id: string; failure: Failure } | undefined>;
  /** Shows the interaction of this key, or of this record's id. */
  load: (id: string) => Promise<void>;
  reload: () => Promise<void>;
  /** Takes a change back, or does it again. */
  toggle: (change: RecordChange) => Promise<void>;
  /** Stops following the interaction: another page is shown. */
  leave: () => void;
}

export interface InteractionPageDependencies {
  call: Call;
  confirmation: ConfirmationModel;
  schedule?: Schedule;
  drafts?: DraftChannel;
  now?: () => number;
}

/** Makes the model; it shows nothing before it is told what to. */
export function createInteractionPageModel(dependencies: InteractionPageDependencies): InteractionPageModel {
  const { call, confirmation, schedule = scheduleByTimer, drafts, now } = dependencies;
  const changes = signal<readonly RecordChange[]>([]);
  const refused = signal<{ id: string; failure: Failure }>();
  const turns = createTurns();
  let shownId = '';

  const desk = createDesk({ call, confirmation, schedule, onWritten: () => void readHistory() });
  const log = createLogModel({
    call,
    schedule,
    confirmation,
    view: desk.view,
    ...(drafts && { drafts }),
    ...(now && { now }),
    onWritten: () => void desk.refresh(),
  });

  async function readHistory(): Promise<void> {
    const key = desk.item.value?.interaction.key;
    if (key === undefined) return;
    const isNewest = turns.next();
    const answer = await call('worklist.history', { key });
    if (isNewest() && answer.ok) changes.value = answer.value;
  }

  async function load(id: string): Promise<void> {
    if (id !== shownId) {
      shownId = id;
      turns.forget();
      desk.leave();
      batch(() => {
        changes.value = [];
        refused.value = undefined;
      });
    }
    await desk.show(id);
    await readHistory();
  }

  return {
    desk,
    log,
    state: computed(() => {
      if (desk.item.value) return 'ready';
      const code = desk.failure.value?.code;
      if (code === undefined) return 'loading';
      return code === 'not-found' ? 'gone' : 'failed';
    }),
    changes,
    refused,
    load,
    reload: async () => {
      if (shownId !== '') await load(shownId);
    },
    async toggle({ id, undoId }) {
      const answer = await undoWhole(call, undoId);
      refused.value = answer.ok ? undefined : { id, failure: answer.failure };
      await load(shownId);
    },
    leave: () => {
      shownId = '';
      turns.forget();
      desk.leave();
    },
  };
}
