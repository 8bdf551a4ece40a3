import type { RecordChange } from '#lib/messages/protocol/change.ts';
import type { InteractionPageModel } from '#lib/state/interaction-page-model.ts';
import { FailureNotice } from '../confirmation/FailureNotice.tsx';
import { CHANGE_WORDS } from '../manage/change-words.ts';
import { Button } from '../ui/Button.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useLanguage } from '../ui/translation.ts';
import '../record/RecordHistory.css';

/** What became of who takes part in an interaction, newest first, each with the way to take it back. */
export function InteractionHistory({ model }: { model: Pick<InteractionPageModel, 'changes' | 'refused' | 'toggle'> }) {
  const { translate, locale } = useLanguage();
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const changes = model.changes.value;
  const refused = model.refused.value;
  if (changes.length === 0) return <p class="sc-none">{translate('history.none')}</p>;
  const nameOf = (change: RecordChange) =>
    `${translate(change.undone ? 'common.redo' : 'common.undo')}: ${translate(CHANGE_WORDS[change.action])} ${change.subject}`;
  return (
    <ul class="sc-history">
      {changes.map((change) => (
        <li key={change.id} class="sc-history__change">
          <div class={change.undone ? 'sc-history__words sc-history__words--undone' : 'sc-history__words'}>
            <p>
              {translate(CHANGE_WORDS[change.action])} <OutsideText>{change.subject}</OutsideText>
            </p>
            <p class="sc-history__when">
              <time dateTime={new Date(change.at).toISOString()}>{moment.format(change.at)}</time>
              {` · ${translate(change.isOwn ? 'history.byYou' : 'history.byColleague')}`}
              {change.undone ? ` · ${translate('changes.undone')}` : ''}
            </p>
          </div>
          <Button size="small" variant="plain" aria-label={nameOf(change)} onClick={() => void model.toggle(change)}>
            {translate(change.undone ? 'common.redo' : 'common.undo')}
          </Button>
          {refused?.id === change.id ? <FailureNotice failure={refused.failure} /> : undefined}
        </li>
      ))}
    </ul>
  );
}
