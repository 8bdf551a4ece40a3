import { type RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PanelMode } from '#lib/state/panel-mode.ts';

const FOCUSABLE = 'button, a[href], input, select, textarea, [tabindex="0"]';

/** The focus fell to the page's ground because what had it is gone. */
function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** The screen begins with its search. */
function isSearchScreen(screenKind: string): boolean {
  return screenKind === 'nobody' || screenKind === 'name-only';
}

/** Puts a focus that is lost where the screen's next action is. */
export function focusNextAction(panel: HTMLElement, screenKind: string): void {
  if (!isLost()) return;
  panel.querySelector<HTMLElement>(isSearchScreen(screenKind) ? 'input[type="search"]' : '[data-focus-first]')?.focus();
}

/** Remembers what to come back to when what is opened now closes again. Call it in the press that opens. */
export type RememberFocus = (fallback: string) => void;

/**
 * Keeps the focus where the next action is: on the search when something opens, back where it was when it closes,
 * and on the head of a new view when what had the focus is gone. While the focus is in the host page it stays there.
 */
export function usePanelFocus(root: RefObject<HTMLElement | null>, mode: PanelMode, screenKind: string): RememberFocus {
  const returnTo = useRef<string | undefined>(undefined);
  const formerMode = useRef(mode);
  const isFirst = useRef(true);

  useLayoutEffect(() => {
    const panel = root.current;
    const hasOpened = mode !== formerMode.current && mode.kind !== 'page';
    const hasClosed = mode !== formerMode.current && mode.kind === 'page';
    const isStart = isFirst.current;
    formerMode.current = mode;
    if (screenKind !== '') isFirst.current = false;
    if (!panel || !document.hasFocus()) return;
    const search = panel.querySelector<HTMLElement>('input[type="search"]');
    if (hasOpened) {
      search?.focus();
      return;
    }
    if (hasClosed) {
      const back = panel.querySelector(`[data-return="${CSS.escape(returnTo.current ?? '')}"]`);
      returnTo.current = undefined;
      const target = back?.querySelector<HTMLElement>(FOCUSABLE);
      if (target) {
        target.focus();
        return;
      }
    }
    if (isSearchScreen(screenKind) || !isStart) focusNextAction(panel, screenKind);
  }, [mode, screenKind]);

  return (fallback) => {
    const place = document.activeElement?.closest<HTMLElement>('[data-return]');
    returnTo.current = place?.dataset.return ?? fallback;
  };
}
