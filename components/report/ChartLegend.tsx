import { useId } from 'preact/hooks';
import { useTranslate } from '../ui/translation.ts';
import { OverduePattern } from './OverduePattern.tsx';

/** What striped and plain marks of a picture of follow-ups mean. */
export function ChartLegend() {
  const translate = useTranslate();
  const id = useId();
  return (
    <p class="sc-figure__legend">
      <span>
        <svg width="12" height="12" aria-hidden="true">
          <OverduePattern id={id} />
          <rect width="12" height="12" rx="2" fill={`url(#${id})`} />
        </svg>
        {translate('reports.overdue')}
      </span>
      <span>
        <svg width="12" height="12" aria-hidden="true">
          <rect class="sc-chart__mark" width="12" height="12" rx="2" />
        </svg>
        {translate('reports.notYetDue')}
      </span>
    </p>
  );
}
