import { useId } from 'preact/hooks';
import { FOLLOW_UP_PICKS, followUpMoment } from '#lib/domain/interaction/follow-up-picks.ts';
import { localMomentText, readLocalMoment } from '#lib/domain/interaction/entry-moment.ts';
import type { LogFormModel } from '#lib/state/log-form-model.ts';
import { Field } from '../../ui/Field.tsx';
import { ToggleChip } from '../../ui/ToggleChip.tsx';
import { useTranslate } from '../../ui/translation.ts';
import { MomentInput } from './MomentInput.tsx';
import { MOMENT_MISTAKES, PICK_NAMES } from './moment-words.ts';

/** When to come back to the contact (R50): a quick choice, or any date and time. Pressing a choice again takes it back. */
export function LogFollowUp({ form, now }: { form: LogFormModel; now: () => number }) {
  const translate = useTranslate();
  const id = useId();
  const { followUp } = form.texts.value;
  const mistake = form.mistakes.value.followUp;
  const read = readLocalMoment(followUp);
  const isPast = 'at' in read && read.at <= now();
  return (
    <Field
      label={translate('log.followUp')}
      hint={isPast ? translate('log.followUpPast') : undefined}
      error={mistake ? translate(MOMENT_MISTAKES[mistake]) : undefined}
    >
      {(control) => (
        <>
          {/* Before the field, which is many stops of the Tab key long. */}
          <div class="sc-log__picks" role="group" aria-labelledby={id}>
            <span id={id} class="sc-visually-hidden">
              {translate('log.followUpPicks')}
            </span>
            {FOLLOW_UP_PICKS.map((pick) => {
              const text = localMomentText(followUpMoment(pick, now()));
              // On some days two choices are one moment: the first of them shows it.
              const first = FOLLOW_UP_PICKS.find((one) => localMomentText(followUpMoment(one, now())) === followUp);
              return (
                <ToggleChip
                  key={pick}
                  label={translate(PICK_NAMES[pick])}
                  on={first === pick}
                  onToggle={(on) => form.set('followUp', on || followUp !== text ? text : '')}
                />
              );
            })}
          </div>
          <MomentInput control={control} value={followUp} onValue={(value) => form.set('followUp', value)} />
        </>
      )}
    </Field>
  );
}
