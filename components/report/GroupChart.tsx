import { useId } from 'preact/hooks';
import { topOf } from '#lib/domain/report/chart-series.ts';
import type { ReportSubject } from '#lib/domain/report/report-terms.ts';
import type { ReportRow } from '#lib/domain/report/tally.ts';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useLanguage } from '../ui/translation.ts';
import { ChartLegend } from './ChartLegend.tsx';
import { OverduePattern } from './OverduePattern.tsx';
import { valueWords } from './report-words.ts';
import './Chart.css';

export interface GroupChartProps {
  title: string;
  subject: ReportSubject;
  rows: readonly ReportRow[];
  nameOf: (row: ReportRow) => string;
  /** Where the entries of a group are listed. */
  hrefOf: (row: ReportRow) => string;
}

/** As many bars as one takes in at a glance. */
const MOST_BARS = 8;

interface BarProps {
  value: number;
  overdue: number;
  largest: number;
  pattern: string | undefined;
}

/** One bar, as long as its share of the largest. What is overdue comes first in it and is hatched. */
function Bar({ value, overdue, largest, pattern }: BarProps) {
  const share = (part: number) => `${largest === 0 ? 0 : (100 * part) / largest}%`;
  return (
    <svg class="sc-bars__bar" width="100%" height="10" aria-hidden="true" focusable="false">
      {pattern === undefined ? undefined : <OverduePattern id={pattern} />}
      <rect class="sc-chart__ground" width="100%" height="10" rx="2" />
      <rect class="sc-chart__mark" width={share(value)} height="10" rx="2" />
      {overdue > 0 && pattern !== undefined ? (
        <rect class="sc-chart__overdue" width={share(overdue)} height="10" rx="2" fill={`url(#${pattern})`} />
      ) : undefined}
    </svg>
  );
}

/** The largest groups as bars, each a link to its entries, and the others together. The table beside it has every group. */
export function GroupChart({ title, subject, rows, nameOf, hrefOf }: GroupChartProps) {
  const { translate, locale } = useLanguage();
  const id = useId();
  const number = new Intl.NumberFormat(locale);
  const { top, others } = topOf(rows, MOST_BARS, ({ entries }) => entries);
  // The others together may be a hundred times the largest: beside their bar there would be nothing to compare.
  const largest = Math.max(...top.map(({ entries }) => entries));
  const patternOf = (index: number) => (subject === 'follow-ups' ? `${id}-${index}` : undefined);
  return (
    <figure class="sc-figure" aria-labelledby={`${id}-title`}>
      <figcaption class="sc-figure__caption">
        <span id={`${id}-title`} class="sc-figure__title">
          {title}
        </span>
        <span class="sc-visually-hidden">{translate('reports.sameFigures')}</span>
      </figcaption>
      {subject === 'follow-ups' ? <ChartLegend /> : undefined}
      <ol class="sc-bars">
        {top.map((row, index) => (
          <li key={row.key}>
            <a class="sc-bars__row" href={hrefOf(row)}>
              <OutsideText oneLine class="sc-bars__name" title={nameOf(row)}>
                {nameOf(row)}
              </OutsideText>
              <span class="sc-bars__value" aria-hidden="true">
                {number.format(row.entries)}
              </span>
              <span class="sc-visually-hidden">{`: ${valueWords(row, subject, translate)}`}</span>
              <Bar value={row.entries} overdue={row.overdue} largest={largest} pattern={patternOf(index)} />
            </a>
          </li>
        ))}
        {others.count > 0 ? (
          <li class="sc-bars__row sc-bars__row--others">
            <span class="sc-bars__name">{translate('reports.others', { count: others.count })}</span>
            <span class="sc-bars__value">{number.format(others.value)}</span>
          </li>
        ) : undefined}
      </ol>
      {others.count > 0 ? (
        <p class="sc-figure__note">{translate('reports.othersText', { shown: top.length, count: rows.length })}</p>
      ) : undefined}
    </figure>
  );
}
