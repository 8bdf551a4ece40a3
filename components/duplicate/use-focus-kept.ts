import { useEffect, useRef } from 'preact/hooks';

/** Where a press was: on what, the place of its item in the list, and the page. */
interface Pressed {
  button: HTMLElement;
  place: number;
  page: Element;
}

/** What has the focus when nothing of a list is left. */
const ELSEWHERE = '.sc-disclosure__button, .sc-twins__group button';

/**
 * Keeps the focus in a list whose items go when they are settled: once what was pressed is gone, the focus is on the
 * item that took its place, and after something else had it, it comes back. `list` selects it in the page, `items` are those shown; while `isAside` something else has
 * the focus. Give what it answers to the list's `onClickCapture`.
 */
export function useFocusKept(list: string, items: unknown, isAside: boolean): (event: MouseEvent) => void {
  const pressed = useRef<Pressed | undefined>(undefined);
  useEffect(() => {
    const { current } = pressed;
    if (current === undefined || isAside) return;
    const isGone = !current.button.isConnected;
    if (isGone) pressed.current = undefined;
    if (document.activeElement !== document.body) return;
    if (!isGone) {
      current.button.focus();
      return;
    }
    const left = [...(current.page.querySelector(list)?.children ?? [])];
    const next = left[Math.min(current.place, left.length - 1)]?.querySelector<HTMLElement>('button');
    (next ?? current.page.querySelector<HTMLElement>(ELSEWHERE))?.focus();
  }, [items, isAside]);
  return ({ target, currentTarget }) => {
    if (!(target instanceof Element) || !(currentTarget instanceof Element)) return;
    const [button, item] = [target.closest('button'), target.closest('li')];
    const page = currentTarget.closest('.sc-twins');
    if (button === null || item === null || page === null) return;
    pressed.current = { button, place: [...currentTarget.children].indexOf(item), page };
  };
}
