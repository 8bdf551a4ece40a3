import type { ContactCard } from '#lib/domain/view/contact-card.ts';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useTranslate } from '../ui/translation.ts';

/** Title and organization in one line; what is unknown is left out, and nothing at all when both are. */
export function ContactLine({ card }: { card: Pick<ContactCard, 'title' | 'organization' | 'otherOrganizations'> }) {
  const translate = useTranslate();
  const { title, organization, otherOrganizations } = card;
  if (!title && !organization) return null;
  return (
    <>
      {title ? <OutsideText>{title}</OutsideText> : undefined}
      {title && organization ? ' · ' : undefined}
      {organization ? <OutsideText>{organization.name}</OutsideText> : undefined}
      {otherOrganizations > 0 ? ` ${translate('organization.others', { count: otherOrganizations })}` : undefined}
    </>
  );
}
