import { X } from 'lucide';
import { useRef } from 'preact/hooks';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { useClearOfBars } from './use-clear-of-bars.ts';
import './Toast.css';
import './VisuallyHidden.css';

export interface ToastMessage {
  /** Told apart so that the same words twice are announced twice. */
  id: string;
  text: string;
  tone?: 'neutral' | 'danger';
  /** What the button does, such as Undo. No button without it. */
  action?: string;
  actionKeys?: string;
}

export interface ToastProps {
  message: ToastMessage | undefined;
  dismissLabel: string;
  onAction: () => void;
  onDismiss: () => void;
  /** The pointer or the focus is on it: its clock stops. */
  onHold: () => void;
  onRelease: () => void;
}

/**
 * One line at the foot of the page that confirms an action and offers to take it back. It stands above bars of buttons.
 * The live region is always there and holds the words alone, so screen readers hear each new message and no names of
 * buttons; how long it stays is the model's business.
 */
export function Toast({ message, dismissLabel, onAction, onDismiss, onHold, onRelease }: ToastProps) {
  const place = useRef<HTMLDivElement>(null);
  useClearOfBars(place, message?.id);
  const tone = message?.tone === 'danger' ? 'sc-toast sc-toast--danger' : 'sc-toast';
  return (
    <div ref={place} class="sc-toast-place">
      <div
        class={message ? tone : 'sc-visually-hidden'}
        onMouseEnter={onHold}
        onMouseLeave={onRelease}
        onFocusIn={onHold}
        onFocusOut={onRelease}
      >
        <p class="sc-toast__words" role="status" aria-live="polite" aria-atomic="true">
          {message ? (
            <span key={message.id} class="sc-toast__text">
              {message.text}
            </span>
          ) : undefined}
        </p>
        {message?.action ? (
          <Button variant="link" size="small" class="sc-toast__action" keys={message.actionKeys} onClick={onAction}>
            {message.action}
          </Button>
        ) : undefined}
        {message ? <IconButton icon={X} label={dismissLabel} class="sc-toast__close" onClick={onDismiss} /> : undefined}
      </div>
    </div>
  );
}
