import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Draft, DraftKind } from '#lib/domain/draft/draft.ts';
import { newId } from '#lib/domain/id.ts';
import type { Failure, Result } from '#lib/domain/result.ts';
import type { Call } from '#lib/messages/call.ts';
import { createSettling, type Schedule } from './schedule.ts';

/** Everything that is typed in a wizard; its steps are views of it. */
export interface RecordForm<Step extends string> {
  /** Checks a step and shows what is wrong; true when nothing is. */
  check: (step: Step) => Promise<boolean>;
  /** What a draft keeps. */
  values: () => Record<string, unknown>;
  isTouched: () => boolean;
  dispose: () => void;
}

/** A wizard that makes a record (R40): going back keeps everything, leaving half-way keeps a draft. */
export interface RecordWizardModel<Step extends string, Form, Made> {
  steps: ReadonlySignal<readonly Step[]>;
  step: ReadonlySignal<Step | 'done'>;
  /** The furthest step reached: one may go back to any up to it. */
  reached: ReadonlySignal<number>;
  form: ReadonlySignal<Form>;
  /** Drafts that were left half-way, the latest first, offered at the beginning. */
  unfinished: ReadonlySignal<readonly Draft[]>;
  saving: ReadonlySignal<boolean>;
  failure: ReadonlySignal<Failure | undefined>;
  /** What was made, once it is. */
  made: ReadonlySignal<Made | undefined>;
  /** Where it goes back to with what was made. */
  returnTo: ReadonlySignal<string | undefined>;
  /** Checks the step and goes on; at the last it saves. */
  next: () => Promise<void>;
  back: () => void;
  /** Goes to a step that was reached already. */
  goTo: (step: Step) => void;
  /** Goes on with one of the drafts that are offered. */
  resume: (draftId: string) => void;
  /** Throws one of the drafts that are offered away. */
  discardUnfinished: (draftId: string) => Promise<void>;
  /** Begins anew, after one was made. */
  another: () => void;
  /** Throws away what was typed. */
  giveUp: () => Promise<void>;
  dispose: () => void;
}

/** What one kind of record brings to its wizard. */
export interface RecordWizardParts<Step extends string, Form extends RecordForm<Step>, Values, Made> {
  call: Call;
  schedule: Schedule;
  kind: DraftKind;
  /** What its drafts are about, where those of other things are not offered. */
  about?: string;
  returnTo?: string;
  /** In their order; the first one has the name. */
  steps: () => readonly [Step, ...Step[]];
  start: Values;
  /** What a new one begins with when another was made before. */
  blank: Values;
  makeForm: (values: Values, onChange: () => void) => Form;
  /** What a kept draft says, as far as it can be read. */
  readValues: (values: Readonly<Record<string, unknown>>) => Values;
  /** A step is about to be shown. */
  prepare?: (step: Step, form: Form) => void;
  create: (form: Form) => Promise<Result<{ made: Made; changeId: string }>>;
  onMade: (made: Made, changeId: string) => void;
}

/** How long typing must rest before the draft is kept, in milliseconds. */
const DRAFT_REST = 300;

/** Makes a wizard and asks for drafts that were left half-way. */
export function createRecordWizard<Step extends string, Form extends RecordForm<Step>, Values, Made>(
  parts: RecordWizardParts<Step, Form, Values, Made>,
): RecordWizardModel<Step, Form, Made> {
  const { call, kind, about } = parts;
  const steps = computed(parts.steps);
  const [first] = parts.steps();
  const step = signal<Step | 'done'>(first);
  const reached = signal(0);
  const unfinished = signal<readonly Draft[]>([]);
  const saving = signal(false);
  const failure = signal<Failure>();
  const made = signal<Made>();
  const returnTo = signal(parts.returnTo);
  const settling = createSettling(parts.schedule, DRAFT_REST);
  let draftId = newId();
  let isKept = false;
  /** It ended without making anything: what was typed is not kept again. */
  let isGivenUp = false;

  const keep = async () => {
    if (step.value === 'done') return;
    isKept = true;
    await call('draft.save', {
      draft: {
        id: draftId,
        kind,
        ...(about !== undefined && { about }),
        step: step.value,
        values: form.value.values(),
        ...(returnTo.value !== undefined && { returnTo: returnTo.value }),
      },
    });
  };
  const changed = () => {
    failure.value = undefined;
    settling.soon(() => void keep());
  };
  const form = signal(parts.makeForm(parts.start, changed));
  const placeOf = (wanted: Step | 'done') => steps.value.findIndex((each) => each === wanted);

  const show = (to: Step) =>
    batch(() => {
      parts.prepare?.(to, form.value);
      step.value = to;
      reached.value = Math.max(reached.value, placeOf(to));
    });
  const forget = async () => {
    settling.cancel();
    if (isKept) await call('draft.discard', { id: draftId });
    isKept = false;
    draftId = newId();
  };
  const replace = (values: Values) => {
    form.value.dispose();
    batch(() => {
      form.value = parts.makeForm(values, changed);
      failure.value = undefined;
    });
  };
  const withoutDraft = (id: string) => unfinished.value.filter((draft) => draft.id !== id);

  const save = async () => {
    if (saving.value) return;
    saving.value = true;
    const result = await parts.create(form.value);
    if (result.ok) {
      await forget();
      batch(() => {
        made.value = result.value.made;
        step.value = 'done';
      });
      parts.onMade(result.value.made, result.value.changeId);
    } else {
      failure.value = result.failure;
      if (result.failure.code === 'duplicate') {
        // The name was taken since it was typed: the first step says by whom.
        show(first);
        await form.value.check(first);
      }
    }
    saving.value = false;
  };

  const next = async () => {
    const present = step.value;
    if (present === 'done') return;
    if (!(await form.value.check(present))) return;
    const following = steps.value[placeOf(present) + 1];
    if (following === undefined) return save();
    show(following);
    changed();
  };

  const findUnfinished = async () => {
    const answer = await call('draft.list', { kind });
    if (answer.ok && step.value === first) {
      unfinished.value = answer.value.filter((draft) => draft.id !== draftId && draft.about === about);
    }
  };
  void findUnfinished();

  return {
    steps,
    step,
    reached,
    form,
    unfinished,
    saving,
    failure,
    made,
    returnTo,
    next,
    back: () => {
      const former = steps.value[placeOf(step.value) - 1];
      if (former !== undefined) show(former);
    },
    goTo: (to) => {
      if (placeOf(to) <= reached.value && step.value !== 'done') show(to);
    },
    resume: (id) => {
      const draft = unfinished.value.find((each) => each.id === id);
      if (!draft) return;
      settling.cancel();
      // What was typed before stays as a draft of its own, unless it is what the wizard began with.
      if (isKept && !form.value.isTouched()) void call('draft.discard', { id: draftId });
      draftId = draft.id;
      isKept = true;
      replace(parts.readValues(draft.values));
      batch(() => {
        unfinished.value = withoutDraft(id);
        // Where one came from this time goes before where one came from then.
        returnTo.value ??= draft.returnTo;
      });
      show(steps.value.find((each) => each === draft.step) ?? first);
    },
    discardUnfinished: async (id) => {
      unfinished.value = withoutDraft(id);
      await call('draft.discard', { id });
    },
    another: () => {
      replace(parts.blank);
      batch(() => {
        made.value = undefined;
        returnTo.value = undefined;
        reached.value = 0;
        step.value = first;
      });
      void findUnfinished();
    },
    giveUp: () => {
      isGivenUp = true;
      return forget();
    },
    dispose: () => {
      // What was typed a moment ago is kept too.
      settling.cancel();
      if (form.value.isTouched() && step.value !== 'done' && !isGivenUp) void keep();
      form.value.dispose();
    },
  };
}
