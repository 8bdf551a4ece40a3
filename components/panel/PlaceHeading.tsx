import type { OrganizationMatch } from '#lib/domain/view/contact-card.ts';
import { OrganizationLinks } from '../organization/OrganizationLinks.tsx';
import { useLanguage } from '../ui/translation.ts';

export interface PlaceHeadingProps {
  holders: readonly OrganizationMatch[];
  medium: 'phone' | 'email' | undefined;
  isCall: boolean;
}

/** An address that organizations or their locations have: which they are, and the question who it is (R6, R43). */
export function PlaceHeading({ holders, medium, isCall }: PlaceHeadingProps) {
  const { translate, locale } = useLanguage();
  const places = holders.map(({ organization, site }) =>
    site === undefined ? organization.name : `${organization.name} (${site.name})`,
  );
  const title = translate(medium === 'email' ? 'resolution.placeMailTitle' : 'resolution.placeNumberTitle', {
    names: new Intl.ListFormat(locale).format(places),
  });
  return (
    <div>
      <h2 class="sc-panel__heading">{title}</h2>
      <OrganizationLinks matches={holders} label={title} />
      <p class="sc-panel__text">
        {translate(isCall ? 'resolution.whoSpeaks' : 'resolution.whoWrites')} {translate('resolution.nobodyText')}
      </p>
    </div>
  );
}
