import { Check } from 'lucide';
import type { Ref } from 'preact';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import { Reason } from './Reason.tsx';
import './ToggleChip.css';

export interface ToggleChipProps {
  label: string;
  on: boolean;
  onToggle: (on: boolean) => void;
  /** What a press will do beyond on and off; tooltip and description. */
  description?: string;
  disabledBecause?: string;
  ref?: Ref<HTMLButtonElement>;
}

/** A chip that is on or off: a tick and a filled ground say on, to every eye. */
export function ToggleChip({ label, on, onToggle, description, disabledBecause, ref }: ToggleChipProps) {
  const note = disabledBecause ?? description;
  return (
    <button
      ref={ref}
      type="button"
      class={classNames(
        'sc-toggle-chip',
        on && 'sc-toggle-chip--on',
        disabledBecause !== undefined && 'sc-toggle-chip--denied',
      )}
      aria-pressed={on}
      aria-disabled={disabledBecause !== undefined || undefined}
      aria-description={note}
      title={description}
      onClick={() => {
        if (disabledBecause === undefined) onToggle(!on);
      }}
    >
      {on ? <Icon icon={Check} size={14} /> : undefined}
      <span>{label}</span>
      {disabledBecause === undefined ? undefined : <Reason>{disabledBecause}</Reason>}
    </button>
  );
}
