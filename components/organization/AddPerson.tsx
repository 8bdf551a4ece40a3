import { UserPlus } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { AddPersonModel } from '#lib/state/add-person-model.ts';
import { FailureNotice } from '../confirmation/FailureNotice.tsx';
import { ContactSearch } from '../contact/ContactSearch.tsx';
import { useDenied } from '../rights/rights.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useTranslate } from '../ui/translation.ts';
import './AddPerson.css';

export interface AddPersonProps {
  model: AddPersonModel;
  organization: { id: string; name: string };
  /** Ids of those who belong to it already. */
  people: readonly string[];
  /** Opens the form for a new contact with what was typed. */
  onCreate: (text: string) => void;
}

/** Adds a person to an organization: somebody who is known already, or a new contact (R30). */
export function AddPerson({ model, organization, people, onCreate }: AddPersonProps) {
  const translate = useTranslate();
  const denied = useDenied()('contacts.edit');
  const field = useRef<HTMLInputElement>(null);
  const search = model.search.value;
  const failure = model.failure.value;
  useEffect(() => field.current?.focus(), [search]);
  useEffect(() => model.close, [model, organization.id]);
  return (
    <>
      <Button icon={UserPlus} disabledBecause={denied} onClick={() => model.open(organization.id, people)}>
        {translate('organizations.addPerson')}
      </Button>
      <Dialog
        title={translate('organizations.addPersonTo', { name: organization.name })}
        open={search !== undefined}
        closeLabel={translate('common.close')}
        onClose={model.close}
      >
        <div class="sc-add-person">
          {failure ? <FailureNotice failure={failure} /> : undefined}
          {search ? (
            <ContactSearch
              model={search}
              inputRef={field}
              onChoose={(match) => void model.choose(match)}
              onCreate={() => {
                const typed = search.text.value.trim();
                model.close();
                onCreate(typed);
              }}
            />
          ) : undefined}
        </div>
      </Dialog>
    </>
  );
}
