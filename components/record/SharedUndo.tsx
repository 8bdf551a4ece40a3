import { Undo2 } from 'lucide';
import { useState } from 'preact/hooks';
import type { RecordChange } from '#lib/messages/protocol/change.ts';
import { rightFor } from '#lib/settings/right-for.ts';
import { useDenied } from '../rights/rights.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useTranslate } from '../ui/translation.ts';

export interface SharedUndoProps {
  change: RecordChange;
  /** What was done and when, for who hears the button alone. */
  what: string;
  busy: boolean;
  onUndo: () => void;
}

/** That a change was done to many records at once, and the way to take it back from all of them, which asks first. */
export function SharedUndo({ change, what, busy, onUndo }: SharedUndoProps) {
  const translate = useTranslate();
  const denied = useDenied();
  const [isAsking, setAsking] = useState(false);
  const { shared } = change;
  if (shared === undefined) return null;
  const total = shared.count;
  const words = translate(shared.undone ? 'history.redoAll' : 'history.undoAll', { total });
  return (
    <div class="sc-history__shared">
      {translate('history.shared', { total })}{' '}
      <Button
        variant="link"
        size="small"
        busy={busy}
        aria-label={`${words} ${what}`}
        disabledBecause={denied(rightFor(change.action))}
        onClick={() => setAsking(true)}
      >
        {words}
      </Button>
      <Dialog
        title={translate(shared.undone ? 'history.redoAllTitle' : 'history.undoAllTitle', { total })}
        open={isAsking}
        closeLabel={translate('common.close')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{translate('common.cancel')}</Button>
            <Button
              variant="danger"
              icon={Undo2}
              onClick={() => {
                setAsking(false);
                onUndo();
              }}
            >
              {translate(shared.undone ? 'history.redoAllNow' : 'history.undoAllNow', { total })}
            </Button>
          </>
        }
      >
        {translate('history.allText', { what })}
      </Dialog>
    </div>
  );
}
