import { CircleStop } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { formatDuration } from '#lib/domain/interaction/duration.ts';
import type { LogFormModel } from '#lib/state/log-form-model.ts';
import { runningSeconds } from '#lib/state/log-fields.ts';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useTranslate } from '../../ui/translation.ts';

/** How long the call lasts: it runs from when the log was opened, stops at a press, and can be typed over. */
export function LogDuration({ form, now }: { form: LogFormModel; now: () => number }) {
  const translate = useTranslate();
  const texts = form.texts.value;
  const isRunning = texts.startedAt !== '';
  const [, tick] = useState(0);
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => tick((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, [isRunning]);
  const seconds = runningSeconds(texts, now());
  return (
    <Field
      label={translate('log.duration')}
      note={isRunning ? translate('log.running') : undefined}
      error={form.mistakes.value.duration ? translate('log.durationUnreadable') : undefined}
    >
      {(control) => (
        <div class="sc-log__duration">
          <TextInput
            {...control}
            inputMode="numeric"
            placeholder="m:ss"
            value={seconds === undefined ? texts.duration : formatDuration(seconds)}
            onValue={(value) => {
              form.set('startedAt', '');
              form.set('duration', value);
            }}
          />
          {isRunning ? (
            <IconButton icon={CircleStop} label={translate('log.stopClock')} onClick={form.stopClock} />
          ) : undefined}
        </div>
      )}
    </Field>
  );
}
