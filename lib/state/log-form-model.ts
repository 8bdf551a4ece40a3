import { changedElsewhere } from '#lib/domain/interaction/draft-edit.ts';
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { formatDuration } from '#lib/domain/interaction/duration.ts';
import type { Entry, EntryTopic } from '#lib/domain/interaction/entry.ts';
import type { EntryDraft, EntryFormField } from '#lib/domain/interaction/entry-draft.ts';
import type { InteractionRef } from '#lib/domain/interaction/interaction.ts';
import type { Failure, Result } from '#lib/domain/result.ts';
import type { Call } from '#lib/messages/call.ts';
import { createLogDraft, type DraftState } from './log-draft.ts';
import {
  changedFields,
  type Counterpart,
  type FormMistakes,
  type FormTexts,
  readForm,
  runningSeconds,
  textsOf,
} from './log-fields.ts';
import type { Schedule } from './schedule.ts';

/** What was saved. */
export interface LogSaved {
  entryId: string;
  /** Nothing when a form was saved in which nothing was changed. */
  changeId?: string;
  /** The customer is to be told now. */
  tell: boolean;
}

/** The form for an entry, new or changed (R50, R51). What is typed is kept as it is typed. */
export interface LogFormModel {
  interaction: InteractionRef;
  /** The entry that is changed; nothing for a new one. */
  former: Entry | undefined;
  texts: ReadonlySignal<FormTexts>;
  set: (field: EntryFormField, text: string) => void;
  /** True once the agent changed anything. */
  touched: ReadonlySignal<boolean>;
  mistakes: ReadonlySignal<FormMistakes>;
  failure: ReadonlySignal<Failure | undefined>;
  saving: ReadonlySignal<boolean>;
  draft: ReadonlySignal<DraftState>;
  /** When the draft that it started from was left (epoch ms). */
  recoveredAt: number | undefined;
  /** Fields that were taken over as another panel left them. */
  elsewhere: ReadonlySignal<readonly EntryFormField[]>;
  /** Writes the time the clock shows into the field, and stops it. */
  stopClock: () => void;
  /** Checks, then saves. Does nothing while a save is on its way. */
  save: () => Promise<void>;
  /** Whom the interaction turns out to be with; taken while the form says nobody. */
  meet: (counterpart: Counterpart) => void;
  /** Takes over what other panels left in the draft. */
  takeOver: (draft: EntryDraft) => void;
  /** True while something that was typed here is kept nowhere else. */
  holdsMore: () => boolean;
  flush: () => Promise<void>;
  drop: () => Promise<void>;
  dispose: () => void;
}

export interface LogFormDependencies {
  call: Call;
  schedule: Schedule;
  now: () => number;
  newId: () => string;
  tellPanels: (about: string) => void;
  about: string;
  interaction: InteractionRef;
  start: FormTexts;
  /** What was left half-way. */
  draft?: EntryDraft;
  former?: Entry;
  /** Fields of the start that are kept at once, because a fresh start would not have them. */
  keep?: readonly EntryFormField[];
  topics: () => readonly EntryTopic[];
  onSaved: (saved: LogSaved) => void;
}

/** A clock that was left running longer than this, in milliseconds, is taken to have stopped when the panel closed. */
export const CLOCK_LEFT = 3_600_000;

/** What a form starts with after it was left half-way. */
function recovered(start: FormTexts, draft: EntryDraft, now: number): FormTexts {
  // A clock that the draft does not know was never started for it.
  const kept = Object.entries(draft.fields).map(([name, { value }]) => [name, value]);
  const texts = { ...start, startedAt: '', ...Object.fromEntries(kept) } as FormTexts;
  const seconds = now - draft.updatedAt > CLOCK_LEFT ? runningSeconds(texts, draft.updatedAt) : undefined;
  return seconds === undefined ? texts : { ...texts, startedAt: '', duration: formatDuration(seconds) };
}

/** Makes a form. */
export function createLogFormModel(dependencies: LogFormDependencies): LogFormModel {
  const { call, schedule, now, newId, tellPanels, about, interaction, start, former, topics, onSaved } = dependencies;
  const by = newId();
  const texts = signal(dependencies.draft ? recovered(start, dependencies.draft, now()) : start);
  const touched = signal(dependencies.draft !== undefined);
  const failure = signal<Failure>();
  const saving = signal(false);
  const elsewhere = signal<readonly EntryFormField[]>([]);
  const checked = signal<FormMistakes>({});
  const entryId = dependencies.draft?.entryId ?? former?.id ?? newId();
  const draft = createLogDraft({ call, schedule, about, entryId, by, newId, tell: tellPanels });
  // The length is said while one types, the rest when one saves.
  const mistakes = computed((): FormMistakes => {
    const read = readForm(texts.value, { topics: topics(), now: now(), former });
    const notesTooLong = 'mistakes' in read ? read.mistakes.notesTooLong : undefined;
    return notesTooLong === undefined ? checked.value : { ...checked.value, notesTooLong };
  });
  for (const field of dependencies.keep ?? []) draft.typed(field, start[field]);

  const set = (field: EntryFormField, text: string) => {
    if (texts.peek()[field] === text) return;
    // When it was begun is when it took place, also when it is finished tomorrow.
    if (!touched.peek() && former === undefined) draft.typed('at', texts.peek().at);
    batch(() => {
      texts.value = { ...texts.peek(), [field]: text };
      touched.value = true;
      failure.value = undefined;
      const { [field as keyof FormMistakes]: _, empty: _empty, notesTooLong: _long, ...others } = checked.peek();
      checked.value = others;
      elsewhere.value = elsewhere.peek().filter((name) => name !== field);
    });
    draft.typed(field, text);
  };

  const stopClock = () => {
    const seconds = runningSeconds(texts.peek(), now());
    if (seconds === undefined) return;
    set('startedAt', '');
    set('duration', formatDuration(seconds));
  };

  const send = async (): Promise<Result<LogSaved> | FormMistakes> => {
    const read = readForm(texts.peek(), { topics: topics(), now: now(), former });
    if ('mistakes' in read) return read.mistakes;
    const { fields } = read;
    const tell = fields.tell && (former === undefined || !former.tell);
    if (former === undefined) {
      const result = await call('entry.create', { id: draft.entryId.peek(), interaction, fields });
      return result.ok ? { ok: true, value: { ...result.value, tell } } : result;
    }
    const before = readForm(textsOf(former), { topics: topics(), now: now(), former });
    const changed = changedFields('fields' in before ? before.fields : fields, fields);
    if (changed.length === 0) return { ok: true, value: { entryId: former.id, tell: false } };
    const result = await call('entry.update', { id: former.id, fields, changed });
    return result.ok ? { ok: true, value: { entryId: former.id, changeId: result.value.changeId, tell } } : result;
  };

  const save = async () => {
    if (saving.value) return;
    stopClock();
    saving.value = true;
    failure.value = undefined;
    // The draft goes with its entry: what is on its way to it must not come after.
    await draft.flush();
    const answer = await send();
    saving.value = false;
    if (!('ok' in answer)) {
      checked.value = answer;
      return;
    }
    checked.value = {};
    if (answer.ok) {
      draft.stop();
      if (answer.value.changeId === undefined) await draft.drop();
      else tellPanels(about);
      onSaved(answer.value);
      return;
    }
    // Another panel saved this form: what stands here is a second entry, if the agent wants it.
    if (answer.failure.code === 'conflict') draft.renew();
    failure.value = answer.failure;
  };

  return {
    interaction,
    former,
    texts,
    set,
    touched,
    mistakes,
    failure,
    saving,
    meet: ({ contactId, name, phone }) => {
      const { contactId: chosen, contactName, contactPhone } = texts.peek();
      if (former !== undefined || chosen !== '' || contactName !== '') return;
      const met = { contactId, contactName: name, contactPhone: contactPhone || phone };
      texts.value = { ...texts.peek(), ...met };
      for (const [field, text] of Object.entries(met)) draft.typed(field as EntryFormField, text);
    },
    draft: draft.state,
    recoveredAt: dependencies.draft?.updatedAt,
    elsewhere,
    stopClock,
    save,
    takeOver: (other) => {
      const changed = changedElsewhere(other, texts.peek(), by);
      const taken = Object.entries(changed).filter(([name]) => !draft.isWaiting(name as EntryFormField));
      if (taken.length === 0) return;
      batch(() => {
        texts.value = { ...texts.peek(), ...Object.fromEntries(taken) };
        elsewhere.value = [...new Set([...elsewhere.peek(), ...taken.map(([name]) => name as EntryFormField)])];
      });
    },
    holdsMore: () => draft.state.peek() !== 'kept' && draft.state.peek() !== 'none',
    flush: draft.flush,
    drop: draft.drop,
    dispose: draft.stop,
  };
}
