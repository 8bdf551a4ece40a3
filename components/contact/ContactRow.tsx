import { Lock } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { ContactCard } from '#lib/domain/view/contact-card.ts';
import { addressForText } from '#lib/state/address-for-text.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Icon } from '../ui/Icon.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useTranslate } from '../ui/translation.ts';
import { ContactLine } from './ContactLine.tsx';
import './ContactRow.css';

export interface ContactRowProps {
  card: ContactCard;
  /** A third line: why it is listed. Without it, an address stands there: the one that was searched for, or the first. */
  note?: ComponentChildren;
  /** What was searched for. */
  typed?: string;
  /** Leaves the organization out, where a heading says it. */
  withoutOrganization?: boolean;
  /** At the end of the row: a key, a mark. */
  end?: ComponentChildren;
}

/** A contact in a list: initials, name, title and organization, and one more line. Not interactive itself. */
export function ContactRow({ card, note, typed, withoutOrganization, end }: ContactRowProps) {
  const translate = useTranslate();
  const address = addressForText(card, typed);
  return (
    <span class="sc-contact-row">
      <Avatar initials={card.initials} seed={card.id} size="small" />
      <span class="sc-contact-row__words">
        <span class="sc-contact-row__name">
          <OutsideText>{card.name}</OutsideText>
          {card.visibility === 'private' ? (
            <Icon icon={Lock} size={14} label={translate('contact.private')} class="sc-contact-name__lock" />
          ) : undefined}
        </span>
        <span class="sc-contact-row__line">
          <ContactLine
            card={withoutOrganization ? { ...card, organization: undefined, otherOrganizations: 0 } : card}
          />
        </span>
        {note ? (
          <span class="sc-contact-row__note">{note}</span>
        ) : address ? (
          <span class="sc-contact-row__note">
            <OutsideText>{address.display}</OutsideText>
          </span>
        ) : undefined}
      </span>
      {end}
    </span>
  );
}
