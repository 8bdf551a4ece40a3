import { History, SearchX } from 'lucide';
import type { ListedInteraction } from '#lib/messages/protocol/worklist.ts';
import type { InteractionsPageModel } from '#lib/state/interactions-page-model.ts';
import { writeManageRoute } from '#lib/state/manage-route.ts';
import { FailureNotice } from '../confirmation/FailureNotice.tsx';
import { interactionKindIcon, interactionKindKey } from '../interaction/interaction-kind.ts';
import { interactionTitle } from '../interaction/interaction-title.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Table } from '../ui/Table.tsx';
import type { TableColumn } from '../ui/table-types.ts';
import { type PlainMessageKey, type Translate, useLanguage } from '../ui/translation.ts';
import './AllInteractions.css';

export interface AllInteractionsProps {
  model: InteractionsPageModel;
  isFiltered: boolean;
  sort: string;
  onSort: (sort: string) => void;
  onOpen: (key: string) => void;
  onShowAll: () => void;
}

/** So many people of those that a search finds are looked through. */
const PEOPLE_LOOKED_THROUGH = 20;

/** What a row says where nobody takes part. */
const STATE: Readonly<Record<Exclude<ListedInteraction['state'], 'associated'>, PlainMessageKey>> = {
  open: 'worklist.stateOpen',
  dismissed: 'worklist.stateDismissed',
  cleared: 'worklist.stateCleared',
  recorded: 'worklist.stateRecorded',
};

function With({ row, translate }: { row: ListedInteraction; translate: Translate }) {
  const { state, people, morePeople, address, name } = row;
  if (state === 'associated' && people.length > 0) {
    return (
      <>
        <OutsideText>{people.map((person) => person.name).join(', ')}</OutsideText>
        {morePeople > 0 ? ` ${translate('worklist.morePeople', { count: morePeople })}` : ''}
      </>
    );
  }
  const word = translate(STATE[state === 'associated' ? 'recorded' : state]);
  return (
    <>
      {state === 'open' ? <Chip tone="warn">{word}</Chip> : <Chip>{word}</Chip>}{' '}
      {(address ?? name) ? <OutsideText>{address ?? name}</OutsideText> : undefined}
    </>
  );
}

function columnsFor(translate: Translate, locale: string): TableColumn<ListedInteraction>[] {
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return [
    {
      id: 'title',
      label: translate('worklist.columnTitle'),
      track: 'minmax(0, 2fr)',
      isSortable: true,
      render: ({ interaction }) => (
        <span class="sc-all-interactions__title">
          <Icon
            icon={interactionKindIcon(interaction.medium, interaction.direction)}
            label={translate(interactionKindKey(interaction.medium, interaction.direction))}
          />
          <OutsideText>{interactionTitle(interaction)}</OutsideText>
        </span>
      ),
    },
    {
      id: 'who',
      label: translate('worklist.columnWho'),
      track: 'minmax(0, 2fr)',
      render: (row) => <With row={row} translate={translate} />,
    },
    {
      id: 'where',
      label: translate('worklist.columnWhere'),
      track: 'minmax(0, 1fr)',
      isWideOnly: true,
      render: ({ interaction: { kind, site } }) => (
        <OutsideText>{kind === 'manual' ? translate('contactPage.recordedHere') : site}</OutsideText>
      ),
    },
    {
      id: 'at',
      label: translate('worklist.columnAt'),
      track: '152px',
      isSortable: true,
      isWideOnly: true,
      render: ({ at }) => moment.format(at),
    },
  ];
}

/** Every interaction that is known, in a table that is read on as one scrolls. */
export function AllInteractions({ model, isFiltered, sort, onSort, onOpen, onShowAll }: AllInteractionsProps) {
  const { translate, locale } = useLanguage();
  const { all } = model;
  const rows = all.rows.value;
  if (all.failure.value && rows.length === 0) return <FailureNotice failure={all.failure.value} />;
  if (all.isLoading.value) return <Skeleton width="60%" />;
  if (rows.length === 0) {
    return isFiltered ? (
      <EmptyState
        icon={SearchX}
        title={translate('worklist.noneFits')}
        actions={<Button onClick={onShowAll}>{translate('worklist.showAll')}</Button>}
      >
        {translate('worklist.noneFitsText')}
      </EmptyState>
    ) : (
      <EmptyState icon={History} title={translate('worklist.noneYet')}>
        {translate('worklist.noneYetText')}
      </EmptyState>
    );
  }
  return (
    <div class="sc-all-interactions">
      <p class="sc-all-interactions__count" role="status">
        {translate('worklist.total', { count: all.total.value })}
      </p>
      <Table
        label={translate('worklist.title')}
        columns={columnsFor(translate, locale)}
        rows={rows}
        total={all.total.value}
        onNearEnd={() => void all.more()}
        keyOf={({ interaction }) => interaction.key}
        sort={{ column: sort.replace(/^-/, ''), descending: sort.startsWith('-') }}
        onSort={({ column, descending }) => onSort(descending ? `-${column}` : column)}
        onOpen={({ interaction }) => onOpen(interaction.key)}
        hrefOf={({ interaction }) => writeManageRoute({ page: 'interaction', id: interaction.key })}
      />
      {model.hasMorePeople.value ? (
        <p class="sc-none">{translate('worklist.moreNamed', { count: PEOPLE_LOOKED_THROUGH })}</p>
      ) : undefined}
    </div>
  );
}
