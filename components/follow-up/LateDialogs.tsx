import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { AssignDialogProps } from './AssignDialog.tsx';
import type { SnoozeDialogProps } from './SnoozeDialog.tsx';

/** What is asked about a follow-up: when to come back, or who is to. */
export type FollowUpQuestion = 'later' | 'give';

export interface LateDialogsProps extends SnoozeDialogProps, Omit<AssignDialogProps, 'agents'> {
  asking: FollowUpQuestion;
}

interface Dialogs {
  SnoozeDialog: ComponentType<SnoozeDialogProps>;
  AssignDialog: ComponentType<AssignDialogProps>;
}

/** Asks one question about a follow-up. The dialogs are loaded with the first: the panel seldom needs them. */
export function LateDialogs({ asking, ...props }: LateDialogsProps) {
  const [dialogs, setDialogs] = useState<Dialogs>();
  useEffect(() => {
    void Promise.all([import('./SnoozeDialog.tsx'), import('./AssignDialog.tsx')]).then(
      ([{ SnoozeDialog }, { AssignDialog }]) => setDialogs({ SnoozeDialog, AssignDialog }),
    );
  }, []);
  if (!dialogs) return null;
  const { SnoozeDialog, AssignDialog } = dialogs;
  return asking === 'later' ? <SnoozeDialog {...props} /> : <AssignDialog {...props} agents={[]} />;
}
