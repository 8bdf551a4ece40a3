import type { ReadonlySignal } from '@preact/signals';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import type { Call } from '#lib/messages/call.ts';
import type { ConfirmationModel } from './confirmation-model.ts';
import { undoWhole } from './undo-whole.ts';

/** Going back and forth in what was done in the interaction that the panel stands beside. */
export interface PanelUndo {
  /**
   * Undoes what is confirmed; where nothing is, the agent's own last change in the interaction, which the confirmation
   * names. Pressed again it goes further back.
   */
  undo: () => Promise<void>;
  /** Does again what was just undone. */
  redo: () => Promise<void>;
}

export interface PanelUndoDependencies {
  call: Call;
  confirmation: ConfirmationModel;
  view: ReadonlySignal<Pick<TabView, 'interaction'> | undefined>;
  /** Called after an undo was written. */
  onUndone: () => void;
}

/** Makes it. One undo is under way at a time. */
export function createPanelUndo({ call, confirmation, view, onUndone }: PanelUndoDependencies): PanelUndo {
  let isGoing = false;

  const goBack = async (key: string) => {
    const made = await call('change.recent', { interaction: key });
    // Another interaction came up meanwhile: nothing is undone beside it.
    if (view.peek()?.interaction?.key !== key) return;
    if (!made.ok) {
      confirmation.fail(made.failure);
      return;
    }
    const last = made.value.changes.find(({ undone }) => !undone);
    if (!last) {
      confirmation.say({ what: 'nothing-to-undo' });
      return;
    }
    const undone = await undoWhole(call, last.undoId);
    const isHere = view.peek()?.interaction?.key === key;
    const of = { what: 'journalled', action: last.action, name: last.subject } as const;
    if (undone.ok) confirmation.say({ what: 'undone', of }, isHere ? undone.value.changeId : undefined);
    else confirmation.fail(undone.failure);
    onUndone();
  };

  return {
    undo: async () => {
      const shown = confirmation.current.peek();
      const canBeUndone = shown?.state === 'done' && (shown.changeId !== undefined || shown.reversal !== undefined);
      if (canBeUndone && shown.deed.what !== 'undone') {
        await confirmation.undo();
        return;
      }
      const key = view.peek()?.interaction?.key;
      if (isGoing || confirmation.undoing.peek() || shown?.state === 'going-back') return;
      if (key === undefined) {
        confirmation.say({ what: 'nothing-to-undo' });
        return;
      }
      isGoing = true;
      await goBack(key);
      isGoing = false;
    },
    redo: async () => {
      const shown = confirmation.current.peek();
      if (shown?.state === 'done' && shown.deed.what === 'undone') await confirmation.undo();
    },
  };
}
