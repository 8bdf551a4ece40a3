import type { ImportProgress } from '#lib/messages/protocol/interchange.ts';
import { importShare } from '#lib/state/import-share.ts';
import { Button } from '../ui/Button.tsx';
import { useTranslate } from '../ui/translation.ts';

export interface ImportProgressViewProps {
  progress: ImportProgress | undefined;
  /** In how many parts the file is handed over, when that is known. */
  expected?: number | undefined;
  isCancelling: boolean;
  onCancel: () => void;
}

/** How far an import is. Screen readers hear what is being done, and every tenth of it. */
export function ImportProgressView({ progress, expected, isCancelling, onCancel }: ImportProgressViewProps) {
  const translate = useTranslate();
  const isStaging = progress === undefined || progress.state === 'staging';
  const doing = isCancelling
    ? translate('import.goingBack')
    : translate(isStaging ? 'import.staging' : 'import.running');
  // Until the worker says that it goes back, the share is that of what is given up.
  const isTurning = isCancelling && progress?.state !== 'going-back';
  const share = isTurning ? undefined : importShare(progress, expected);
  const tenth = share === undefined ? '' : translate('import.progress', { percent: Math.floor(share * 10) * 10 });
  return (
    <>
      <p class="sc-import__doing">
        {doing}
        {share === undefined ? '…' : ` – ${translate('import.progress', { percent: Math.floor(share * 100) })}`}
      </p>
      <progress class="sc-import__progress" aria-label={doing} value={share} max={1} />
      <p class="sc-visually-hidden" role="status">{`${doing} ${tenth}`}</p>
      <p class="sc-import__soft">{translate('import.meanwhile')}</p>
      <div class="sc-import__actions">
        <Button busy={isCancelling} onClick={onCancel}>
          {translate('import.cancel')}
        </Button>
      </div>
    </>
  );
}
