import { Building2, TriangleAlert } from 'lucide';
import type { OrganizationMatch } from '#lib/domain/view/contact-card.ts';
import { writeManageRoute } from '#lib/state/manage-route.ts';
import { useChoiceName } from '../definition/choices.ts';
import { Chip } from '../ui/Chip.tsx';
import { Icon } from '../ui/Icon.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { type Translate, useTranslate } from '../ui/translation.ts';
import './OrganizationMatchRow.css';

/** Where a found organization leads: to its page, or that of the location that was found. */
export function matchHref({ organization, site }: OrganizationMatch): string {
  const route = site
    ? ({ page: 'location', id: site.id } as const)
    : { page: 'organization' as const, id: organization.id };
  return `/manage.html${writeManageRoute(route)}`;
}

/** Why an organization was found (R13): the address is its own, or that of a location; nothing for its name. */
export function placeSentence({ site, reason }: OrganizationMatch, translate: Translate): string | undefined {
  if (site !== undefined) return translate('organization.atSite', { name: site.name });
  if (reason === undefined) return undefined;
  return translate(reason.key.startsWith('mailto:') ? 'organization.ownMail' : 'organization.ownNumber');
}

/** An organization in a list of what was found: its name, its type, a warning of a credit hold, and why it is there. */
export function OrganizationMatchRow({ match }: { match: OrganizationMatch }) {
  const translate = useTranslate();
  const choiceName = useChoiceName();
  const { organization } = match;
  const why = placeSentence(match, translate);
  return (
    <span class="sc-organization-row">
      <span class="sc-organization-row__picture">
        <Icon icon={Building2} />
      </span>
      <span class="sc-organization-row__words">
        <span class="sc-organization-row__name">
          <OutsideText>{organization.name}</OutsideText>
        </span>
        <span class="sc-organization-row__line">
          <OutsideText>{choiceName('organization-type', organization.type)}</OutsideText>
        </span>
        {organization.creditHold ? (
          <span>
            <Chip tone="danger" icon={TriangleAlert}>
              {translate('organization.creditHold')}
            </Chip>
          </span>
        ) : undefined}
        {why ? (
          <span class="sc-organization-row__note">
            <OutsideText>{why}</OutsideText>
          </span>
        ) : undefined}
      </span>
    </span>
  );
}
