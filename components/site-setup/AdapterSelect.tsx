import { HELPDESK_NAMES } from '#lib/domain/view/helpdesk-names.ts';
import type { FieldControl } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';

export interface AdapterSelectProps {
  control: Partial<FieldControl> & { 'aria-label'?: string };
  /** The helpdesk that the agent chose; nothing when it is recognised. */
  value: string | undefined;
  /** What it means that none is chosen. */
  noneLabel: string;
  onValue: (adapterId: string | null) => void;
}

/** Which helpdesk a site is: one on a custom domain may not be recognised by its address or its marks. */
export function AdapterSelect({ control, value, noneLabel, onValue }: AdapterSelectProps) {
  return (
    <Select {...control} value={value ?? ''} onValue={(id) => onValue(id === '' ? null : id)}>
      <option value="">{noneLabel}</option>
      {HELPDESK_NAMES.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
