import { useMemo } from 'preact/hooks';
import { timeSeries } from '#lib/domain/report/chart-series.ts';
import { isTimeGrouping } from '#lib/domain/report/report-terms.ts';
import { REPORT_COLUMNS, type ReportSort, sortRows, usualSort } from '#lib/domain/report/sort-rows.ts';
import type { ReportRow } from '#lib/domain/report/tally.ts';
import type { ShownReport } from '#lib/state/report-model.ts';
import { ALL_GROUPS, type ReportWanted } from '#lib/state/report-route.ts';
import { GroupChart } from './GroupChart.tsx';
import { ReportTable } from './ReportTable.tsx';
import { ReportTiles } from './ReportTiles.tsx';
import { TimeChart } from './TimeChart.tsx';
import { reportHref, spanHref } from './report-links.ts';
import { GROUPING_NAMES, groupWords, REPORT_TITLES, type ReportVoice } from './report-words.ts';

export interface ReportFiguresProps {
  report: ShownReport;
  wanted: ReportWanted;
  voice: ReportVoice;
  onWanted: (wanted: ReportWanted) => void;
}

const OVER_TIME = {
  entries: {
    day: 'reports.overTimeDay',
    week: 'reports.overTimeWeek',
    month: 'reports.overTimeMonth',
    year: 'reports.overTimeYear',
  },
  'follow-ups': {
    day: 'reports.dueDay',
    week: 'reports.dueWeek',
    month: 'reports.dueMonth',
    year: 'reports.dueYear',
  },
} as const;

/** How a report is sorted that the address asks for; what it does not have is as usual. */
export function sortOf({ sort = '', by, subject }: ReportWanted): ReportSort {
  const column = REPORT_COLUMNS.find((each) => each === sort.replace(/^-/, ''));
  return column === undefined ? usualSort(by, subject) : { column, descending: sort.startsWith('-') };
}

/** The rows of a report in the order that the address asks for. */
export function rowsInOrder(report: ShownReport, wanted: ReportWanted, voice: ReportVoice): ReportRow[] {
  const { by, rows } = report;
  const sort = sortOf({ ...wanted, by, subject: report.subject });
  return sortRows(rows, sort, { by, nameOf: (row) => groupWords(row, by, voice), locale: voice.locale });
}

/** A report that counted something: its sums, its pictures, and the table that says the same. */
export function ReportFigures({ report, wanted, voice, onWanted }: ReportFiguresProps) {
  const { translate, week } = voice;
  const { subject, by, range, totals } = report;
  const nameOf = (row: ReportRow) => groupWords(row, by, voice);
  const hrefOf = (row?: ReportRow) => reportHref({ ...wanted, group: row?.key ?? ALL_GROUPS });
  const rows = useMemo(() => rowsInOrder(report, wanted, voice), [report, wanted.sort, voice]);
  const series = useMemo(
    () => timeSeries(report.days, range, { week, ...(isTimeGrouping(by) && { unit: by }) }),
    [report, week],
  );
  const sort = sortOf({ ...wanted, by, subject });
  return (
    <>
      <ReportTiles totals={totals} subject={subject} />
      <div class="sc-report__pictures">
        {isTimeGrouping(by) ? undefined : (
          <GroupChart
            title={translate(GROUPING_NAMES[by])}
            subject={subject}
            rows={report.rows}
            nameOf={nameOf}
            hrefOf={hrefOf}
          />
        )}
        {series ? (
          <TimeChart
            // Its marks are others: none of them stays the current one.
            key={`${by}-${series.unit}-${series.spans[0]?.start}`}
            title={translate(OVER_TIME[subject][series.unit])}
            subject={subject}
            series={series}
            voice={voice}
            hrefOf={(start) => spanHref(wanted, start, series.unit, range)}
          />
        ) : undefined}
      </div>
      <ReportTable
        key={`${subject}-${by}`}
        label={translate(REPORT_TITLES[subject][by])}
        groupLabel={translate(GROUPING_NAMES[by])}
        subject={subject}
        rows={rows}
        totals={totals}
        sort={sort}
        onSort={({ column, descending }) => onWanted({ ...wanted, sort: descending ? `-${column}` : column })}
        nameOf={nameOf}
        hrefOf={hrefOf}
      />
    </>
  );
}
