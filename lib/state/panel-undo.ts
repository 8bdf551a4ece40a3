import type { ReadonlySignal } from '@preact/signals';
import { stepBack, stepForth } from '#lib/domain/change/back-and-forth.ts';
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
  /** Does again what was undone last, as long as nothing newer was done; pressed again it goes further forth. */
  redo: () => Promise<void>;
}

export interface PanelUndoDependencies {
  call: Call;
  confirmation: ConfirmationModel;
  view: ReadonlySignal<Pick<TabView, 'interaction'> | undefined>;
  /** Called after an undo was written. */
  onUndone: () => void;
}

const NOTHING = { back: 'nothing-to-undo', forth: 'nothing-to-redo' } as const;

/** Makes it. One undo is under way at a time. */
export function createPanelUndo({ call, confirmation, view, onUndone }: PanelUndoDependencies): PanelUndo {
  let isGoing = false;

  const go = async (key: string, way: 'back' | 'forth') => {
    const made = await call('change.recent', { interaction: key });
    // Another interaction came up meanwhile: nothing is undone beside it.
    if (view.peek()?.interaction?.key !== key) return;
    if (!made.ok) {
      confirmation.fail(made.failure);
      return;
    }
    const step = way === 'back' ? stepBack(made.value.changes) : stepForth(made.value.changes);
    if (!step) {
      confirmation.say({ what: NOTHING[way] });
      return;
    }
    // Undoing an undoing does again what it took back.
    const gone = await undoWhole(call, step.undoId);
    const isHere = view.peek()?.interaction?.key === key;
    const of = { what: 'journalled', action: step.action, name: step.subject } as const;
    const what = way === 'back' ? 'undone' : 'redone';
    if (gone.ok) confirmation.say({ what, of }, isHere ? gone.value.changeId : undefined);
    else confirmation.fail(gone.failure);
    onUndone();
  };

  const goAlone = async (way: 'back' | 'forth') => {
    const key = view.peek()?.interaction?.key;
    if (isGoing || confirmation.undoing.peek() || confirmation.current.peek()?.state === 'going-back') return;
    if (key === undefined) {
      confirmation.say({ what: NOTHING[way] });
      return;
    }
    isGoing = true;
    await go(key, way);
    isGoing = false;
  };

  return {
    undo: async () => {
      const shown = confirmation.current.peek();
      const canBeUndone = shown?.state === 'done' && (shown.changeId !== undefined || shown.reversal !== undefined);
      if (canBeUndone && shown.deed.what !== 'undone') {
        await confirmation.undo();
        return;
      }
      await goAlone('back');
    },
    redo: async () => {
      const shown = confirmation.current.peek();
      const isUndoing = shown?.state === 'done' && shown.deed.what === 'undone';
      if (isUndoing && (shown.changeId !== undefined || shown.reversal !== undefined)) await confirmation.undo();
      else await goAlone('forth');
    },
  };
}
