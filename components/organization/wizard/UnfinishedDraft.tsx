import { PencilLine } from 'lucide';
import type { Draft } from '#lib/domain/draft/draft.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useLanguage } from '../../ui/translation.ts';

export interface UnfinishedDraftProps {
  draft: Draft;
  onResume: () => void;
  onDiscard: () => void;
}

/** An organization that was left half-way: to go on with, or to throw away (R40). */
export function UnfinishedDraft({ draft, onResume, onDiscard }: UnfinishedDraftProps) {
  const { translate, locale } = useLanguage();
  const { name } = draft.values;
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(draft.updatedAt);
  return (
    <Notice
      tone="info"
      title={translate('wizard.unfinished', {
        name: typeof name === 'string' && name !== '' ? name : translate('wizard.nameless'),
      })}
      actions={
        <>
          <Button size="small" icon={PencilLine} onClick={onResume}>
            {translate('panel.resume')}
          </Button>
          <Button size="small" variant="plain" onClick={onDiscard}>
            {translate('panel.giveUp')}
          </Button>
        </>
      }
    >
      {translate('wizard.unfinishedText', { when })}
    </Notice>
  );
}
