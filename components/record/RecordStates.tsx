import { Undo2 } from 'lucide';
import type { RecordHistoryModel } from '#lib/state/record-history-model.ts';
import { rightFor } from '#lib/settings/right-for.ts';
import { FailureNotice } from '../confirmation/FailureNotice.tsx';
import { useDenied } from '../rights/rights.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import type { IconData } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useLanguage } from '../ui/translation.ts';
import '../ui/VisuallyHidden.css';

export interface RecordGoneProps {
  icon: IconData;
  /** Names the page for screen readers. */
  page: string;
  title: string;
  text: string;
  history: RecordHistoryModel;
}

/** A record that is not there: why, and the way back when it was deleted. */
export function RecordGone({ icon, page, title, text, history }: RecordGoneProps) {
  const { translate, locale } = useLanguage();
  const denied = useDenied();
  // Deleted, or what made it was taken back.
  const last = history.changes.value?.find(({ action, undone }) =>
    /\.(create|import)$/.test(action) ? undone : action.endsWith('.delete') && !undone,
  );
  const name = last && !last.shared ? last.subject : '';
  const refused = history.refused.value;
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      <h1 class="sc-visually-hidden">{page}</h1>
      <EmptyState
        icon={icon}
        title={title}
        actions={
          last ? (
            <Button
              icon={Undo2}
              variant="primary"
              disabledBecause={denied(rightFor(last.action))}
              onClick={() => void history.toggle(last)}
            >
              {translate('record.restore')}
            </Button>
          ) : undefined
        }
      >
        {last ? (
          <p>
            {name ? (
              <>
                <OutsideText>{name}</OutsideText>
                {' · '}
              </>
            ) : undefined}
            {last.action.endsWith('.delete')
              ? translate('record.deletedAt', { when: moment.format(new Date(last.at)) })
              : translate('record.takenBack')}
          </p>
        ) : (
          text
        )}
      </EmptyState>
      {refused ? <FailureNotice failure={refused.failure} /> : undefined}
    </>
  );
}

/** A record that could not be read. */
export function RecordUnread({ page, title, text }: { page: string; title: string; text: string }) {
  return (
    <>
      <h1 class="sc-visually-hidden">{page}</h1>
      <Notice tone="danger" title={title} announce>
        {text}
      </Notice>
    </>
  );
}

/** A record that is on its way. */
export function RecordLoading({ label }: { label: string }) {
  return (
    <div aria-busy="true" aria-label={label} role="status">
      <Skeleton width="40%" />
      <Skeleton width="60%" />
    </div>
  );
}
