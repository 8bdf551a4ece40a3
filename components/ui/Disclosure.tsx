import { ChevronDown } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import './Disclosure.css';

export interface DisclosureProps {
  /** What the button says. */
  summary: ComponentChildren;
  /** Full name of the button where `summary` is too short to stand alone. */
  label?: string;
  defaultOpen?: boolean;
  class?: string;
  children: ComponentChildren;
}

/** A button that opens and closes what stands under it. */
export function Disclosure({ summary, label, defaultOpen = false, class: className, children }: DisclosureProps) {
  const id = useId();
  const [open, setOpen] = useState(defaultOpen);
  return (
    <div class={classNames('sc-disclosure', className)}>
      <button
        type="button"
        class="sc-disclosure__button"
        aria-expanded={open}
        aria-controls={id}
        aria-label={label}
        onClick={() => setOpen(!open)}
      >
        <span class="sc-disclosure__summary">{summary}</span>
        <Icon icon={ChevronDown} size={14} class="sc-disclosure__mark" />
      </button>
      <div id={id} class="sc-disclosure__body" hidden={!open}>
        {open ? children : undefined}
      </div>
    </div>
  );
}
