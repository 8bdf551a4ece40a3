import { ENTRY_KIND_CODES, LONGEST_NOTES } from '#lib/domain/interaction/entry-limits.ts';
import { Check } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Entry, EntryKind } from '#lib/domain/interaction/entry.ts';
import type { ParticipantView } from '#lib/domain/view/tab-view.ts';
import type { LogFormModel } from '#lib/state/log-form-model.ts';
import type { LogModel } from '#lib/state/log-model.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Field } from '../../ui/Field.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useLanguage } from '../../ui/translation.ts';
import { ENTRY_KINDS } from './entry-kind.ts';
import { LogDuration } from './LogDuration.tsx';
import { LogFollowUp } from './LogFollowUp.tsx';
import { LogMore } from './LogMore.tsx';
import { LogNotices } from './LogNotices.tsx';
import { LogTopic } from './LogTopic.tsx';
import { LogWith } from './LogWith.tsx';
import { MomentInput, settleMoments } from './MomentInput.tsx';
import { MOMENT_MISTAKES, momentWords } from './moment-words.ts';
import './LogForm.css';

export interface LogFormProps {
  model: Pick<LogModel, 'close' | 'discard' | 'log' | 'now' | 'topics'>;
  form: LogFormModel;
  participants: readonly ParticipantView[];
  /** The entry that this one answers. */
  answers: Entry | undefined;
  /** Puts the focus into the notes when it appears. */
  autoFocus: boolean;
}

/** How near the bound of the notes their length is said, in signs. */
const LENGTH_SAID = 5000;

const SAVE_KEYS = navigator.platform.startsWith('Mac') ? '⌘ ⏎' : 'Ctrl ⏎';

/** The form for an entry (R50, R51): Ctrl+Enter saves, Escape closes and keeps what was typed. */
export function LogForm({ model, form, participants, answers, autoFocus }: LogFormProps) {
  const { translate, locale } = useLanguage();
  const id = useId();
  const own = useRef<HTMLFormElement>(null);
  const texts = form.texts.value;
  const mistakes = form.mistakes.value;
  const former = useRef(mistakes);
  /** Discarding is pressed twice: what was typed goes for good. */
  const [isSure, setSure] = useState(false);
  const kind = texts.kind as EntryKind;
  const title = form.former ? 'log.editTitle' : answers ? 'log.replyTitle' : 'log.title';
  const isCall = form.interaction.medium === 'call' || texts.duration !== '' || texts.startedAt !== '';
  const noAddress = (model.log.value?.agent.email ?? '') === '';

  useEffect(() => {
    if (autoFocus) own.current?.querySelector('textarea')?.focus();
  }, [form, autoFocus]);
  useEffect(() => {
    // After a refused save the first field with a mistake gets the focus; typing moves it nowhere.
    if (mistakes !== former.current && document.activeElement?.tagName !== 'TEXTAREA') {
      own.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    }
    former.current = mistakes;
  }, [mistakes]);

  const save = () => {
    if (own.current) settleMoments(own.current);
    void form.save();
  };
  const notesError =
    mistakes.notesTooLong !== undefined
      ? translate('log.notesTooLong', { count: mistakes.notesTooLong, most: LONGEST_NOTES })
      : mistakes.empty
        ? translate('log.empty')
        : undefined;
  const left = LONGEST_NOTES - texts.notes.length;

  return (
    <form
      ref={own}
      class={classNames('sc-log-form', kind === 'internal' && 'sc-log-form--internal')}
      aria-labelledby={`${id}-title`}
      noValidate
      data-log-form=""
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.defaultPrevented || event.isComposing) return;
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          save();
        } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
          // Enter in one field of many ends that field, not the entry.
          event.preventDefault();
        } else if (event.key === 'Escape') {
          event.preventDefault();
          void model.close();
        }
      }}
    >
      <h3 id={`${id}-title`} class={form.former || answers ? 'sc-log-form__title' : 'sc-visually-hidden'}>
        {translate(title)}
      </h3>
      <LogWith form={form} participants={participants} />
      <LogNotices form={form} now={model.now} />
      {answers ? (
        <p class="sc-log__answers">
          {translate('log.answers', { when: momentWords(answers.at, model.now(), locale), name: answers.enteredBy })}
        </p>
      ) : undefined}
      <div class="sc-log__kind">
        <RadioGroup
          label={translate('log.kind')}
          hideLabel
          value={kind}
          onValue={(value) => form.set('kind', value)}
          choices={ENTRY_KIND_CODES.map((value) => ({
            value,
            label: translate(ENTRY_KINDS[value].name),
            icon: ENTRY_KINDS[value].icon,
          }))}
        />
        <p class="sc-field__hint" aria-live="polite">
          {translate(ENTRY_KINDS[kind].hint)}
        </p>
      </div>
      <LogTopic
        topics={model.log.value?.topics ?? []}
        chosen={texts.topic}
        formerName={form.former?.topic?.code === texts.topic ? form.former.topic.name : undefined}
        onChoose={(code) => form.set('topic', code)}
        list={model.topics}
      />
      <Field
        label={translate('log.notes')}
        error={notesError}
        hint={left >= 0 && left < LENGTH_SAID ? translate('log.notesLeft', { count: left }) : undefined}
      >
        {(control) => (
          <TextArea
            {...control}
            data-log-notes=""
            rows={4}
            spellcheck
            value={texts.notes}
            onValue={(value) => form.set('notes', value)}
          />
        )}
      </Field>
      <LogFollowUp form={form} now={model.now} />
      <div class="sc-log__when">
        <Field label={translate('log.at')} error={mistakes.at ? translate(MOMENT_MISTAKES[mistakes.at]) : undefined}>
          {(control) => <MomentInput control={control} value={texts.at} onValue={(value) => form.set('at', value)} />}
        </Field>
        {isCall ? <LogDuration form={form} now={model.now} /> : undefined}
      </div>
      {kind === 'internal' ? undefined : (
        <Checkbox
          label={translate('log.tell')}
          hint={texts.tell && noAddress ? translate('log.tellNoAddress') : undefined}
          checked={texts.tell !== ''}
          onChecked={(checked) => form.set('tell', checked ? 'yes' : '')}
        />
      )}
      <LogMore key={form.former?.id ?? 'new'} form={form} />
      <div class="sc-log-form__actions" data-buttons-bar="">
        <Button
          type="submit"
          variant="primary"
          icon={Check}
          busy={form.saving.value}
          aria-keyshortcuts="Control+Enter Meta+Enter"
        >
          {translate('log.save')} <KeyHint keys={SAVE_KEYS} />
        </Button>
        <Button variant="plain" title={translate('log.closeHint')} onClick={() => void model.close()}>
          {translate('common.close')}
        </Button>
        {form.touched.value ? (
          <Button
            variant={isSure ? 'danger' : 'plain'}
            class="sc-log-form__discard"
            onBlur={() => setSure(false)}
            onClick={() => {
              if (isSure) void model.discard();
              else setSure(true);
            }}
          >
            {translate(isSure ? 'log.discardSure' : 'log.discard')}
          </Button>
        ) : undefined}
      </div>
    </form>
  );
}
