import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import type { AttributeDefinition } from '#lib/domain/definition/definition.ts';
import type { Draft } from '#lib/domain/draft/draft.ts';
import { newId } from '#lib/domain/id.ts';
import type { OrganizationDraft } from '#lib/domain/organization/organization.ts';
import type { Failure } from '#lib/domain/result.ts';
import type { OrganizationSummary } from '#lib/domain/view/contact-card.ts';
import type { Call } from '#lib/messages/call.ts';
import { createSettling, type Schedule, scheduleByTimer } from './schedule.ts';
import { createWizardForm, readWizardValues, type WizardForm } from './organization-wizard-form.ts';

/** The steps of the wizard in their order (R40). */
export const WIZARD_STEPS = ['name', 'business', 'addresses', 'interaction', 'attributes', 'summary'] as const;

export type WizardStep = (typeof WIZARD_STEPS)[number] | 'done';

/** The wizard that makes an organization (R40): going back keeps everything, leaving half-way keeps a draft. */
export interface OrganizationWizardModel {
  step: ReadonlySignal<WizardStep>;
  /** The furthest step reached: one may go back to any up to it. */
  reached: ReadonlySignal<number>;
  form: ReadonlySignal<WizardForm>;
  /** A draft that was left half-way, offered at the beginning. */
  unfinished: ReadonlySignal<Draft | undefined>;
  saving: ReadonlySignal<boolean>;
  failure: ReadonlySignal<Failure | undefined>;
  /** What was made, once it is. */
  made: ReadonlySignal<OrganizationSummary | undefined>;
  /** Where it goes back to with what was made. */
  returnTo: ReadonlySignal<string | undefined>;
  /** Checks the step and goes on; at the summary it saves. */
  next: () => Promise<void>;
  back: () => void;
  /** Goes to a step that was reached already. */
  goTo: (step: WizardStep) => void;
  /** Goes on with the draft that is offered. */
  resume: () => void;
  /** Throws the draft that is offered away. */
  discardUnfinished: () => Promise<void>;
  /** Begins anew, after one was made. */
  another: () => void;
  /** Throws away what was typed. */
  giveUp: () => Promise<void>;
  dispose: () => void;
}

export interface OrganizationWizardDependencies {
  call: Call;
  /** The name that was typed where the wizard was asked for. */
  name: string;
  returnTo?: string;
  countries: () => readonly AssumedCountry[];
  attributes: () => readonly AttributeDefinition[];
  onMade: (organization: OrganizationSummary, changeId: string) => void;
  schedule?: Schedule;
}

/** How long typing must rest before the draft is kept, in milliseconds. */
const DRAFT_REST = 300;

/** Makes a wizard and asks for a draft that was left half-way. */
export function createOrganizationWizard(dependencies: OrganizationWizardDependencies): OrganizationWizardModel {
  const { call, countries, attributes, onMade, schedule = scheduleByTimer } = dependencies;
  const step = signal<WizardStep>('name');
  const reached = signal(0);
  const unfinished = signal<Draft>();
  const saving = signal(false);
  const failure = signal<Failure>();
  const made = signal<OrganizationSummary>();
  const returnTo = signal(dependencies.returnTo);
  const settling = createSettling(schedule, DRAFT_REST);
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
        kind: 'organization',
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
  const makeForm = (values: Partial<OrganizationDraft>) =>
    createWizardForm(values, { call, schedule, countries, attributes, onChange: changed });
  const form = signal(makeForm({ name: dependencies.name }));
  const index = computed(() => WIZARD_STEPS.findIndex((each) => each === step.value));

  const show = (to: WizardStep) => {
    const place = WIZARD_STEPS.findIndex((each) => each === to);
    batch(() => {
      if (to === 'business') form.value.prepareBusiness();
      step.value = to;
      reached.value = Math.max(reached.value, place);
    });
  };
  const forget = async () => {
    settling.cancel();
    if (isKept) await call('draft.discard', { id: draftId });
    isKept = false;
    draftId = newId();
  };
  const replace = (values: Partial<OrganizationDraft>) => {
    form.value.dispose();
    batch(() => {
      form.value = makeForm(values);
      failure.value = undefined;
    });
  };

  const save = async () => {
    if (saving.value) return;
    saving.value = true;
    const result = await call('organization.create', { draft: form.value.draft() });
    if (result.ok) {
      await forget();
      batch(() => {
        made.value = result.value.organization;
        step.value = 'done';
      });
      onMade(result.value.organization, result.value.changeId);
    } else {
      failure.value = result.failure;
      if (result.failure.code === 'duplicate') {
        // The name was taken since it was typed: the first step says by whom.
        show('name');
        await form.value.name.ask(form.value.fields.value.name);
      }
    }
    saving.value = false;
  };

  const next = async () => {
    if (step.value === 'done') return;
    if (!(await form.value.check(step.value))) return;
    if (step.value === 'summary') return save();
    show(WIZARD_STEPS[index.value + 1] ?? 'summary');
    changed();
  };

  const findUnfinished = async () => {
    const answer = await call('draft.list', { kind: 'organization' });
    if (answer.ok && step.value === 'name') unfinished.value = answer.value.find(({ id }) => id !== draftId);
  };
  void findUnfinished();

  return {
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
      const former = WIZARD_STEPS[index.value - 1];
      if (former !== undefined) show(former);
    },
    goTo: (to) => {
      if (WIZARD_STEPS.findIndex((each) => each === to) <= reached.value && step.value !== 'done') show(to);
    },
    resume: () => {
      const draft = unfinished.value;
      if (!draft) return;
      settling.cancel();
      if (isKept) void call('draft.discard', { id: draftId });
      draftId = draft.id;
      isKept = true;
      replace(readWizardValues(draft.values));
      batch(() => {
        unfinished.value = undefined;
        // Where one came from this time goes before where one came from then.
        returnTo.value ??= draft.returnTo;
      });
      show(WIZARD_STEPS.find((each) => each === draft.step) ?? 'name');
    },
    discardUnfinished: async () => {
      const draft = unfinished.value;
      unfinished.value = undefined;
      if (draft) await call('draft.discard', { id: draft.id });
    },
    another: () => {
      replace({});
      batch(() => {
        made.value = undefined;
        returnTo.value = undefined;
        reached.value = 0;
        step.value = 'name';
      });
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
