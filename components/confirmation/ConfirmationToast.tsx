import type { ConfirmationModel } from '#lib/state/confirmation-model.ts';
import { Toast, type ToastMessage } from '../ui/Toast.tsx';
import { useLanguage } from '../ui/translation.ts';
import { deedWords } from './deed-words.ts';
import { failureWords } from './failure-words.ts';

export interface ConfirmationToastProps {
  model: ConfirmationModel;
  /** The key that does again what was undone, where it is not the one that undid it. */
  redoKeys?: string;
}

/** The one-line confirmation of a surface, with Undo where the action can be taken back. */
export function ConfirmationToast({ model, redoKeys = 'U' }: ConfirmationToastProps) {
  const { translate, locale } = useLanguage();
  const number = new Intl.NumberFormat(locale);
  const current = model.current.value;
  let message: ToastMessage | undefined;
  if (current?.state === 'done') {
    const canUndo = current.changeId !== undefined || current.reversal !== undefined;
    const isUndone = current.deed.what === 'undone';
    message = {
      id: current.id,
      text: deedWords(current.deed, translate),
      action: canUndo ? translate(isUndone ? 'common.redo' : 'common.undo') : undefined,
      actionKeys: canUndo ? (isUndone ? redoKeys : 'U') : undefined,
    };
  } else if (current?.state === 'going-back') {
    message = {
      id: current.id,
      text: translate('changes.going', { done: number.format(current.done), of: number.format(current.of) }),
    };
  } else if (current) {
    const { title, text } = failureWords(current.failure, translate);
    message = { id: current.id, tone: 'danger', text: `${title}. ${text}` };
  }
  return (
    <Toast
      message={message}
      dismissLabel={translate('common.dismiss')}
      onAction={() => void model.undo()}
      onDismiss={model.dismiss}
      onHold={model.hold}
      onRelease={model.release}
    />
  );
}
