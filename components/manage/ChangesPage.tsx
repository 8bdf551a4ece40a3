import { History } from 'lucide';
import { useEffect } from 'preact/hooks';
import { rightFor } from '#lib/settings/right-for.ts';
import type { ChangesPageModel } from '#lib/state/changes-page-model.ts';
import { FailureNotice } from '../confirmation/FailureNotice.tsx';
import { useDenied } from '../rights/rights.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useLanguage } from '../ui/translation.ts';
import { OutsideText } from '../ui/OutsideText.tsx';
import { CHANGE_WORDS } from './change-words.ts';
import './ChangesPage.css';

/** What the agent did, newest first, each with the way to take it back or do it again. */
export function ChangesPage({ model }: { model: ChangesPageModel }) {
  const { translate, locale } = useLanguage();
  const denied = useDenied();
  useEffect(() => void model.load(), [model]);
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const changes = model.changes.value;
  const refused = model.refused.value;
  const going = model.going.value;
  const number = new Intl.NumberFormat(locale);
  return (
    <div class="sc-changes">
      <h1 class="sc-page-title">{translate('changes.title')}</h1>
      {model.failure.value ? <FailureNotice failure={model.failure.value} /> : undefined}
      {changes?.length === 0 ? (
        <EmptyState icon={History} title={translate('changes.none')}>
          {translate('changes.noneText')}
        </EmptyState>
      ) : undefined}
      {changes && changes.length > 0 ? (
        <ul class="sc-changes__list">
          {changes.map((change) => (
            <li key={change.id} class="sc-changes__change">
              <div class={change.undone ? 'sc-changes__words sc-changes__words--undone' : 'sc-changes__words'}>
                <div>
                  {translate(CHANGE_WORDS[change.action])}{' '}
                  <OutsideText class="sc-changes__subject">{change.subject}</OutsideText>
                </div>
                <div class="sc-changes__when">
                  <time dateTime={new Date(change.at).toISOString()}>{moment.format(new Date(change.at))}</time>
                  {change.undone ? ` · ${translate('changes.undone')}` : ''}
                  {going?.id === change.id
                    ? ` · ${translate('changes.going', { done: number.format(going.done), of: number.format(going.of) })}`
                    : ''}
                </div>
              </div>
              <Button
                size="small"
                disabledBecause={denied(rightFor(change.action))}
                onClick={() => void model.toggle(change)}
              >
                {translate(change.undone ? 'common.redo' : 'common.undo')}
              </Button>
              {refused?.id === change.id ? <FailureNotice failure={refused.failure} /> : undefined}
            </li>
          ))}
        </ul>
      ) : undefined}
      {model.more.value ? (
        <Button onClick={() => void model.loadMore()}>{translate('changes.more')}</Button>
      ) : undefined}
    </div>
  );
}
