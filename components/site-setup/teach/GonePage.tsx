import { RotateCcw } from 'lucide';
import type { TaughtPage } from '#lib/state/teach-session.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { OutsideText } from '../../ui/OutsideText.tsx';
import { useTranslate } from '../../ui/translation.ts';

/** The page on which a lesson was shown went away: which one that was, and the way to begin on the one that is here. */
export function GonePage({ page, onAgain }: { page: TaughtPage; onAgain: () => void }) {
  const translate = useTranslate();
  return (
    <Notice
      tone="warn"
      title={translate('teach.gone')}
      actions={
        <Button size="small" icon={RotateCcw} onClick={onAgain}>
          {translate('teach.again')}
        </Button>
      }
    >
      {translate('teach.goneText')} {page.title === '' ? undefined : <OutsideText oneLine>{page.title}</OutsideText>}
    </Notice>
  );
}
