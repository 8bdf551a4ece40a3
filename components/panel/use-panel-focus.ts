import { type RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PanelMode } from '#lib/state/panel-mode.ts';
import type { PanelModel } from '#lib/state/panel-model.ts';
import { isTyping } from '../ui/typing-guard.ts';

const FOCUSABLE = 'button, a[href], input, select, textarea, [tabindex="0"]';

/** The focus fell to the page's ground because what had it is gone. */
function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** The screens that begin with their search, unless they list people of the name the page gives. */
const SEARCH_SCREENS: readonly string[] = ['nobody', 'name-only', 'own-only', 'anonymous'];

/** Puts a focus that is lost where the screen's next action is. */
export function focusNextAction(panel: HTMLElement, screenKind: string): void {
  if (!isLost()) return;
  // Where people of the name are listed, their digits are the next thing, and a field would take those.
  const [first] = panel.querySelectorAll<HTMLElement>('main [data-focus-first]');
  const search = panel.querySelector<HTMLElement>('input[type="search"]');
  (SEARCH_SCREENS.includes(screenKind) ? (first ?? search) : first)?.focus();
}

/** Remembers what to come back to when what is opened now closes again. Call it in the press that opens. */
export type RememberFocus = (fallback: string) => void;

/** What the focus follows: what the panel does, what it shows, and of which interaction. */
export interface FocusPlace {
  mode: PanelMode;
  screenKind: string;
  place: string;
}

/**
 * Keeps the focus where the next action is: on the search when something opens, back where it was when it closes,
 * and on the head of a new view when what had the focus is gone. While the focus is in the host page it stays there.
 */
export function usePanelFocus(
  root: RefObject<HTMLElement | null>,
  { mode, screenKind, place }: FocusPlace,
): RememberFocus {
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
    if (SEARCH_SCREENS.includes(screenKind) || !isStart) focusNextAction(panel, screenKind);
  }, [mode, screenKind, place]);

  return (fallback) => {
    const from = document.activeElement?.closest<HTMLElement>('[data-return]');
    returnTo.current = from?.dataset.return ?? fallback;
  };
}

/**
 * Puts the focus on the card of whoever was just taken for the interaction, and brings that into sight, unless one
 * types somewhere by now.
 */
export function useArrivalFocus(
  root: RefObject<HTMLElement | null>,
  model: Pick<PanelModel, 'arrived' | 'answerArrival'>,
  { mode, place }: FocusPlace,
  people: string,
): void {
  const arrived = model.arrived.value;
  useLayoutEffect(() => {
    if (!arrived) return;
    if (arrived.place !== place) {
      model.answerArrival();
      return;
    }
    const item = root.current?.querySelector(`[data-participant="${CSS.escape(arrived.contactId)}"]`);
    if (!item) return;
    model.answerArrival();
    if (!document.hasFocus() || isTyping(document.activeElement)) return;
    item.querySelector<HTMLElement>('[data-focus-first]')?.focus({ preventScroll: true });
    item.scrollIntoView?.({ block: 'nearest' });
  }, [arrived, mode, place, people]);
}
