/** How long the keys must rest before they count as keys again after a field was taken from under them, in milliseconds. */
export const TYPING_REST = 1500;

/** True while a press of a letter would write into something: a field, a list that searches by letter, an editor. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.role === 'menu';
}

/** True for a field that is written into letter by letter. */
function isWritten(target: EventTarget | null): target is HTMLElement {
  return isTyping(target) && !(target instanceof HTMLSelectElement);
}

/** Keys with which one leaves a field, or sends it off, on purpose. */
function isLeaving({ key, ctrlKey, metaKey, target }: KeyboardEvent): boolean {
  if (key === 'Enter') return ctrlKey || metaKey || !(target instanceof HTMLTextAreaElement);
  return key === 'Tab' || key === 'Escape' || key === 'F6';
}

/** A key that would write a sign or send it off. */
function isWriting({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return key === 'Enter' || key === 'Backspace' || (key.length === 1 && !ctrlKey && !altKey && !metaKey);
}

/**
 * Swallows what goes on being typed after the field it was typed into is gone or has lost the focus to another view,
 * so that no letter of it works as a key or lands in another field. It ends when the keys rest, and with every press
 * that says where one wants to be: of the pointer, Tab or Escape.
 */
export function guardTyping(page: Document, signal: AbortSignal): void {
  /** The field that was typed into and has not been left on purpose. */
  let field: Element | undefined;
  /** When it was taken away, or the last key after that (event time). */
  let takenAt: number | undefined;

  const isTaken = () => field !== undefined && page.activeElement !== field;
  const watch = new MutationObserver(() => {
    if (isTaken()) takenAt ??= performance.now();
  });
  const forget = () => {
    field = undefined;
    takenAt = undefined;
    watch.disconnect();
  };
  const heed = { signal, capture: true };
  page.addEventListener(
    'input',
    ({ target }) => {
      if (!isWritten(target) || target === field) return;
      forget();
      field = target;
      watch.observe(page, { childList: true, subtree: true });
    },
    heed,
  );
  page.addEventListener(
    'focusin',
    () => {
      if (isTaken()) takenAt ??= performance.now();
    },
    heed,
  );
  page.addEventListener(
    'keydown',
    (event) => {
      if (field === undefined) return;
      if (!isTaken()) {
        takenAt = undefined;
        if (isLeaving(event)) forget();
        return;
      }
      takenAt ??= performance.now();
      if (performance.now() - takenAt >= TYPING_REST || event.key === 'Tab' || event.key === 'Escape') forget();
      else if (isWriting(event)) {
        takenAt = performance.now();
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    },
    heed,
  );
  page.addEventListener('pointerdown', forget, heed);
  signal.addEventListener('abort', forget);
}
