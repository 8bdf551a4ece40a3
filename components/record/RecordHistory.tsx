import type { AttributeOwner } from '#lib/domain/definition/definition.ts';
import type { ChangeSummary, RecordChange } from '#lib/messages/protocol/change.ts';
import { rightFor } from '#lib/settings/right-for.ts';
import type { RecordHistoryModel } from '#lib/state/record-history-model.ts';
import { FailureNotice } from '../confirmation/FailureNotice.tsx';
import { useDenied } from '../rights/rights.ts';
import { Button } from '../ui/Button.tsx';
import { type PlainMessageKey, useLanguage } from '../ui/translation.ts';
import { OutsideText } from '../ui/OutsideText.tsx';
import { FieldChanges } from './FieldChanges.tsx';
import { SharedUndo } from './SharedUndo.tsx';
import './RecordHistory.css';

/** What was done to the record that the page is about, which need not be named again. */
const WORDS: Readonly<Partial<Record<ChangeSummary['action'], PlainMessageKey>>> = {
  'contact.create': 'history.created',
  'organization.create': 'history.created',
  'location.create': 'history.created',
  'contact.import': 'history.imported',
  'contact.delete': 'history.deleted',
  'contact.merge': 'history.merged',
  'organization.merge': 'history.merged',
  'organization.delete': 'history.deleted',
  'location.delete': 'history.deleted',
};

/** How many entries stand open; the rest is one press away. */
const SHOWN = 8;

export interface RecordHistoryProps {
  model: RecordHistoryModel;
  /** Whose fields they are. */
  owner: AttributeOwner;
  isWhole: boolean;
  onWhole: () => void;
}

interface EntryProps extends Pick<RecordHistoryProps, 'model' | 'owner'> {
  change: RecordChange;
  isOnly: boolean;
}

function Entry({ change, model, owner, isOnly }: EntryProps) {
  const { translate, locale } = useLanguage();
  const denied = useDenied();
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const refused = model.refused.value;
  const going = model.going.value;
  const isGoing = going?.id === change.id;
  const { mergedWith, shared, undone } = change;
  // What made the record is taken back while nothing came after it; then deleting is the way.
  const isMaking = change.action.endsWith('.create') || change.action.endsWith('.import');
  const isOffered = !(isMaking && change.fields.length === 0 && !isOnly) && !shared?.isWholeOnly;
  const word = mergedWith
    ? translate('history.mergedWith', { names: mergedWith.join(', ') })
    : translate(WORDS[change.action] ?? 'history.changed');
  const when = moment.format(new Date(change.at));
  return (
    <li class="sc-history__change">
      <div class={undone ? 'sc-history__words sc-history__words--undone' : 'sc-history__words'}>
        {mergedWith || change.fields.length === 0 ? (
          <p>
            <OutsideText>{word}</OutsideText>
          </p>
        ) : undefined}
        {change.fields.length > 0 ? <FieldChanges owner={owner} fields={change.fields} /> : undefined}
        <p class="sc-history__when">
          <time dateTime={new Date(change.at).toISOString()}>{when}</time>
          {` · ${translate(change.isOwn ? 'history.byYou' : 'history.byColleague')}`}
          {undone ? ` · ${translate('changes.undone')}` : ''}
          {isGoing && going.of > 0 ? ` · ${translate('changes.going', { done: going.done, of: going.of })}` : ''}
        </p>
        <SharedUndo
          change={change}
          what={`${word}, ${when}`}
          busy={isGoing}
          onUndo={() => void model.toggleShared(change)}
        />
      </div>
      {isOffered ? (
        <Button
          size="small"
          variant="plain"
          busy={isGoing}
          aria-label={`${translate(undone ? 'common.redo' : 'common.undo')}: ${word}, ${when}`}
          disabledBecause={denied(rightFor(change.action))}
          onClick={() => void model.toggle(change)}
        >
          {translate(undone ? 'common.redo' : 'common.undo')}
        </Button>
      ) : undefined}
      {refused?.id === change.id ? <FailureNotice failure={refused.failure} /> : undefined}
    </li>
  );
}

/** What was done to one record, newest first, each with the way to take back that change alone. */
export function RecordHistory({ model, owner, isWhole, onWhole }: RecordHistoryProps) {
  const { translate } = useLanguage();
  const changes = model.changes.value ?? [];
  if (changes.length === 0) return <p class="sc-none">{translate('history.none')}</p>;
  const shown = isWhole ? changes : changes.slice(0, SHOWN);
  return (
    <>
      <ul class="sc-history">
        {shown.map((change) => (
          <Entry key={change.id} change={change} model={model} owner={owner} isOnly={changes.length === 1} />
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
