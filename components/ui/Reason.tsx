import { useLayoutEffect, useRef } from 'preact/hooks';
import './Reason.css';

/** Space between it, its control and the edges of the page, in pixels. */
const GAP = 6;

/** Puts it under its control, or over it where there is no room, and keeps it inside the page. */
function place(reason: HTMLElement, control: HTMLElement): void {
  const at = control.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = reason;
  const { clientWidth, clientHeight } = document.documentElement;
  const below = at.bottom + GAP;
  const fits = below + offsetHeight + GAP <= clientHeight;
  reason.style.top = `${fits ? below : Math.max(GAP, at.top - GAP - offsetHeight)}px`;
  reason.style.left = `${Math.max(GAP, Math.min(at.left, clientWidth - offsetWidth - GAP))}px`;
}

/**
 * Why the control around it cannot be pressed (R60), shown while the pointer or the focus is on it. For eyes alone:
 * the control says the same to screen readers as its description.
 */
export function Reason({ children }: { children: string }) {
  const own = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const reason = own.current;
    const control = reason?.parentElement;
    if (!reason || !control) return;
    const stop = new AbortController();
    for (const event of ['focus', 'mouseenter']) {
      control.addEventListener(event, () => place(reason, control), { signal: stop.signal });
    }
    return () => stop.abort();
  }, []);
  return (
    <span ref={own} class="sc-reason" aria-hidden="true">
      {children}
    </span>
  );
}
