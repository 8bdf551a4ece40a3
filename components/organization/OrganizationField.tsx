import { Building2, Plus } from 'lucide';
import { useMemo } from 'preact/hooks';
import type { OrganizationChoiceModel } from '#lib/state/organization-choice.ts';
import { Button } from '../ui/Button.tsx';
import { Combobox, type ComboboxOption } from '../ui/Combobox.tsx';
import { useTranslate } from '../ui/translation.ts';
import './OrganizationField.css';
import { organizationTypeName } from './organization-type.ts';

const NEW = 'new:';

export interface OrganizationFieldProps {
  model: OrganizationChoiceModel;
  error?: string;
}

/**
 * The organization of a contact: search, take the one of the mail's domain, or name a new one that is saved
 * together with the contact (R23, R40).
 */
export function OrganizationField({ model, error }: OrganizationFieldProps) {
  const translate = useTranslate();
  const choice = model.choice.value;
  const text = model.text.value;
  const found = model.options.value;
  const busy = model.busy.value;
  const { proposal, domain } = model;

  const newOption = (name: string, detail: string): ComboboxOption => ({
    value: NEW + name,
    label: translate('quickAdd.organizationNew', { name }),
    detail,
    icon: Plus,
  });
  const options = useMemo((): ComboboxOption[] => {
    const typed = text.trim();
    const known = found.map((organization) => ({
      value: organization.id,
      label: organization.name,
      detail: [organizationTypeName(organization.type, translate), ...organization.domains.slice(0, 1)].join(' · '),
      icon: Building2,
    }));
    const isTaken = found.some((organization) => organization.name.toLowerCase() === typed.toLowerCase());
    if (typed !== '') {
      // A new one is offered once it is known who has the name: found ones would push it away under the pointer.
      return isTaken || busy ? known : [...known, newOption(typed, translate('quickAdd.organizationNewDetail'))];
    }
    if (proposal === undefined) return known;
    return [newOption(proposal, domain ? translate('quickAdd.organizationDomain', { domain }) : '')];
  }, [found, text, busy, proposal, domain, translate]);

  const chosen: ComboboxOption | undefined =
    choice.kind === 'existing'
      ? { value: choice.organization.id, label: choice.organization.name }
      : choice.kind === 'new'
        ? { value: NEW + choice.name, label: choice.name }
        : undefined;

  return (
    <div class="sc-organization-field">
      <Combobox
        label={translate('quickAdd.organization')}
        placeholder={translate('quickAdd.organizationPlaceholder')}
        emptyText={translate('quickAdd.organizationNone')}
        clearLabel={translate('quickAdd.organizationClear')}
        chosen={chosen}
        text={text}
        options={options}
        busy={busy}
        error={error}
        hint={choice.kind === 'new' ? translate('quickAdd.organizationNewDetail') : undefined}
        onText={model.setText}
        onClear={() => model.choose({ kind: 'none' })}
        onChoose={({ value }) => {
          const organization = found.find((one) => one.id === value);
          if (organization) model.choose({ kind: 'existing', organization });
          else if (value.startsWith(NEW)) model.choose({ kind: 'new', name: value.slice(NEW.length) });
        }}
      />
      {proposal !== undefined && choice.kind === 'none' && text === '' ? (
        <Button variant="link" size="small" icon={Plus} onClick={() => model.choose({ kind: 'new', name: proposal })}>
          {translate('quickAdd.organizationPropose', { name: proposal })}
        </Button>
      ) : undefined}
    </div>
  );
}
