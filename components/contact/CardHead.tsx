import type { ComponentChildren } from 'preact';
import type { ContactCard } from '#lib/domain/view/contact-card.ts';
import { organizationTypeName } from '../organization/organization-type.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Chip } from '../ui/Chip.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useTranslate } from '../ui/translation.ts';
import { ContactName } from './ContactName.tsx';
import './CardHead.css';

export interface CardHeadProps {
  card: ContactCard;
  onOpenContact: (contactId: string) => void;
  /** Smaller, for a participant after the first. */
  compact?: boolean;
  /** The menu at the end of the line. */
  children?: ComponentChildren;
}

/** Who it is: initials, name, title, organization and its type. */
export function CardHead({ card, onOpenContact, compact, children }: CardHeadProps) {
  const translate = useTranslate();
  const { organization } = card;
  return (
    <div class={compact ? 'sc-card-head sc-card-head--compact' : 'sc-card-head'}>
      <Avatar initials={card.initials} seed={card.id} size={compact ? 'small' : 'large'} />
      <div class="sc-card-head__words">
        <h2 class="sc-card-head__name" tabIndex={-1} data-focus-first="">
          <ContactName card={card} onOpen={onOpenContact} />
          {card.deleted ? <Chip>{translate('contact.deleted')}</Chip> : undefined}
        </h2>
        {card.title ? (
          <p class="sc-card-head__line">
            <OutsideText>{card.title}</OutsideText>
          </p>
        ) : undefined}
        {organization ? (
          <p class="sc-card-head__line">
            <OutsideText>{organization.name}</OutsideText>
            <span class="sc-card-head__type"> · {organizationTypeName(organization.type, translate)}</span>
            {card.otherOrganizations > 0 ? (
              <span class="sc-card-head__type">
                {' '}
                {translate('organization.others', { count: card.otherOrganizations })}
              </span>
            ) : undefined}
          </p>
        ) : undefined}
      </div>
      {children}
    </div>
  );
}
