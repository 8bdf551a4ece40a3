import { Check } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import './Wizard.css';

/** One step of a wizard. */
export interface WizardStepName {
  id: string;
  label: string;
}

export interface WizardProps {
  title: string;
  steps: readonly WizardStepName[];
  current: string;
  /** How many steps were reached: one may go back to any of them. */
  reached: number;
  onStep: (id: string) => void;
  /** "Step 2 of 6", for those who do not see the rail. */
  progress: string;
  /** Submits the step: Enter in a field, or the button among the actions. */
  onNext: () => void;
  /** Back, Next and the like; the one that goes on is a submit button. */
  actions: ComponentChildren;
  /** Stands over the step. */
  notices?: ComponentChildren;
  children: ComponentChildren;
}

/**
 * A form in steps: a rail that shows where one is and leads back to any step that was reached, and one step at a time.
 * A new step has the focus in its first field.
 */
export function Wizard(props: WizardProps) {
  const { steps, current, reached } = props;
  const form = useRef<HTMLFormElement>(null);
  const shown = useRef<string | undefined>(undefined);
  const label = steps.find(({ id }) => id === current)?.label ?? '';
  useEffect(() => {
    if (shown.current === current) return;
    shown.current = current;
    const first = form.current?.querySelector<HTMLElement>(
      '.sc-wizard__step :is(input:not([type="radio"]), select, textarea)',
    );
    (first ?? form.current?.querySelector<HTMLElement>('h2'))?.focus();
  }, [current]);
  return (
    <div class="sc-wizard">
      <h1 class="sc-page-title">{props.title}</h1>
      {props.notices}
      <div class="sc-wizard__frame">
        <nav class="sc-wizard__rail" aria-label={props.title}>
          <ol>
            {steps.map(({ id, label: name }, index) => {
              const isCurrent = id === current;
              const isDone = index <= reached && !isCurrent;
              const mark = (
                <>
                  <span class="sc-wizard__mark" aria-hidden="true">
                    {isDone ? <Icon icon={Check} size={14} /> : index + 1}
                  </span>
                  <span class="sc-wizard__name">{name}</span>
                </>
              );
              return (
                <li key={id} class={isCurrent ? 'sc-wizard__entry sc-wizard__entry--current' : 'sc-wizard__entry'}>
                  {isDone ? (
                    <button type="button" class="sc-wizard__go" onClick={() => props.onStep(id)}>
                      {mark}
                    </button>
                  ) : (
                    <span class="sc-wizard__go" aria-current={isCurrent ? 'step' : undefined}>
                      {mark}
                    </span>
                  )}
                </li>
              );
            })}
          </ol>
        </nav>
        <form
          ref={form}
          class="sc-wizard__form"
          aria-label={label}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            props.onNext();
          }}
        >
          <header>
            <p class="sc-wizard__progress">{props.progress}</p>
            <h2 class="sc-wizard__title" tabIndex={-1}>
              {label}
            </h2>
          </header>
          <div key={current} class="sc-wizard__step">
            {props.children}
          </div>
          <div class="sc-wizard__actions">{props.actions}</div>
        </form>
      </div>
    </div>
  );
}
