import { Globe, Lock, UserPlus } from 'lucide';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { QuickAddModel } from '#lib/state/quick-add-model.ts';
import { failureWords } from '../confirmation/failure-words.ts';
import { useWizard } from '../organization/wizard-door.ts';
import { OrganizationField } from '../organization/OrganizationField.tsx';
import { useDenied } from '../rights/rights.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useTranslate } from '../ui/translation.ts';
import { AddressRows } from './AddressRows.tsx';
import { DuplicateList } from './DuplicateList.tsx';
import { QuickAddMore } from './QuickAddMore.tsx';
import { QuickAddDenied } from './QuickAddDenied.tsx';
import { TitleField } from './TitleField.tsx';
import './QuickAdd.css';

export interface QuickAddProps {
  model: QuickAddModel;
  /** Takes an existing contact instead: associates it, or opens it where there is no interaction. */
  onUseExisting: (contactId: string) => void;
  onCancel?: () => void;
  /** Puts the focus into the first field when it appears. */
  autoFocus?: boolean;
  /** Opens the wizard for an organization of this name; it comes back here with it chosen (R40). */
  onNewOrganization?: (name: string) => void;
  /** False where the surroundings already say what it is. */
  titled?: boolean;
  /** Ids of contacts to choose from that stand above it: they are not shown again as likely duplicates. */
  listed?: readonly string[];
}

/**
 * Quick-add (R23): everything known is filled in, Enter saves, and saving associates with the interaction in the
 * same step. A refused save keeps what was typed.
 */
export function QuickAdd(props: QuickAddProps) {
  const reason = useDenied()('contacts.edit');
  return reason === undefined ? <QuickAddForm {...props} /> : <QuickAddDenied {...props} reason={reason} />;
}

function QuickAddForm({ model, onUseExisting, onCancel, autoFocus, titled = true, listed, ...props }: QuickAddProps) {
  const wizard = useWizard();
  const onNewOrganization = props.onNewOrganization ?? (wizard && ((name: string) => wizard(name, model)));
  const translate = useTranslate();
  const denied = useDenied();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const mistakes = model.mistakes.value;
  const failure = model.failure.value;
  const former = useRef(mistakes);

  const organizationError =
    mistakes.organizationTaken !== undefined
      ? translate('quickAdd.organizationTaken')
      : mistakes.organizationOpen
        ? translate('quickAdd.organizationOpen')
        : undefined;

  useEffect(() => {
    if (autoFocus) form.current?.querySelector('input')?.focus();
  }, [autoFocus]);
  useEffect(() => {
    // The first field with a mistake gets the focus once its message is there.
    if (mistakes !== former.current) {
      form.current?.querySelector<HTMLInputElement>('[aria-invalid="true"]')?.focus();
    }
    former.current = mistakes;
  }, [mistakes]);

  return (
    <form
      ref={form}
      class="sc-quick-add"
      aria-labelledby={titled ? `${id}-title` : undefined}
      aria-label={titled ? undefined : translate('quickAdd.title')}
      noValidate
      data-quick-add=""
      onSubmit={(event) => {
        event.preventDefault();
        void model.save();
      }}
    >
      {titled ? (
        <h2 id={`${id}-title`} class="sc-quick-add__title">
          {translate('quickAdd.title')}
        </h2>
      ) : undefined}
      <div class="sc-quick-add__names">
        <Field label={translate('quickAdd.givenName')} error={mistakes.empty ? translate('quickAdd.empty') : undefined}>
          {(control) => (
            <TextInput {...control} autocapitalize="words" value={model.givenName.value} onValue={model.setGivenName} />
          )}
        </Field>
        <Field label={translate('quickAdd.familyName')}>
          {(control) => (
            <TextInput
              {...control}
              autocapitalize="words"
              value={model.familyName.value}
              onValue={model.setFamilyName}
            />
          )}
        </Field>
      </div>
      {model.isNameFromPage.value ? (
        <p class="sc-quick-add__source">{translate('quickAdd.nameFromPage')}</p>
      ) : undefined}
      <AddressRows
        rows={model.rows.value}
        mistakes={mistakes.rows}
        onRow={model.setRow}
        onAdd={model.addRow}
        onRemove={model.removeRow}
      />
      <div class="sc-quick-add__organization">
        <OrganizationField model={model.organization} error={organizationError} onWizard={onNewOrganization} />
        <TitleField model={model} />
      </div>
      <RadioGroup
        label={translate('quickAdd.visibility')}
        value={model.visibility.value}
        onValue={model.setVisibility}
        choices={[
          { value: 'public', label: translate('quickAdd.everyone'), icon: Globe },
          {
            value: 'private',
            label: translate('quickAdd.onlyMe'),
            icon: Lock,
            disabledBecause: denied('private.see'),
          },
        ]}
      />
      <QuickAddMore model={model} />
      <DuplicateList
        duplicates={model.duplicates.value}
        listed={listed}
        action={translate(model.associates ? 'quickAdd.useThis' : 'quickAdd.openThis')}
        onUse={onUseExisting}
      />
      {failure ? (
        <Notice tone="danger" title={failureWords(failure, translate).title} announce>
          {failureWords(failure, translate).text} {translate('quickAdd.notSaved')}
        </Notice>
      ) : undefined}
      <div class="sc-quick-add__actions" data-buttons-bar="">
        <Button type="submit" variant="primary" icon={UserPlus} busy={model.saving.value}>
          {translate(model.associates ? 'quickAdd.saveAndAssociate' : 'quickAdd.save')}
        </Button>
        {onCancel ? (
          <Button variant="plain" onClick={onCancel}>
            {translate('common.cancel')}
          </Button>
        ) : undefined}
      </div>
    </form>
  );
}
