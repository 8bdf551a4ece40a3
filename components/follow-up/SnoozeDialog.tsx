import { useState } from 'preact/hooks';
import { localMomentText, readLocalMoment } from '#lib/domain/interaction/entry-moment.ts';
import { SNOOZE_PICKS, snoozeMoment } from '#lib/domain/follow-up/snooze-picks.ts';
import { INCOMPLETE, MomentInput, settleMoments } from '../interaction/log/MomentInput.tsx';
import { MOMENT_MISTAKES, momentWords } from '../interaction/log/moment-words.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { useLanguage } from '../ui/translation.ts';
import { isTyping } from '../ui/typing-guard.ts';
import { SNOOZE_NAMES } from './due-words.ts';
import './FollowUpDialogs.css';

export interface SnoozeDialogProps {
  /** Whom it is about. */
  name: string;
  /** When it is due so far. */
  at: number;
  now: number;
  onSnooze: (at: number) => void;
  onClose: () => void;
}

/** When to come back (R50): a quick choice by one press or by its number, or any date and time. */
export function SnoozeDialog({ name, at, now, onSnooze, onClose }: SnoozeDialogProps) {
  const { translate, locale } = useLanguage();
  const [text, setText] = useState(localMomentText(at > now ? at : snoozeMoment('tomorrow', now)));
  const [isTried, setTried] = useState(false);
  const read = readLocalMoment(text === INCOMPLETE ? '?' : text);
  const mistake = 'mistake' in read && isTried ? translate(MOMENT_MISTAKES[read.mistake]) : undefined;
  const save = () => {
    setTried(true);
    if ('at' in read) onSnooze(read.at);
  };
  return (
    <Dialog
      open
      title={translate('followUps.laterTitle', { name })}
      closeLabel={translate('common.close')}
      onClose={onClose}
    >
      <div
        class="sc-snooze"
        onKeyDown={(event) => {
          const pick = SNOOZE_PICKS[Number(event.key) - 1];
          if (pick === undefined || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
          event.preventDefault();
          onSnooze(snoozeMoment(pick, now));
        }}
      >
        <ul class="sc-snooze__picks">
          {SNOOZE_PICKS.map((pick, index) => (
            <li key={pick}>
              <button
                type="button"
                class="sc-snooze__pick"
                autofocus={index === 0}
                aria-keyshortcuts={String(index + 1)}
                onClick={() => onSnooze(snoozeMoment(pick, now))}
              >
                <span>{translate(SNOOZE_NAMES[pick])}</span>
                <span class="sc-snooze__when">{momentWords(snoozeMoment(pick, now), now, locale)}</span>
                <KeyHint keys={String(index + 1)} />
              </button>
            </li>
          ))}
        </ul>
        <form
          class="sc-snooze__other"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            settleMoments(event.currentTarget);
            save();
          }}
        >
          <Field
            label={translate('followUps.other')}
            error={mistake}
            hint={
              'at' in read && read.at <= now && text !== localMomentText(at) ? translate('followUps.past') : undefined
            }
          >
            {(control) => <MomentInput control={control} value={text} onValue={setText} />}
          </Field>
          <Button type="submit" variant="primary">
            {translate('followUps.set')}
          </Button>
        </form>
      </div>
    </Dialog>
  );
}
