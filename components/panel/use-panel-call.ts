import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { PanelModel } from '#lib/state/panel-model.ts';
import { focusNextAction } from './use-panel-focus.ts';

/**
 * Does what a shortcut of the browser called the panel for, as soon as there is a screen to do it on: puts the focus
 * on the next action, or adds whoever the page is about, as the key `A` does.
 */
export function usePanelCall(
  root: RefObject<HTMLElement | null>,
  model: PanelModel,
  screenKind: string,
  onAdd: () => void,
): void {
  const called = model.called.value;
  useLayoutEffect(() => {
    const panel = root.current;
    if (!called || !panel || screenKind === '') return;
    model.answerCall();
    if (called === 'add') onAdd();
    else focusNextAction(panel, screenKind);
  }, [called, screenKind]);
}
