import { RotateCw } from 'lucide';
import type { Failure } from '#lib/domain/result.ts';
import { failureWords } from '../confirmation/failure-words.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useTranslate } from '../ui/translation.ts';

/** Why the panel cannot show or update what it should: what happened, what was kept, what to do. */
export function Problem({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const translate = useTranslate();
  const { title, text } = failureWords(failure, translate);
  return (
    <div class="sc-panel__section">
      <Notice
        tone={failure.code === 'internal' || failure.code === 'store-full' ? 'danger' : 'warn'}
        title={title}
        announce
        actions={
          <Button size="small" icon={RotateCw} onClick={onRetry}>
            {translate('common.retry')}
          </Button>
        }
      >
        {text}
      </Notice>
    </div>
  );
}
