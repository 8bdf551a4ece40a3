import { writeManageRoute } from '#lib/state/manage-route.ts';
import type { NameCheck } from '#lib/state/name-check.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useTranslate } from '../../ui/translation.ts';

export interface NameFieldProps {
  value: string;
  check: NameCheck;
  onValue: (name: string) => void;
  /** Takes the organization that has the name instead; without it its page is offered. */
  onUse?: (organizationId: string) => void;
  class?: string;
}

/** The name of an organization. One that is taken names who has it, and offers that one (R41). */
export function NameField({ value, check, onValue, onUse, class: className }: NameFieldProps) {
  const translate = useTranslate();
  const holder = check.holder.value;
  const error = check.isMissing.value
    ? translate('organizations.nameMissing')
    : holder === 'hidden'
      ? translate('organizations.nameHidden')
      : holder
        ? translate('organizations.nameTaken')
        : undefined;
  return (
    <div class={className === undefined ? 'sc-name-field' : `sc-name-field ${className}`}>
      <Field label={translate('field.name')} error={error}>
        {(control) => <TextInput {...control} autocapitalize="words" maxLength={200} value={value} onValue={onValue} />}
      </Field>
      {holder && holder !== 'hidden' ? (
        <Notice
          tone="warn"
          title={translate('organizations.exists', { name: holder.name })}
          actions={
            onUse ? (
              <Button size="small" onClick={() => onUse(holder.id)}>
                {translate('organizations.useIt', { name: holder.name })}
              </Button>
            ) : (
              <a href={writeManageRoute({ page: 'organization', id: holder.id })} target="_blank" rel="noreferrer">
                {translate('organizations.openIt', { name: holder.name })}
              </a>
            )
          }
        />
      ) : undefined}
    </div>
  );
}
