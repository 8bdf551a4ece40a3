import { Plus } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { MembershipRowsModel } from '#lib/state/membership-rows.ts';
import { OrganizationField } from '../../organization/OrganizationField.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useTranslate } from '../../ui/translation.ts';
import './MembershipsEditor.css';

export interface MembershipsEditorProps {
  model: MembershipRowsModel;
  /** Opens the wizard for an organization of this name; it comes back here with it chosen (R40). */
  onNewOrganization: (name: string) => void;
}

/** The organizations of a contact: title and "sees all tickets of" for each (R30). */
export function MembershipsEditor({ model, onNewOrganization }: MembershipsEditorProps) {
  const translate = useTranslate();
  const root = useRef<HTMLDivElement>(null);
  const added = useRef<string | undefined>(undefined);
  const rows = model.rows.value;
  const mistakes = model.mistakes.value;
  useEffect(() => {
    if (added.current === undefined) return;
    root.current?.querySelector<HTMLElement>(`[data-row="${added.current}"] input`)?.focus();
    added.current = undefined;
  }, [rows]);
  useEffect(() => {
    root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [mistakes]);
  return (
    <div ref={root} class="sc-memberships">
      {rows.map(({ id, value }) => {
        const mistake = mistakes[id];
        const choice = value.organization.choice.value;
        const name = choice.kind === 'existing' ? choice.organization.name : value.organization.text.value.trim();
        return (
          <div key={id} class="sc-memberships__row" data-row={id}>
            <OrganizationField
              model={value.organization}
              onWizard={onNewOrganization}
              isInlineNewHidden
              error={
                mistake === 'open'
                  ? translate('quickAdd.organizationOpen')
                  : mistake === 'twice'
                    ? translate('membership.twice')
                    : undefined
              }
            />
            <Field label={translate('quickAdd.jobTitle')}>
              {(control) => (
                <TextInput
                  {...control}
                  autocapitalize="sentences"
                  maxLength={120}
                  value={value.title}
                  onValue={(title) => model.set(id, { title })}
                />
              )}
            </Field>
            <Checkbox
              label={translate('membership.seesAllTickets')}
              checked={value.seesAllTickets}
              onChecked={(seesAllTickets) => model.set(id, { seesAllTickets })}
            />
            <Button
              variant="plain"
              size="small"
              class="sc-memberships__remove"
              aria-label={name === '' ? undefined : translate('membership.removeNamed', { name })}
              onClick={() => {
                model.remove(id);
                root.current?.querySelector<HTMLElement>('.sc-memberships__add')?.focus();
              }}
            >
              {translate('membership.remove')}
            </Button>
          </div>
        );
      })}
      <Button
        variant="link"
        size="small"
        icon={Plus}
        class="sc-memberships__add"
        onClick={() => {
          added.current = model.add();
        }}
      >
        {translate('membership.add')}
      </Button>
    </div>
  );
}
