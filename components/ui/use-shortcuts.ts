import { useEffect, useRef } from 'preact/hooks';

/** What each key does. Keys are as `KeyboardEvent.key` gives them, letters in lower case. */
export type Shortcuts = Readonly<Record<string, (() => void) | undefined>>;

/** True while a press of a letter would write into something: a field, a list that searches by letter, an editor. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.role === 'menu';
}

/**
 * Runs single keys for the whole page. Letters, digits and signs are left alone while one types in a field, with
 * Ctrl, Alt or Meta, and while a dialog or menu is open; `Escape` works in fields too, unless something nearer took it.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    const stop = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
        if (event.repeat || document.querySelector('dialog[open]')) return;
        if (event.key !== 'Escape' && isTyping(event.target)) return;
        const run = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
        if (!run) return;
        event.preventDefault();
        run();
      },
      { signal: stop.signal },
    );
    return () => stop.abort();
  }, []);
}
