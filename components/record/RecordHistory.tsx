import type { ChangeSummary, RecordChange } from '#lib/messages/protocol/change.ts';
import { rightFor } from '#lib/settings/right-for.ts';
import type { RecordHistoryModel } from '#lib/state/record-history-model.ts';
import { FailureNotice } from '../confirmation/FailureNotice.tsx';
import { useDenied } from '../rights/rights.ts';
import { Button } from '../ui/Button.tsx';
import { type PlainMessageKey, useLanguage } from '../ui/translation.ts';
import { FieldChanges } from './FieldChanges.tsx';
import './RecordHistory.css';

/** What was done to the record that the page is about, which need not be named again. */
const WORDS: Readonly<Partial<Record<ChangeSummary['action'], PlainMessageKey>>> = {
  'contact.create': 'history.created',
  'organization.create': 'history.created',
  'contact.import': 'history.imported',
  'contact.delete': 'history.deleted',
  'organization.delete': 'history.deleted',
};

/** How many entries stand open; the rest is one press away. */
const SHOWN = 8;

export interface RecordHistoryProps {
  model: RecordHistoryModel;
  isWhole: boolean;
  onWhole: () => void;
}

function Entry({ change, model, isOnly }: { change: RecordChange; model: RecordHistoryModel; isOnly: boolean }) {
  const { translate, locale } = useLanguage();
  const denied = useDenied();
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const refused = model.refused.value;
  // What made the record is taken back while nothing came after it; then deleting is the way.
  const isMaking = change.action.endsWith('.create') || change.action.endsWith('.import');
  const word = translate(WORDS[change.action] ?? 'history.changed');
  return (
    <li class="sc-history__change">
      <div class={change.undone ? 'sc-history__words sc-history__words--undone' : 'sc-history__words'}>
        {change.fields.length > 0 ? <FieldChanges fields={change.fields} /> : <p>{word}</p>}
        <p class="sc-history__when">
          <time dateTime={new Date(change.at).toISOString()}>{moment.format(new Date(change.at))}</time>
          {` · ${translate(change.isOwn ? 'history.byYou' : 'history.byColleague')}`}
          {change.undone ? ` · ${translate('changes.undone')}` : ''}
        </p>
      </div>
      {isMaking && !isOnly ? undefined : (
        <Button
          size="small"
          variant="plain"
          aria-label={`${translate(change.undone ? 'common.redo' : 'common.undo')}: ${word}, ${moment.format(new Date(change.at))}`}
          disabledBecause={denied(rightFor(change.action))}
          onClick={() => void model.toggle(change)}
        >
          {translate(change.undone ? 'common.redo' : 'common.undo')}
        </Button>
      )}
      {refused?.id === change.id ? <FailureNotice failure={refused.failure} /> : undefined}
    </li>
  );
}

/** What was done to one record, newest first, each with the way to take back that change alone. */
export function RecordHistory({ model, isWhole, onWhole }: RecordHistoryProps) {
  const { translate } = useLanguage();
  const changes = model.changes.value ?? [];
  if (changes.length === 0) return <p class="sc-none">{translate('history.none')}</p>;
  const shown = isWhole ? changes : changes.slice(0, SHOWN);
  return (
    <>
      <ul class="sc-history">
        {shown.map((change) => (
          <Entry key={change.id} change={change} model={model} isOnly={changes.length === 1} />
        ))}
      </ul>
      {shown.length < changes.length ? (
        <div>
          <Button variant="link" size="small" onClick={onWhole}>
            {translate('changes.more')}
          </Button>
        </div>
      ) : undefined}
    </>
  );
}
