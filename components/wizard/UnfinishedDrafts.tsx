import { PencilLine } from 'lucide';
import type { Draft } from '#lib/domain/draft/draft.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useLanguage } from '../ui/translation.ts';
import './UnfinishedDrafts.css';

export interface UnfinishedDraftsProps {
  drafts: readonly Draft[];
  onResume: (draftId: string) => void;
  onDiscard: (draftId: string) => void;
}

/** Everything that was left half-way, the latest first: each to go on with, or to throw away (R40). */
export function UnfinishedDrafts({ drafts, onResume, onDiscard }: UnfinishedDraftsProps) {
  const { translate, locale } = useLanguage();
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  if (drafts.length === 0) return null;
  return (
    <Notice tone="info" title={translate('wizard.unfinished', { count: drafts.length })}>
      <ul class="sc-unfinished">
        {drafts.map((draft) => {
          const typed = draft.values.name;
          const name = typeof typed === 'string' && typed.trim() !== '' ? typed : translate('wizard.nameless');
          const when = moment.format(draft.updatedAt);
          return (
            <li key={draft.id} class="sc-unfinished__draft">
              <div class="sc-unfinished__words">
                <div class="sc-unfinished__name">
                  <OutsideText>{name}</OutsideText>
                </div>
                <div class="sc-unfinished__when">{translate('wizard.unfinishedText', { when })}</div>
              </div>
              <div class="sc-unfinished__actions">
                <Button
                  size="small"
                  icon={PencilLine}
                  aria-label={`${translate('panel.resume')}: ${name}, ${when}`}
                  onClick={() => onResume(draft.id)}
                >
                  {translate('panel.resume')}
                </Button>
                <Button
                  size="small"
                  variant="plain"
                  aria-label={`${translate('panel.giveUp')}: ${name}, ${when}`}
                  onClick={() => onDiscard(draft.id)}
                >
                  {translate('panel.giveUp')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
