import { definedTags } from '#lib/domain/tag/defined-tags.ts';
import type { Tag } from '#lib/domain/tag/tag.ts';
import type { ContactsListModel } from '#lib/state/contacts-list-model.ts';
import type { ShownContacts } from '#lib/state/manage-route.ts';
import { ChoiceFilter } from '../list/ChoiceFilter.tsx';
import { countryChoices } from '../list/country-choices.ts';
import { ListFilters } from '../list/ListFilters.tsx';
import { OrganizationField } from '../organization/OrganizationField.tsx';
import { tagName } from '../tag/tag-name.ts';
import { useLanguage } from '../ui/translation.ts';

export interface ContactsFiltersProps {
  model: ContactsListModel;
  /** The team's tags beside the standard ones. */
  tags: readonly Tag[];
  wanted: ShownContacts;
  onWanted: (wanted: ShownContacts) => void;
}

const ONLY = ['private', 'public', 'no-address'] as const;

/** Which contacts the table shows: of which organization, who sees them, where they are, what they are to interactions. */
export function ContactsFilters({ model, tags, wanted, onWanted }: ContactsFiltersProps) {
  const { translate, locale } = useLanguage();
  const { organization, only, country, tag } = wanted;
  const choice = model.organization.value;
  const isOrganization = organization !== undefined && organization !== 'none';
  const which = [
    { code: 'public', name: translate('contacts.onlyPublic') },
    { code: 'private', name: translate('contacts.onlyPrivate') },
    { code: 'no-address', name: translate('contacts.onlyWithoutAddress') },
    { code: 'no-organization', name: translate('contacts.onlyWithoutOrganization') },
  ];
  const choose = (code: string | undefined) =>
    onWanted({
      ...wanted,
      only: ONLY.find((each) => each === code),
      organization: code === 'no-organization' ? 'none' : isOrganization ? organization : undefined,
    });
  const { organization: _o, only: _n, country: _c, tag: _t, ...others } = wanted;
  return (
    <ListFilters
      count={[organization, only, country, tag].filter((each) => each !== undefined).length}
      onClear={() => onWanted(others)}
    >
      <OrganizationField
        model={choice}
        placeholder={translate('list.anyOrganization')}
        isInlineNewHidden
        onChoice={(id) => onWanted({ ...wanted, organization: id })}
      />
      <ChoiceFilter
        label={translate('contacts.which')}
        anyLabel={translate('contacts.everyContact')}
        value={organization === 'none' ? 'no-organization' : only}
        choices={which}
        onValue={choose}
      />
      <ChoiceFilter
        label={translate('postal.country')}
        anyLabel={translate('list.anyCountry')}
        value={country}
        choices={countryChoices(model.countries.value, locale)}
        onValue={(code) => onWanted({ ...wanted, country: code })}
      />
      <ChoiceFilter
        label={translate('list.tag')}
        anyLabel={translate('list.anyTag')}
        value={tag}
        choices={definedTags(tags).map((each) => ({
          code: each.id,
          name: tagName(each, translate),
        }))}
        onValue={(code) => onWanted({ ...wanted, tag: code })}
      />
    </ListFilters>
  );
}
