import { RotateCw } from 'lucide';
import type { Failure, FailureCode } from '#lib/domain/result.ts';
import { failureWords } from '../confirmation/failure-words.ts';
import { LostStoreLink } from '../confirmation/LostStoreLink.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useTranslate } from '../ui/translation.ts';

const DANGERS: ReadonlySet<FailureCode> = new Set(['internal', 'store-full', 'store-lost']);

/** Why the panel cannot show or update what it should: what happened, what was kept, what to do. */
export function Problem({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const translate = useTranslate();
  const { title, text } = failureWords(failure, translate);
  return (
    <div class="sc-panel__section">
      <Notice
        tone={DANGERS.has(failure.code) ? 'danger' : 'warn'}
        title={title}
        announce
        actions={
          <>
            {failure.code === 'store-lost' ? <LostStoreLink /> : undefined}
            <Button size="small" icon={RotateCw} onClick={onRetry}>
              {translate('common.retry')}
            </Button>
          </>
        }
      >
        {text}
      </Notice>
    </div>
  );
}
