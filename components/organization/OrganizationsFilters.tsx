import type { OrganizationsWanted } from '#lib/domain/view/list-wanted.ts';
import type { OrganizationsPageModel } from '#lib/state/organizations-page-model.ts';
import { useChoices } from '../definition/choices.ts';
import { ChoiceFilter } from '../list/ChoiceFilter.tsx';
import { countryChoices } from '../list/country-choices.ts';
import { ListFilters } from '../list/ListFilters.tsx';
import { useLanguage } from '../ui/translation.ts';

export interface OrganizationsFiltersProps {
  model: OrganizationsPageModel;
  wanted: OrganizationsWanted;
  onWanted: (wanted: OrganizationsWanted) => void;
}

const ONLY = ['public', 'private'] as const;

/** Which organizations the table shows: of which type, health, tier and industry, in which country, seen by whom. */
export function OrganizationsFilters({ model, wanted, onWanted }: OrganizationsFiltersProps) {
  const { translate, locale } = useLanguage();
  const { query, sort } = wanted;
  const { type, health, tier, industry, country, only } = wanted;
  const choices = {
    type: useChoices('organization-type', type),
    health: useChoices('health', health),
    tier: useChoices('tier', tier),
    industry: useChoices('industry', industry),
  };
  const fields = [
    { name: 'type', label: translate('field.type'), any: translate('list.anyType') },
    { name: 'health', label: translate('field.health'), any: translate('list.anyHealth') },
    { name: 'tier', label: translate('field.tier'), any: translate('list.anyTier') },
    { name: 'industry', label: translate('field.industry'), any: translate('list.anyIndustry') },
  ] as const;
  return (
    <ListFilters
      count={[type, health, tier, industry, country, only].filter((each) => each !== undefined).length}
      onClear={() => onWanted({ query, ...(sort !== undefined && { sort }) })}
    >
      {fields.map(({ name, label, any }) => (
        <ChoiceFilter
          key={name}
          label={label}
          anyLabel={any}
          value={wanted[name]}
          choices={choices[name]}
          onValue={(code) => onWanted({ ...wanted, [name]: code })}
        />
      ))}
      <ChoiceFilter
        label={translate('postal.country')}
        anyLabel={translate('list.anyCountry')}
        value={country}
        choices={countryChoices(model.countries.value, locale)}
        onValue={(code) => onWanted({ ...wanted, country: code })}
      />
      <ChoiceFilter
        label={translate('quickAdd.visibility')}
        anyLabel={translate('organizations.everyOrganization')}
        value={only}
        choices={[
          { code: 'public', name: translate('contacts.onlyPublic') },
          { code: 'private', name: translate('contacts.onlyPrivate') },
        ]}
        onValue={(code) => onWanted({ ...wanted, only: ONLY.find((each) => each === code) })}
      />
    </ListFilters>
  );
}
