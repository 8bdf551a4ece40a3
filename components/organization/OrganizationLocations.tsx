import { Plus } from 'lucide';
import type { Site } from '#lib/domain/site/site.ts';
import { writeManageRoute } from '#lib/state/manage-route.ts';
import { PostalList } from '../contact/PostalList.tsx';
import { AttributeFacts } from '../definition/AttributeFields.tsx';
import { useDenied } from '../rights/rights.ts';
import { Button } from '../ui/Button.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useTranslate } from '../ui/translation.ts';
import '../ui/EditSection.css';

export interface OrganizationLocationsProps {
  sites: readonly Site[];
  onAdd: () => void;
}

/** The locations of an organization (R43): each leads to its page, where it is edited. */
export function OrganizationLocations({ sites, onAdd }: OrganizationLocationsProps) {
  const translate = useTranslate();
  const denied = useDenied()('sites.edit');
  return (
    <section class="sc-edit-section" aria-labelledby="organization-sites">
      <header class="sc-edit-section__head">
        <h2 id="organization-sites" class="sc-edit-section__title">
          {translate('sites.title')}
        </h2>
        <Button variant="plain" size="small" icon={Plus} disabledBecause={denied} onClick={onAdd}>
          {translate('sites.add')}
        </Button>
      </header>
      {sites.length === 0 ? <p class="sc-none">{translate('sites.none')}</p> : undefined}
      <ul>
        {sites.map((site) => (
          <li key={site.id} class="sc-site">
            <a class="sc-site__name" href={writeManageRoute({ page: 'location', id: site.id })}>
              <OutsideText>{site.name}</OutsideText>
            </a>
            {site.postalAddresses.length > 0 ? <PostalList addresses={site.postalAddresses} /> : undefined}
            {site.addresses.map(({ value }) => (
              <div key={value}>
                <OutsideText>{value}</OutsideText>
              </div>
            ))}
            {Object.keys(site.attributes).length > 0 ? (
              <AttributeFacts owner="site" values={site.attributes} />
            ) : undefined}
          </li>
        ))}
      </ul>
    </section>
  );
}
