import { useEffect, useRef } from 'preact/hooks';
import { guardTyping, isTyping } from './typing-guard.ts';

/** What each key does. Keys are as `KeyboardEvent.key` gives them, letters in lower case; `Shift+u` goes before `u`. */
export type Shortcuts = Readonly<Record<string, (() => void) | undefined>>;

/**
 * Runs single keys for the whole page. Letters, digits and signs are left alone while one types in a field, with
 * Ctrl, Alt or Meta, and while a dialog or menu is open; `Escape` works in fields too, unless something nearer took it.
 * What goes on being typed after its field is gone works as no key (see `guardTyping`).
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    const stop = new AbortController();
    guardTyping(document, stop.signal);
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
        if (event.repeat || document.querySelector('dialog[open]')) return;
        if (event.key !== 'Escape' && isTyping(event.target)) return;
        const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
        const run = (event.shiftKey ? latest.current[`Shift+${key}`] : undefined) ?? latest.current[key];
        if (!run) return;
        event.preventDefault();
        run();
      },
      { signal: stop.signal },
    );
    return () => stop.abort();
  }, []);
}
