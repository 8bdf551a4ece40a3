import type { RefObject } from 'preact';
import type { PanelModel } from '#lib/state/panel-model.ts';
import { isTyping } from '../ui/typing-guard.ts';
import type { Shortcuts } from '../ui/use-shortcuts.ts';

export interface ShortcutActions {
  onLookUp: () => void;
  onAdd: () => void;
  onKeys: () => void;
}

/** Moves the focus to the first tag of the next participant; after the last one it starts again. */
function focusTags(panel: HTMLElement): void {
  const groups = [...panel.querySelectorAll<HTMLElement>('[data-tags]')];
  const at = groups.findIndex((group) => group.contains(document.activeElement));
  groups[(at + 1) % groups.length]?.querySelector('button')?.focus();
}

/** Takes the focus out of a field, so that the letters work as keys. False where no field has it. */
function leaveField(): boolean {
  const field = document.activeElement;
  if (!(field instanceof HTMLElement) || !isTyping(field)) return false;
  field.blur();
  return true;
}

/** What the panel's keys do (see the list behind `?`). Digits press the row that shows them. */
export function panelShortcuts(
  root: RefObject<HTMLElement | null>,
  model: PanelModel,
  { onLookUp, onAdd, onKeys }: ShortcutActions,
): Shortcuts & { a: () => void } {
  const within = <Kind extends HTMLElement>(selector: string) => root.current?.querySelector<Kind>(selector);
  const digits = Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => [
      String(index + 1),
      () => within<HTMLButtonElement>(`[data-choice="${index + 1}"]`)?.click(),
    ]),
  );
  return {
    ...digits,
    '/': () => {
      const field = within<HTMLInputElement>('input[type="search"]');
      if (field) field.focus();
      else onLookUp();
    },
    a: () => {
      const field = within<HTMLInputElement>('[data-quick-add] input');
      if (field) field.focus();
      else if (model.mode.value.kind === 'page') onAdd();
      else void model.create();
    },
    t: () => {
      if (root.current) focusTags(root.current);
    },
    l: () => {
      const notes = within<HTMLElement>('[data-log-notes]');
      if (notes) notes.focus();
      else within<HTMLElement>('[data-log-open]')?.click();
    },
    u: () => void model.undo(),
    'Shift+u': () => void model.redo(),
    '?': onKeys,
    Escape: () => {
      const mode = model.mode.value;
      if (mode.kind !== 'page' && model.quickAdd.value && !model.quickAdd.value.touched.value) model.closeQuickAdd();
      else if (mode.kind !== 'page') model.close();
      else if (!leaveField()) model.confirmation.dismiss();
    },
  };
}
