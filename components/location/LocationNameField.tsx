import { writeManageRoute } from '#lib/state/manage-route.ts';
import type { NameCheck } from '#lib/state/name-check.ts';
import { Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useTranslate } from '../ui/translation.ts';

export interface LocationNameFieldProps {
  value: string;
  check: NameCheck;
  onValue: (name: string) => void;
}

/** The name of a location. One that its organization has already is named, and its page offered (R41). */
export function LocationNameField({ value, check, onValue }: LocationNameFieldProps) {
  const translate = useTranslate();
  const holder = check.holder.value;
  const taken = holder ? translate('sites.nameTaken') : undefined;
  return (
    <>
      <Field label={translate('field.name')} error={check.isMissing.value ? translate('sites.nameMissing') : taken}>
        {(control) => <TextInput {...control} autocapitalize="words" maxLength={200} value={value} onValue={onValue} />}
      </Field>
      {holder && holder !== 'hidden' ? (
        <Notice
          tone="warn"
          title={translate('organizations.exists', { name: holder.name })}
          actions={
            <a href={writeManageRoute({ page: 'location', id: holder.id })} target="_blank" rel="noreferrer">
              {translate('organizations.openIt', { name: holder.name })}
            </a>
          }
        />
      ) : undefined}
    </>
  );
}
