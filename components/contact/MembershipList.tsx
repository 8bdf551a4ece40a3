import { Building2 } from 'lucide';
import type { Contact } from '#lib/domain/contact/contact.ts';
import type { OrganizationSummary } from '#lib/domain/view/contact-card.ts';
import { writeManageRoute } from '#lib/state/manage-route.ts';
import { OrganizationState } from '../organization/OrganizationState.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Icon } from '../ui/Icon.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useTranslate } from '../ui/translation.ts';
import './MembershipList.css';

export interface MembershipListProps {
  contact: Pick<Contact, 'memberships'>;
  organizations: readonly OrganizationSummary[];
}

/** The organizations of a contact to read: each leads to its page, with the contact's title there and its state. */
export function MembershipList({ contact, organizations }: MembershipListProps) {
  const translate = useTranslate();
  const places = new Map(contact.memberships.map((membership) => [membership.organizationId, membership]));
  return (
    <ul class="sc-membership-list">
      {organizations.map((organization) => {
        const place = places.get(organization.id);
        return (
          <li key={organization.id} class="sc-membership">
            <Icon icon={Building2} class="sc-membership__icon" />
            <div class="sc-membership__words">
              {organization.deleted ? (
                <>
                  <OutsideText>{organization.name}</OutsideText> <Chip>{translate('record.deleted')}</Chip>
                </>
              ) : (
                <a href={writeManageRoute({ page: 'organization', id: organization.id })}>
                  <OutsideText>{organization.name}</OutsideText>
                </a>
              )}
              {place?.title ? (
                <p class="sc-membership__note">
                  <OutsideText>{place.title}</OutsideText>
                </p>
              ) : undefined}
              {place?.seesAllTickets ? (
                <p class="sc-membership__note">{translate('membership.seesAllTickets')}</p>
              ) : undefined}
              {organization.deleted ? undefined : <OrganizationState organization={organization} />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
