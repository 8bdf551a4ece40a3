import { useLayoutEffect, useState } from 'preact/hooks';
import type { Result } from '#lib/domain/result.ts';
import type { ContactEdit, OrganizationEdit } from '#lib/domain/view/bulk-edit.ts';
import { failureWords } from '../confirmation/failure-words.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { type PlainMessageKey, useTranslate } from '../ui/translation.ts';
import { FormDialog } from './FormDialog.tsx';
import { ManyValue } from './ManyValue.tsx';
import type { ManyField } from './many-field.ts';
import './EditMany.css';

type Edit = ContactEdit | OrganizationEdit;

export interface EditManyProps {
  open: boolean;
  /** How many are changed. */
  count: number;
  fields: readonly ManyField[];
  onClose: () => void;
  onApply: (edit: Edit) => void;
  /** Makes an organization of this name, for a field that offers new ones (R40). Answers its id. */
  onNewOrganization?: (name: string) => Promise<Result<string>>;
}

/** What the form says; the name of what is wrong when something is missing. */
function editOf(field: ManyField, value: string): Edit | PlainMessageKey {
  switch (field.kind) {
    case 'deed':
      return field.toEdit();
    case 'choice':
      return field.toEdit(value);
    case 'organization': {
      const choice = field.model.choice.value;
      return choice.kind === 'existing' ? field.toEdit(choice.organization.id) : 'list.chooseOrganization';
    }
    case 'site': {
      if (field.model.choice.value.kind !== 'existing') return 'list.chooseOrganization';
      const id = field.sites.siteId.value;
      return id === undefined ? 'list.chooseLocation' : field.toEdit(id);
    }
    case 'number': {
      const number = Number(value);
      if (value.trim() === '') return field.isRequired ? 'record.required' : field.toEdit(null);
      return Number.isFinite(number) ? field.toEdit(number) : 'attributes.unfit';
    }
    default:
      return field.isRequired && value.trim() === '' ? 'record.required' : field.toEdit(value.trim());
  }
}

/** Asks for a field and the value that all chosen records get. */
export function EditMany({ open, count, fields, onClose, onApply, onNewOrganization }: EditManyProps) {
  const translate = useTranslate();
  const [id, setId] = useState<string>();
  const [value, setValue] = useState('');
  const [error, setError] = useState<string>();
  const field = fields.find((each) => each.id === id) ?? fields[0];
  // At once: what is chosen before the next frame stays.
  useLayoutEffect(() => {
    setError(undefined);
    setValue(field?.kind === 'choice' ? (field.choices[0]?.code ?? '') : '');
    for (const each of fields) if ('model' in each) each.model.choose({ kind: 'none' });
  }, [field?.id, open]);
  if (field === undefined) return null;

  async function apply(chosen: ManyField): Promise<void> {
    if (chosen.kind === 'organization' && chosen.model.choice.value.kind === 'new' && onNewOrganization) {
      const made = await onNewOrganization(chosen.model.choice.value.name);
      if (made.ok) onApply(chosen.toEdit(made.value));
      else if (made.failure.code === 'duplicate') setError(translate('quickAdd.organizationTaken'));
      else setError(failureWords(made.failure, translate).title);
      return;
    }
    const edit = editOf(chosen, value);
    if (typeof edit === 'string') setError(translate(edit));
    else onApply(edit);
  }

  return (
    <FormDialog
      title={translate('list.editTitle', { count })}
      open={open}
      submitLabel={translate('list.apply')}
      class="sc-edit-many"
      onClose={onClose}
      onSubmit={() => void apply(field)}
    >
      <Field label={translate('list.field')}>
        {(control) => (
          <Select {...control} autofocus value={field.id} onValue={setId}>
            {fields.map((each) => (
              <option key={each.id} value={each.id}>
                {each.label}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <ManyValue
        field={field}
        value={value}
        onValue={(next) => {
          setValue(next);
          setError(undefined);
        }}
        error={error}
      />
    </FormDialog>
  );
}
