import { CircleCheck, Inbox, SearchX } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { WorklistModel } from '#lib/state/worklist-model.ts';
import { writeManageRoute } from '#lib/state/manage-route.ts';
import { FailureNotice } from '../confirmation/FailureNotice.tsx';
import { LoadingCard } from '../panel/LoadingCard.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useTranslate } from '../ui/translation.ts';
import { useShortcuts } from '../ui/use-shortcuts.ts';
import { DeskScreen } from './DeskScreen.tsx';
import { SameAddress } from './SameAddress.tsx';
import { WorkHead } from './WorkHead.tsx';
import { WorkQueue } from './WorkQueue.tsx';
import { worklistShortcuts } from './worklist-shortcuts.ts';
import './Worklist.css';

export interface WorklistProps {
  model: WorklistModel;
  /** A text is searched for. */
  isFiltered: boolean;
  /** Whether interactions are kept at all. */
  isKept: boolean;
  onShowAll: () => void;
  onSelect: (key: string) => void;
  onOpenContact: (contactId: string) => void;
}

const FOCUSABLE = '[data-choice], input[type="search"], button, a[href]';

/** The focus fell to the page's ground because what had it is gone. */
function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function NothingOpen({ model, isFiltered, isKept, onShowAll }: WorklistProps) {
  const translate = useTranslate();
  if (isFiltered) {
    return (
      <EmptyState
        icon={SearchX}
        title={translate('worklist.noneFits')}
        actions={<Button onClick={onShowAll}>{translate('worklist.showAll')}</Button>}
      >
        {translate('worklist.noneFitsText')}
      </EmptyState>
    );
  }
  const count = model.done.value;
  if (count > 0) {
    return (
      <EmptyState icon={CircleCheck} title={translate('worklist.doneTitle')}>
        {translate('worklist.doneText', { count })}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={Inbox} title={translate(isKept ? 'worklist.noneTitle' : 'worklist.isOff')}>
      {translate(isKept ? 'worklist.noneText' : 'worklist.isOffText')}
    </EmptyState>
  );
}

/** The unresolved interactions, worked through in a row (R14): the list, the current one beside it, and then the next. */
export function Worklist(props: WorklistProps) {
  const { model, isKept } = props;
  const translate = useTranslate();
  const pane = useRef<HTMLElement>(null);
  const queue = useRef<HTMLDivElement>(null);
  useShortcuts(worklistShortcuts(model, { pane, queue }));
  const { desk, list } = model;
  const rows = list.rows.value;
  const currentKey = model.currentKey.value;
  const mode = desk.mode.value.kind;
  const item = desk.item.value;
  const offer = model.offer.value;
  const progress = model.progress.value;
  const isCurrent = item !== undefined && item.interaction.key === currentKey;
  const isReady = !list.isLoading.value;

  // The next one comes with the focus where the keys for it work; what was opened gets it while it is open.
  useLayoutEffect(() => {
    if (mode !== 'page') pane.current?.querySelector<HTMLElement>('input[type="search"]')?.focus();
    else if (isLost() || pane.current?.contains(document.activeElement)) queue.current?.focus();
  }, [currentKey, mode, isReady, offer]);

  if (list.failure.value && rows.length === 0) return <FailureNotice failure={list.failure.value} />;
  if (!isReady) {
    return (
      <div role="status" aria-busy="true" aria-label={translate('worklist.loading')}>
        <Skeleton width="60%" />
      </div>
    );
  }
  const sameAddress = offer ? (
    <SameAddress offer={offer} onAccept={() => void model.acceptOffer()} onDecline={model.declineOffer} />
  ) : undefined;
  if (rows.length === 0) {
    return (
      <>
        {sameAddress}
        <NothingOpen {...props} />
      </>
    );
  }
  return (
    <div class="sc-worklist">
      <div class="sc-worklist__bar">
        <p class="sc-worklist__progress" role="status">
          {progress ? <strong>{translate('worklist.progress', progress)}</strong> : undefined}
          {' · '}
          {translate('worklist.done', { count: model.done.value })}
        </p>
        <p class="sc-worklist__keys">{translate('worklist.keysLine')}</p>
      </div>
      <WorkQueue
        rows={rows}
        total={list.total.value}
        currentKey={currentKey}
        boxRef={queue}
        onSelect={props.onSelect}
        onMove={model.move}
        onEnter={() => pane.current?.querySelector<HTMLElement>(`.sc-worklist__screen :is(${FOCUSABLE})`)?.focus()}
        onMore={() => void list.more()}
      />
      <section ref={pane} class="sc-worklist__pane" aria-label={translate('worklist.record')} aria-busy={!isCurrent}>
        {sameAddress}
        {isKept ? undefined : (
          <Notice tone="info" title={translate('worklist.isOff')}>
            {translate('worklist.isOffText')}{' '}
            <a href={writeManageRoute({ page: 'settings' })}>{translate('worklist.toSettings')}</a>
          </Notice>
        )}
        {item ? (
          <div inert={!isCurrent} class="sc-worklist__item">
            <WorkHead item={item} onDismiss={() => void model.dismiss()} />
            <div class="sc-worklist__screen">
              <DeskScreen desk={desk} onOpenContact={props.onOpenContact} />
            </div>
          </div>
        ) : desk.failure.value ? (
          <FailureNotice failure={desk.failure.value} />
        ) : (
          <LoadingCard label={translate('worklist.loadingOne')} />
        )}
      </section>
    </div>
  );
}
