import { X } from 'lucide';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import './Toast.css';

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
 * One line at the foot of the page that confirms an action and offers to take it back. The live region is always
 * there, so screen readers hear each new message; how long it stays is the model's business.
 */
export function Toast({ message, dismissLabel, onAction, onDismiss, onHold, onRelease }: ToastProps) {
  return (
    <div class="sc-toast-place" role="status" aria-live="polite" aria-atomic="true">
      {message ? (
        <div
          class={message.tone === 'danger' ? 'sc-toast sc-toast--danger' : 'sc-toast'}
          onMouseEnter={onHold}
          onMouseLeave={onRelease}
          onFocusIn={onHold}
          onFocusOut={onRelease}
        >
          <span key={message.id} class="sc-toast__text">
            {message.text}
          </span>
          {message.action ? (
            <Button variant="link" size="small" class="sc-toast__action" keys={message.actionKeys} onClick={onAction}>
              {message.action}
            </Button>
          ) : undefined}
          <IconButton icon={X} label={dismissLabel} class="sc-toast__close" onClick={onDismiss} />
        </div>
      ) : undefined}
    </div>
  );
}
