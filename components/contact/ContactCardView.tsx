import { PhoneOff } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { ContactCard } from '#lib/domain/view/contact-card.ts';
import { OrganizationState } from '../organization/OrganizationState.tsx';
import { Chip } from '../ui/Chip.tsx';
import { useTranslate } from '../ui/translation.ts';
import { AddressList } from './AddressList.tsx';
import { CardHead } from './CardHead.tsx';
import './ContactCardView.css';

export interface ContactCardViewProps {
  card: ContactCard;
  onOpenContact: (contactId: string) => void;
  compact?: boolean;
  /** The menu beside the name. */
  menu?: ComponentChildren;
  /** Why it is shown, under the organization's state. */
  why?: ComponentChildren;
  /** Tags and the like, above the addresses. */
  children?: ComponentChildren;
}

/** The contact card: who, how the organization stands, why, tags, and how to reach them. */
export function ContactCardView({ card, onOpenContact, compact, menu, why, children }: ContactCardViewProps) {
  const translate = useTranslate();
  return (
    <article class="sc-contact-card" aria-label={translate('contact.card', { name: card.name })}>
      <CardHead card={card} onOpenContact={onOpenContact} compact={compact}>
        {menu}
      </CardHead>
      {card.organization && (!compact || card.organization.creditHold) ? (
        <OrganizationState organization={card.organization} />
      ) : undefined}
      {card.doNotCall ? (
        <div>
          <Chip tone="warn" icon={PhoneOff} title={translate('contact.doNotCallWhy')}>
            {translate('contact.doNotCall')}
          </Chip>
        </div>
      ) : undefined}
      {why}
      {children}
      {compact ? undefined : <AddressList addresses={card.addresses} doNotCall={card.doNotCall} />}
    </article>
  );
}
