import type { Figures } from '#lib/domain/report/figures.ts';
import type { ReportSubject } from '#lib/domain/report/report-terms.ts';
import type { ReportColumn } from '#lib/domain/report/sort-rows.ts';
import { useLanguage } from '../ui/translation.ts';
import { COLUMN_NAMES, figureText } from './report-columns.ts';

/** The sums that are shown large, of each kind of report. */
export const TILES: Readonly<Record<ReportSubject, readonly Exclude<ReportColumn, 'name'>[]>> = {
  entries: ['entries', 'interactions', 'duration', 'open'],
  'follow-ups': ['open', 'overdue', 'interactions'],
};

/** The sums of a report, large enough to be taken in at a glance. */
export function ReportTiles({ totals, subject }: { totals: Figures; subject: ReportSubject }) {
  const { translate, locale } = useLanguage();
  return (
    <dl class="sc-report__tiles" aria-label={translate('reports.sums')}>
      {TILES[subject].map((column) => (
        <div key={column} class="sc-report__tile">
          <dt>{translate(COLUMN_NAMES[column])}</dt>
          <dd>{figureText(totals, column, locale)}</dd>
        </div>
      ))}
    </dl>
  );
}
