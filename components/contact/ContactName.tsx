import { Lock } from 'lucide';
import type { ContactCard } from '#lib/domain/view/contact-card.ts';
import { Icon } from '../ui/Icon.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useTranslate } from '../ui/translation.ts';
import './ContactName.css';

export interface ContactNameProps {
  card: ContactCard;
  /** Opens the contact's page in a new tab (R24). Without it the name is plain text. */
  onOpen?: (contactId: string) => void;
}

/** Address of a contact's page inside the extension. */
export function contactPageHref(contactId: string): string {
  return `/manage.html#/contact/${contactId}`;
}

/** A contact's name, as the link to its page, with a lock when only its owner sees it (R10). */
export function ContactName({ card, onOpen }: ContactNameProps) {
  const translate = useTranslate();
  return (
    <span class="sc-contact-name">
      {onOpen ? (
        <a
          class="sc-contact-name__link"
          href={contactPageHref(card.id)}
          target="_blank"
          rel="noopener"
          title={translate('contact.openPage', { name: card.name })}
          onClick={(event) => {
            // Ctrl, Shift and the middle button keep what the browser does with links.
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            onOpen(card.id);
          }}
        >
          <OutsideText>{card.name}</OutsideText>
        </a>
      ) : (
        <OutsideText>{card.name}</OutsideText>
      )}
      {card.visibility === 'private' ? (
        <Icon icon={Lock} size={14} label={translate('contact.private')} class="sc-contact-name__lock" />
      ) : undefined}
    </span>
  );
}
