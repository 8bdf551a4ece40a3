import type { ConfirmationModel } from '#lib/state/confirmation-model.ts';
import { Toast, type ToastMessage } from '../ui/Toast.tsx';
import { useLanguage } from '../ui/translation.ts';
import { deedWords } from './deed-words.ts';
import { failureWords } from './failure-words.ts';

/** The one-line confirmation of a surface, with Undo where the action can be taken back. */
export function ConfirmationToast({ model }: { model: ConfirmationModel }) {
  const { translate, locale } = useLanguage();
  const number = new Intl.NumberFormat(locale);
  const current = model.current.value;
  let message: ToastMessage | undefined;
  if (current?.state === 'done') {
    const canUndo = current.changeId !== undefined || current.reversal !== undefined;
    message = {
      id: current.id,
      text: deedWords(current.deed, translate),
      action: canUndo ? translate(current.deed.what === 'undone' ? 'common.redo' : 'common.undo') : undefined,
      actionKeys: canUndo ? 'U' : undefined,
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
