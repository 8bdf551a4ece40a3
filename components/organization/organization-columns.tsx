import { Lock, TriangleAlert } from 'lucide';
import type { ChoiceList } from '#lib/domain/definition/definition.ts';
import type { ListedOrganization } from '#lib/messages/protocol/list.ts';
import { Chip } from '../ui/Chip.tsx';
import { Icon } from '../ui/Icon.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import type { TableColumn } from '../ui/table-types.ts';
import type { Translate } from '../ui/translation.ts';
import { HealthChip } from './HealthChip.tsx';
import { RenewalChip } from './RenewalChip.tsx';
import './organization-columns.css';

/** The columns that are shown unless one chose others; the name always is. */
export const USUAL_ORGANIZATION_COLUMNS: readonly string[] = ['type', 'health', 'credit', 'tier', 'renewal'];

/** Every column that a table of organizations may have, the name first. */
export function organizationColumns(
  translate: Translate,
  locale: string,
  choiceName: (list: ChoiceList, code: string) => string,
): TableColumn<ListedOrganization>[] {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const choice = (list: ChoiceList, code: string | undefined) =>
    code ? <OutsideText>{choiceName(list, code)}</OutsideText> : undefined;
  return [
    {
      id: 'name',
      label: translate('field.name'),
      track: 'minmax(0, 2.4fr)',
      isSortable: true,
      render: ({ name, creditHold, visibility }) => (
        <span class="sc-organizations__name">
          <OutsideText>{name}</OutsideText>
          {creditHold ? (
            <Icon
              icon={TriangleAlert}
              size={14}
              class="sc-organizations__hold"
              label={translate('organization.creditHold')}
            />
          ) : undefined}
          {visibility === 'private' ? <Icon icon={Lock} size={14} label={translate('contact.private')} /> : undefined}
        </span>
      ),
    },
    {
      id: 'type',
      label: translate('field.type'),
      track: 'minmax(0, 1fr)',
      isSortable: true,
      isWideOnly: true,
      render: ({ type }) => choice('organization-type', type),
    },
    {
      id: 'health',
      label: translate('field.health'),
      track: 'minmax(116px, 1fr)',
      isSortable: true,
      render: ({ health }) => <HealthChip health={health} />,
    },
    {
      id: 'credit',
      label: translate('organizations.credit'),
      track: 'minmax(0, 1fr)',
      isWideOnly: true,
      render: ({ creditHold }) =>
        creditHold ? (
          <Chip tone="danger" icon={TriangleAlert}>
            {translate('organization.creditHold')}
          </Chip>
        ) : undefined,
    },
    {
      id: 'tier',
      label: translate('field.tier'),
      track: 'minmax(0, 1fr)',
      isSortable: true,
      isWideOnly: true,
      render: ({ tier }) => choice('tier', tier),
    },
    {
      id: 'renewal',
      label: translate('field.renewalDate'),
      track: 'minmax(0, 1.6fr)',
      isSortable: true,
      isWideOnly: true,
      render: ({ renewalDate }) => (renewalDate ? <RenewalChip date={renewalDate} isUnderHeading /> : undefined),
    },
    {
      id: 'industry',
      label: translate('field.industry'),
      track: 'minmax(0, 1fr)',
      isSortable: true,
      isWideOnly: true,
      render: ({ industry }) => choice('industry', industry),
    },
    {
      id: 'domains',
      label: translate('field.domains'),
      track: 'minmax(0, 1.4fr)',
      isWideOnly: true,
      render: ({ domains }) => (domains.length > 0 ? <OutsideText>{domains.join(', ')}</OutsideText> : undefined),
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
