import { RefreshCw } from 'lucide';
import type { ReportProgress } from '#lib/state/report-model.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/translation.ts';

export interface ReportStatusProps {
  progress: ReportProgress;
  /** When the report that is shown was counted, epoch ms. */
  countedAt: number | undefined;
  isStale: boolean;
  onStop: () => void;
  onAgain: () => void;
}

/** How far the counting is, with a way to stop it; then when it was counted. It keeps its line, so that nothing moves. */
export function ReportStatus({ progress, countedAt, isStale, onStop, onAgain }: ReportStatusProps) {
  const { translate, locale } = useLanguage();
  const share = progress.step === 'reading' && progress.total > 0 ? progress.read / progress.total : 0;
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const percent = (of: number) => translate('reports.progress', { percent: Math.floor(of) });
  if (progress.step === 'reading') {
    return (
      <div class="sc-report__status sc-report__status--reading">
        <progress aria-label={translate('reports.counting')} value={share} max={1} />
        <span class="sc-report__percent" aria-hidden="true">
          {percent(100 * share)}
        </span>
        <span class="sc-visually-hidden" role="status">
          {`${translate('reports.counting')} ${percent(10 * Math.floor(10 * share))}`}
        </span>
        <Button size="small" onClick={onStop}>
          {translate('reports.stop')}
        </Button>
      </div>
    );
  }
  const isStopped = progress.step === 'stopped';
  return (
    <div class="sc-report__status">
      <span role="status">
        {isStopped
          ? translate('reports.stopped')
          : isStale
            ? translate('reports.stale')
            : countedAt === undefined
              ? ''
              : translate('reports.counted', { time: time.format(countedAt) })}
      </span>
      {isStopped || isStale ? (
        <Button size="small" icon={RefreshCw} onClick={onAgain}>
          {translate('reports.again')}
        </Button>
      ) : undefined}
    </div>
  );
}
