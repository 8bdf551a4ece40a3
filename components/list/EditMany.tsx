import { useEffect, useState } from 'preact/hooks';
import type { ContactEdit, OrganizationEdit } from '#lib/domain/view/bulk-edit.ts';
import { OrganizationField } from '../organization/OrganizationField.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useTranslate } from '../ui/translation.ts';
import { FormDialog } from './FormDialog.tsx';
import type { ManyField } from './many-field.ts';
import './EditMany.css';

export interface EditManyProps {
  open: boolean;
  /** How many are changed. */
  count: number;
  fields: readonly ManyField[];
  onClose: () => void;
  onApply: (edit: ContactEdit | OrganizationEdit) => void;
}

/** What the form says; nothing when something is missing. */
function editOf(field: ManyField, value: string): ContactEdit | OrganizationEdit | undefined {
  if (field.kind !== 'organization') return field.toEdit(value);
  const choice = field.model.choice.value;
  return choice.kind === 'existing' ? field.toEdit(choice.organization.id) : undefined;
}

/** Asks for a field and the value that all chosen records get. */
export function EditMany({ open, count, fields, onClose, onApply }: EditManyProps) {
  const translate = useTranslate();
  const [id, setId] = useState<string>();
  const [value, setValue] = useState('');
  const [isMissing, setMissing] = useState(false);
  const field = fields.find((each) => each.id === id) ?? fields[0];
  useEffect(() => {
    if (!open) return;
    setMissing(false);
    for (const each of fields) if (each.kind === 'organization') each.model.choose({ kind: 'none' });
  }, [open]);
  useEffect(() => setValue(field?.kind === 'choice' ? (field.choices[0]?.code ?? '') : ''), [field?.id, open]);
  if (field === undefined) return null;
  const apply = () => {
    const edit = editOf(field, value);
    if (edit === undefined) setMissing(true);
    else onApply(edit);
  };
  return (
    <FormDialog
      title={translate('list.editTitle', { count })}
      open={open}
      submitLabel={translate('list.apply')}
      class="sc-edit-many"
      onClose={onClose}
      onSubmit={() => apply()}
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
      {field.kind === 'organization' ? (
        <OrganizationField
          key={field.id}
          model={field.model}
          isInlineNewHidden
          placeholder={translate('organizations.search')}
          error={isMissing ? translate('list.chooseOrganization') : undefined}
        />
      ) : (
        <Field label={translate('list.value')}>
          {(control) =>
            field.kind === 'choice' ? (
              <Select {...control} value={value} onValue={setValue}>
                {field.choices.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </Select>
            ) : (
              <TextInput {...control} type="date" value={value} onValue={setValue} />
            )
          }
        </Field>
      )}
    </FormDialog>
  );
}
