import { PencilLine } from 'lucide';
import type { QuickAddDraft } from '#lib/state/quick-add-drafts.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useTranslate } from '../ui/translation.ts';

export interface UnfinishedFormProps {
  draft: QuickAddDraft;
  onResume: () => void;
  onGiveUp: () => void;
}

/** What a half-filled form is about: the name in it, else its first address, else what it was opened for. */
function nameOfForm({ form, text }: QuickAddDraft): string {
  const name = `${form.givenName.value} ${form.familyName.value}`.trim();
  return name || form.rows.value.find(({ value }) => value.trim() !== '')?.value.trim() || text.trim();
}

/** A form that gave way to another interaction: kept as it was, to go on with or to give up. */
export function UnfinishedForm({ draft, onResume, onGiveUp }: UnfinishedFormProps) {
  const translate = useTranslate();
  return (
    <div class="sc-panel__section">
      <Notice
        tone="info"
        title={translate('panel.unfinished', { name: nameOfForm(draft) })}
        actions={
          <>
            <Button size="small" icon={PencilLine} onClick={onResume}>
              {translate('panel.resume')}
            </Button>
            <Button size="small" variant="plain" onClick={onGiveUp}>
              {translate('panel.giveUp')}
            </Button>
          </>
        }
      />
    </div>
  );
}
