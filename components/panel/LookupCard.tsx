import { ExternalLink, UserPlus } from 'lucide';
import type { ContactMatch } from '#lib/domain/view/contact-card.ts';
import { ContactCardView } from '../contact/ContactCardView.tsx';
import { MatchWhy } from '../resolution/MatchWhy.tsx';
import { Button } from '../ui/Button.tsx';
import { useTranslate } from '../ui/translation.ts';

export interface LookupCardProps {
  match: ContactMatch;
  otherHolders: number;
  onOpenContact: (contactId: string) => void;
  /** Absent where there is no interaction, or the contact already takes part. */
  onAssociate?: () => void;
}

/** A contact that was looked up: the card, and the way to the interaction beside which it was looked up. */
export function LookupCard({ match, otherHolders, onOpenContact, onAssociate }: LookupCardProps) {
  const translate = useTranslate();
  const { card, reason } = match;
  return (
    <>
      <ContactCardView
        card={card}
        onOpenContact={onOpenContact}
        why={reason ? <MatchWhy reason={reason} visibility={card.visibility} otherHolders={otherHolders} /> : undefined}
      />
      <div class="sc-panel__actions">
        {onAssociate ? (
          <Button variant="primary" icon={UserPlus} onClick={onAssociate}>
            {translate('lookup.associate')}
          </Button>
        ) : undefined}
        <Button icon={ExternalLink} onClick={() => onOpenContact(card.id)}>
          {translate('contact.openPageShort')}
        </Button>
      </div>
    </>
  );
}
