import { Lock } from 'lucide';
import type { AddressLine } from '#lib/domain/view/contact-card.ts';
import type { ListedContact } from '#lib/messages/protocol/contact.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Icon } from '../ui/Icon.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import type { TableColumn } from '../ui/table-types.ts';
import type { Translate } from '../ui/translation.ts';

/** The columns that are shown unless one chose others; the name always is. */
export const USUAL_CONTACT_COLUMNS: readonly string[] = ['organization', 'address', 'updated'];

const said = (line: AddressLine | undefined) => (line ? <OutsideText>{line.display}</OutsideText> : undefined);

/** Every column that a table of contacts may have, the name first. */
export function contactColumns(translate: Translate, locale: string): TableColumn<ListedContact>[] {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  return [
    {
      id: 'name',
      label: translate('field.name'),
      track: 'minmax(0, 2fr)',
      isSortable: true,
      render: ({ card }) => (
        <span class="sc-contacts-table__name">
          <Avatar initials={card.initials} seed={card.id} size="small" />
          <OutsideText>{card.name}</OutsideText>
          {card.visibility === 'private' ? (
            <Icon icon={Lock} size={14} label={translate('contact.private')} />
          ) : undefined}
        </span>
      ),
    },
    {
      id: 'organization',
      label: translate('quickAdd.organization'),
      track: 'minmax(0, 1.6fr)',
      isSortable: true,
      render: ({ card }) => (card.organization ? <OutsideText>{card.organization.name}</OutsideText> : undefined),
    },
    {
      id: 'title',
      label: translate('quickAdd.jobTitle'),
      track: 'minmax(0, 1.2fr)',
      isWideOnly: true,
      render: ({ card }) => (card.title ? <OutsideText>{card.title}</OutsideText> : undefined),
    },
    {
      id: 'address',
      label: translate('quickAdd.address'),
      track: 'minmax(0, 1.6fr)',
      isWideOnly: true,
      render: ({ card }) => said(card.addresses[0]),
    },
    {
      id: 'phone',
      label: translate('list.phone'),
      track: 'minmax(0, 1.2fr)',
      isWideOnly: true,
      render: ({ card }) => said(card.addresses.find(({ medium }) => medium === 'phone')),
    },
    {
      id: 'mail',
      label: translate('list.mail'),
      track: 'minmax(0, 1.6fr)',
      isWideOnly: true,
      render: ({ card }) => said(card.addresses.find(({ medium }) => medium === 'email')),
    },
    {
      id: 'updated',
      label: translate('contacts.updated'),
      track: '104px',
      isSortable: true,
      isWideOnly: true,
      render: ({ updatedAt }) => date.format(updatedAt),
    },
  ];
}
