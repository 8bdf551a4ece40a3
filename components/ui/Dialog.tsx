import { X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { IconButton } from './IconButton.tsx';
import './Dialog.css';

export interface DialogProps {
  title: string;
  open: boolean;
  closeLabel: string;
  /** Called for Escape, the close button and a press outside; the owner then sets `open` to false. */
  onClose: () => void;
  /** Buttons at the foot, the affirmative one last. */
  actions?: ComponentChildren;
  children: ComponentChildren;
}

/** The browser's own modal dialog: it keeps the focus inside and gives it back when it closes. */
export function Dialog({ title, open, closeLabel, onClose, actions, children }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open === open) return;
    if (open) element.showModal();
    else element.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      class="sc-dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        // An Escape that a page leaves to the browser also leads out of a side panel that F6 led into.
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      {open ? (
        <div class="sc-dialog__inside">
          <header class="sc-dialog__head">
            <h2 id={id} class="sc-dialog__title">
              {title}
            </h2>
            <IconButton icon={X} label={closeLabel} onClick={onClose} />
          </header>
          <div class="sc-dialog__body">{children}</div>
          {actions ? <footer class="sc-dialog__actions">{actions}</footer> : undefined}
        </div>
      ) : undefined}
    </dialog>
  );
}
