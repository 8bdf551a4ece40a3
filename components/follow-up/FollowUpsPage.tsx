import { BellRing, CalendarArrowDown, CalendarCheck, Search } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FollowUpView } from '#lib/domain/follow-up/follow-up-view.ts';
import { type FollowUpsWanted, NOBODY } from '#lib/state/follow-up-list.ts';
import { followUpName, type FollowUpsModel } from '#lib/state/follow-ups-model.ts';
import { writeManageRoute } from '#lib/state/manage-route.ts';
import { FailureNotice } from '../confirmation/FailureNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ReadOn } from '../list/ReadOn.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Select } from '../ui/Select.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useTranslate } from '../ui/translation.ts';
import { useShortcuts } from '../ui/use-shortcuts.ts';
import { AssignDialog } from './AssignDialog.tsx';
import { FollowUpList } from './FollowUpList.tsx';
import { SnoozeDialog } from './SnoozeDialog.tsx';
import './FollowUpsPage.css';

export interface FollowUpsPageProps {
  model: FollowUpsModel;
  /** What the address bar asks for. */
  wanted: FollowUpsWanted;
  onWanted: (wanted: FollowUpsWanted) => void;
}

/** What is owed and to whom, by when (R50): the list, its filters, and the calendar file of what it shows. */
export function FollowUpsPage({ model, wanted, onWanted }: FollowUpsPageProps) {
  const translate = useTranslate();
  const root = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [asking, setAsking] = useState<{ what: 'later' | 'give'; about: FollowUpView }>();
  useEffect(() => void model.load(), [model]);
  useEffect(() => model.follow(), [model]);
  useEffect(() => model.show(wanted), [model, wanted]);
  const isLoading = model.owed.isLoading.value || model.done.isLoading.value;
  // The keys of the list work as soon as it stands there.
  useEffect(
    () => root.current?.querySelector<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true }),
    [isLoading],
  );
  useShortcuts({ '/': () => field.current?.focus() });
  const lines = model.lines.value;
  const count = model.count.value;
  const failure = model.owed.failure.value ?? model.done.failure.value;
  const isFiltered = wanted.query.trim() !== '' || wanted.agent !== undefined;
  const isEmpty = model.owed.rows.value.length + model.done.rows.value.length === 0;
  const agents = model.agents.value;
  const written = model.written.value;
  const close = () => setAsking(undefined);
  return (
    <div ref={root} class="sc-follow-ups" data-fills-window>
      <header class="sc-follow-ups__head">
        <h1 class="sc-page-title">{translate('followUps.title')}</h1>
        {isEmpty ? undefined : (
          <Button
            icon={CalendarArrowDown}
            title={translate('followUps.exportHint')}
            disabledBecause={count === 0 ? translate('followUps.allDone') : undefined}
            onClick={() => void model.exportCalendar()}
          >
            {translate('followUps.export')}
          </Button>
        )}
      </header>
      {failure ? <FailureNotice failure={failure} /> : undefined}
      {isLoading && !failure ? <Skeleton width="60%" /> : undefined}
      {!isLoading && !failure && isEmpty ? (
        <EmptyState
          icon={CalendarCheck}
          title={translate('followUps.none')}
          actions={
            <a class="sc-button sc-button--secondary" href={writeManageRoute({ page: 'settings' })}>
              <Icon icon={BellRing} />
              <span class="sc-button__text">{translate('followUps.remindMe')}</span>
            </a>
          }
        >
          {translate('followUps.noneText')}
        </EmptyState>
      ) : undefined}
      {isEmpty ? undefined : (
        <>
          <div class="sc-follow-ups__bar">
            <div class="sc-follow-ups__filter">
              <TextInput
                ref={field}
                type="search"
                leading={Search}
                aria-label={translate('followUps.filter')}
                placeholder={translate('followUps.filterPlaceholder')}
                value={wanted.query}
                onValue={(query) => onWanted({ ...wanted, query })}
              />
            </div>
            <div class="sc-follow-ups__agent">
              <Select
                aria-label={translate('followUps.agent')}
                value={wanted.agent ?? ''}
                onValue={(agent) => onWanted({ query: wanted.query, ...(agent !== '' && { agent }) })}
              >
                <option value="">{translate('followUps.everyone')}</option>
                {agents.map(({ key, name }) => (
                  <option key={key} value={key}>
                    {key === NOBODY ? translate('followUps.nobody') : name}
                  </option>
                ))}
              </Select>
            </div>
            <p class="sc-follow-ups__count" role="status">
              {written
                ? translate('followUps.exported', { count: written.count, name: written.name })
                : model.stuck.value
                  ? translate('followUps.noAddress')
                  : translate('followUps.count', { count })}
            </p>
          </div>
          <p class="sc-follow-ups__keys">{translate('followUps.keys')}</p>
          {lines.length > 0 ? (
            <FollowUpList
              lines={lines}
              now={model.now.value}
              onOpen={(followUp) => void model.open(followUp)}
              onDone={(followUp, done) => void model.setDone(followUp, done)}
              onLater={(about) => setAsking({ what: 'later', about })}
              onGive={(about) => setAsking({ what: 'give', about })}
            />
          ) : undefined}
          {lines.length === 0 && isFiltered ? (
            <EmptyState
              icon={Search}
              title={translate('followUps.noneFits')}
              actions={<Button onClick={() => onWanted({ query: '' })}>{translate('followUps.showAll')}</Button>}
            />
          ) : undefined}
          {model.owed.isCut.value ? (
            <ReadOn
              said={translate('followUps.cut', { count: model.owed.rows.value.length })}
              isReading={model.owed.isReadingOn.value}
              onMore={() => void model.owed.more()}
            />
          ) : undefined}
        </>
      )}
      {asking?.what === 'later' ? (
        <SnoozeDialog
          key={asking.about.id}
          name={followUpName(asking.about)}
          at={asking.about.at}
          now={model.now.value}
          onClose={close}
          onSnooze={(at) => {
            close();
            void model.snooze(asking.about, at);
          }}
        />
      ) : undefined}
      {asking?.what === 'give' ? (
        <AssignDialog
          key={asking.about.id}
          name={followUpName(asking.about)}
          assignee={asking.about.assignee}
          agents={agents.filter(({ key }) => key !== NOBODY).map(({ name }) => name)}
          onClose={close}
          onAssign={(name) => {
            close();
            void model.assign(asking.about, name);
          }}
        />
      ) : undefined}
    </div>
  );
}
