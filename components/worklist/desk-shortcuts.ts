import type { RefObject } from 'preact';
import type { DeskModel } from '#lib/state/worklist-desk.ts';
import { isTyping } from '../ui/typing-guard.ts';
import type { Shortcuts } from '../ui/use-shortcuts.ts';

/** The keys for who takes part in an interaction, as the panel has them. Digits press the row that shows them. */
export function deskShortcuts(
  desk: DeskModel,
  place: RefObject<HTMLElement | null>,
  onLeaveField: () => void,
): Shortcuts {
  const within = <Kind extends HTMLElement>(selector: string) => place.current?.querySelector<Kind>(selector);
  const digits = Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => [
      String(index + 1),
      () => within<HTMLButtonElement>(`[data-choice="${index + 1}"]`)?.click(),
    ]),
  );
  return {
    ...digits,
    o: () => document.querySelector<HTMLAnchorElement>('a[data-open-page]')?.click(),
    '/': () => {
      const field = within<HTMLInputElement>('input[type="search"]');
      if (field) field.focus();
      else desk.startAdd();
    },
    a: () => {
      const field = within<HTMLInputElement>('[data-quick-add] input');
      if (field) field.focus();
      else if (desk.mode.value.kind === 'page') desk.startAdd();
      else void desk.create();
    },
    Escape: () => {
      const isOpen = desk.mode.value.kind !== 'page';
      if (isOpen && desk.quickAdd.value && !desk.quickAdd.value.touched.value) desk.closeQuickAdd();
      else if (isOpen) desk.close();
      else if (isTyping(document.activeElement)) onLeaveField();
    },
  };
}
