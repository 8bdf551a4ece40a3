import { useEffect } from 'preact/hooks';
import type { ContactCard } from '#lib/domain/view/contact-card.ts';
import type { DuplicateGroup } from '#lib/state/duplicate-groups.ts';
import type { DuplicatesModel } from '#lib/state/duplicates-model.ts';
import { writeManageRoute } from '#lib/state/manage-route.ts';
import type { OrganizationDuplicatesModel } from '#lib/state/organization-duplicates-model.ts';
import { FailureNotice } from '../confirmation/FailureNotice.tsx';
import { useDenied } from '../rights/rights.ts';
import { OutsideText } from '../ui/OutsideText.tsx';
import { type PlainMessageKey, useTranslate } from '../ui/translation.ts';
import { DuplicateGroups } from './DuplicateGroups.tsx';
import { MergeView } from './MergeView.tsx';
import { OrganizationDuplicates } from './OrganizationDuplicates.tsx';
import { ToldApartList } from './ToldApartList.tsx';
import { type Twin, TwinGroup } from './TwinGroup.tsx';
import './DuplicatesPage.css';

const REASONS: Readonly<Record<DuplicateGroup['because'], PlainMessageKey>> = {
  'same-address': 'duplicates.sameAddress',
  'same-name-and-organization': 'duplicates.sameName',
  'near-name': 'duplicates.nearName',
  'shared-address': 'duplicates.sharedAddress',
};

/** A contact as a group shows it. */
function twinOf(card: ContactCard): Twin {
  return {
    id: card.id,
    name: card.name,
    href: writeManageRoute({ page: 'contact', id: card.id }),
    about: [card.organization?.name, card.addresses[0]?.display].filter(Boolean).join(' · '),
  };
}

/** The same of a number that they share. */
const NUMBER_REASONS: Readonly<Partial<typeof REASONS>> = {
  'same-address': 'duplicates.sameNumber',
  'shared-address': 'duplicates.sharedNumber',
};

/** The first address that two of them have, as it is read. */
function sharedAddress(contacts: readonly ContactCard[]): string | undefined {
  const held = contacts.flatMap(({ addresses }) => [...new Set(addresses.map(({ display }) => display))]);
  return held.find((display, index) => held.indexOf(display) !== index);
}

function reasonOf(because: DuplicateGroup['because'], address: string | undefined): PlainMessageKey {
  const isNumber = address !== undefined && !address.includes('@');
  return (isNumber ? NUMBER_REASONS[because] : undefined) ?? REASONS[because];
}

/** Of a switchboard's people so many are shown; those who may be one person are all shown. */
const MOST_SHARERS = 4;

function Group({ group, model }: { group: DuplicateGroup; model: DuplicatesModel }) {
  const translate = useTranslate();
  const denied = useDenied()('merge');
  const address = /address/.test(group.because) ? sharedAddress(group.contacts) : undefined;
  return (
    <TwinGroup
      reason={
        <>
          {translate(reasonOf(group.because, address))}
          {address === undefined ? undefined : (
            <>
              {' · '}
              <OutsideText>{address}</OutsideText>
            </>
          )}
        </>
      }
      twins={group.contacts.map(twinOf)}
      {...(group.because === 'shared-address' && { most: MOST_SHARERS })}
      compareDenied={denied}
      apartDenied={denied}
      busy={model.toldApart.writing.value}
      onCompare={(first, other) => void model.compare(first.id, other.id)}
      onApart={(twins) => void model.tellApart(twins)}
    />
  );
}

/** Contacts that are there twice, by groups, and the two of them that are being merged. */
function ContactDuplicates({ model }: { model: DuplicatesModel }) {
  const translate = useTranslate();
  useEffect(() => {
    void model.load();
    return model.close;
  }, [model]);
  const { value: groups } = model.groups;
  const { value: comparison } = model.comparison;
  const { value: failure } = model.failure;
  const { value: apart } = model.toldApart.answer;
  const shared = groups?.filter(({ because }) => because === 'shared-address').length ?? 0;
  return (
    <>
      {failure ? <FailureNotice failure={failure} /> : undefined}
      {comparison ? <MergeView key={comparison.other.id} model={model} comparison={comparison} /> : undefined}
      <DuplicateGroups
        groups={groups}
        isComparing={comparison !== undefined}
        status={
          groups === undefined
            ? translate('duplicates.looking', { count: model.looked.value })
            : [
                translate('duplicates.found', { count: groups.length - shared }),
                shared > 0 ? translate('duplicates.shared', { count: shared }) : '',
              ]
                .join(' ')
                .trim()
        }
        none={translate(apart?.sets.length ? 'duplicates.noneLeft' : 'duplicates.noneText')}
      >
        {(group) => <Group key={group.key} group={group} model={model} />}
      </DuplicateGroups>
      <ToldApartList
        sets={apart?.sets}
        twins={new Map(apart?.contacts.map((card) => [card.id, twinOf(card)]))}
        busy={model.toldApart.writing.value}
        onLookAgain={(set, twins) => void model.lookAgain(set, twins)}
      />
    </>
  );
}

export interface DuplicatesPageProps {
  contacts: DuplicatesModel;
  organizations: OrganizationDuplicatesModel;
  /** Which of both is shown. */
  of: 'contacts' | 'organizations';
}

/** What is there twice: contacts, or organizations; the address says which. */
export function DuplicatesPage({ contacts, organizations, of }: DuplicatesPageProps) {
  const translate = useTranslate();
  const tab = (shown: DuplicatesPageProps['of'], words: PlainMessageKey) => (
    <a
      class="sc-twins__tab"
      href={writeManageRoute({ page: 'duplicates', ...(shown === 'organizations' && { of: shown }) })}
      aria-current={of === shown ? 'page' : undefined}
    >
      {translate(words)}
    </a>
  );
  return (
    <div class="sc-twins">
      <h1 class="sc-page-title">{translate('duplicates.title')}</h1>
      <nav class="sc-twins__tabs" aria-label={translate('duplicates.which')}>
        {tab('contacts', 'duplicates.ofContacts')}
        {tab('organizations', 'duplicates.ofOrganizations')}
      </nav>
      {of === 'contacts' ? <ContactDuplicates model={contacts} /> : <OrganizationDuplicates model={organizations} />}
    </div>
  );
}
