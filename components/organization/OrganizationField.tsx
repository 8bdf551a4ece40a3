import { Building2, Plus } from 'lucide';
import { useMemo } from 'preact/hooks';
import type { OrganizationChoiceModel } from '#lib/state/organization-choice.ts';
import { useDenied } from '../rights/rights.ts';
import { Button } from '../ui/Button.tsx';
import { Combobox, type ComboboxOption } from '../ui/Combobox.tsx';
import { useTranslate } from '../ui/translation.ts';
import './OrganizationField.css';
import { organizationTypeName } from './organization-type.ts';

const NEW = 'new:';
const WIZARD = 'wizard:';

export interface OrganizationFieldProps {
  model: OrganizationChoiceModel;
  error?: string;
  /** Opens the wizard for an organization of this name; without it none is offered (R40). */
  onWizard?: (name: string) => void;
  /** No organization is saved by its name alone here: the wizard makes them. */
  isInlineNewHidden?: boolean;
  /** What becomes of a new one, where it is not saved with a contact. */
  newDetail?: string;
  /** What stands in the empty field. */
  placeholder?: string;
  /** Told of one that was chosen, by its id, and when the field is cleared. */
  onChoice?: (id: string | undefined) => void;
}

/**
 * The organization of a contact: search, take the one of the mail's domain, or name a new one that is saved
 * together with the contact, or goes through the wizard (R23, R40).
 */
export function OrganizationField({
  model,
  error,
  onWizard,
  isInlineNewHidden = false,
  newDetail,
  placeholder,
  onChoice,
}: OrganizationFieldProps) {
  const translate = useTranslate();
  const choice = model.choice.value;
  const text = model.text.value;
  const found = model.options.value;
  const busy = model.busy.value;
  const { proposal, domain } = model;
  const denied = useDenied()('organizations.edit');
  const detailOfNew = newDetail ?? translate('quickAdd.organizationNewDetail');

  const newOption = (name: string, detail: string): ComboboxOption => ({
    value: NEW + name,
    label: translate('quickAdd.organizationNew', { name }),
    detail,
    icon: Plus,
  });
  const wizardOption = (name: string): ComboboxOption => ({
    value: WIZARD + name,
    label: translate('organization.addNew'),
    detail: translate('organization.addNewDetail', { name }),
    icon: Building2,
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
      if (isTaken || busy || denied !== undefined) return known;
      const inline = isInlineNewHidden ? [] : [newOption(typed, detailOfNew)];
      const wizard = onWizard ? [wizardOption(typed)] : [];
      return [...known, ...inline, ...wizard];
    }
    if (proposal === undefined || denied !== undefined) return known;
    return [newOption(proposal, domain ? translate('quickAdd.organizationDomain', { domain }) : '')];
  }, [found, text, busy, proposal, domain, denied, translate, isInlineNewHidden, detailOfNew, onWizard !== undefined]);

  const hint = (): string | undefined => {
    if (choice.kind === 'new') return detailOfNew;
    if (choice.kind === 'none') return text.trim() === '' ? undefined : denied;
    return choice.organization.id === model.ofColleagues && domain !== undefined
      ? translate('quickAdd.organizationOfColleagues', { domain })
      : undefined;
  };
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
        placeholder={placeholder ?? translate('quickAdd.organizationPlaceholder')}
        emptyText={translate('quickAdd.organizationNone')}
        clearLabel={translate('quickAdd.organizationClear')}
        chosen={chosen}
        text={text}
        options={options}
        busy={busy}
        error={error}
        hint={hint()}
        onText={model.setText}
        onClear={() => {
          model.choose({ kind: 'none' });
          onChoice?.(undefined);
        }}
        onChoose={({ value }) => {
          const organization = found.find((one) => one.id === value);
          if (organization) {
            model.choose({ kind: 'existing', organization });
            onChoice?.(organization.id);
          } else if (value.startsWith(WIZARD)) onWizard?.(value.slice(WIZARD.length));
          else if (value.startsWith(NEW)) model.choose({ kind: 'new', name: value.slice(NEW.length) });
        }}
      />
      {proposal !== undefined && choice.kind === 'none' && text === '' ? (
        <Button
          variant="link"
          size="small"
          icon={Plus}
          disabledBecause={denied}
          onClick={() => model.choose({ kind: 'new', name: proposal })}
        >
          {translate('quickAdd.organizationPropose', { name: proposal })}
        </Button>
      ) : undefined}
    </div>
  );
}
