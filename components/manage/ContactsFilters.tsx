import type { ContactsWanted, FilterOrganization } from '#lib/state/contacts-list-model.ts';
import { Select } from '../ui/Select.tsx';
import { useTranslate } from '../ui/translation.ts';

export interface ContactsFiltersProps {
  organizations: readonly FilterOrganization[];
  wanted: ContactsWanted;
  onWanted: (wanted: ContactsWanted) => void;
}

const ONLY = ['private', 'public', 'no-address'] as const;

/** Which contacts the table shows: of which organization, who sees them, without any address. */
export function ContactsFilters({ organizations, wanted, onWanted }: ContactsFiltersProps) {
  const translate = useTranslate();
  return (
    <>
      <div class="sc-contacts-table__filter">
        <Select
          aria-label={translate('quickAdd.organization')}
          value={wanted.organization ?? ''}
          onValue={(organization) => onWanted({ ...wanted, organization: organization || undefined })}
        >
          <option value="">{translate('contacts.anyOrganization')}</option>
          <option value="none">{translate('resolution.withoutOrganization')}</option>
          {organizations.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </div>
      <div class="sc-contacts-table__filter">
        <Select
          aria-label={translate('contacts.which')}
          value={wanted.only ?? ''}
          onValue={(value) => onWanted({ ...wanted, only: ONLY.find((only) => only === value) })}
        >
          <option value="">{translate('contacts.everyContact')}</option>
          <option value="public">{translate('contacts.onlyPublic')}</option>
          <option value="private">{translate('contacts.onlyPrivate')}</option>
          <option value="no-address">{translate('contacts.onlyWithoutAddress')}</option>
        </Select>
      </div>
    </>
  );
}
