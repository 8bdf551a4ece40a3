import { ArrowDown, ArrowUp } from 'lucide';
import { flushSync } from 'preact/compat';
import { useEffect, useState } from 'preact/hooks';
import type { Figures } from '#lib/domain/report/figures.ts';
import type { ReportSubject } from '#lib/domain/report/report-terms.ts';
import type { ReportColumn, ReportSort } from '#lib/domain/report/sort-rows.ts';
import type { ReportRow } from '#lib/domain/report/tally.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useLanguage } from '../ui/translation.ts';
import { COLUMN_NAMES, FIGURE_COLUMNS, figureText } from './report-columns.ts';
import './ReportTable.css';

export interface ReportTableProps {
  /** Names the table. */
  label: string;
  /** Names the first column. */
  groupLabel: string;
  subject: ReportSubject;
  /** In the order they are shown. */
  rows: readonly ReportRow[];
  totals: Figures;
  sort: ReportSort;
  onSort: (sort: ReportSort) => void;
  nameOf: (row: ReportRow) => string;
  /** Where the entries of a group are listed; of all of them without a row. */
  hrefOf: (row?: ReportRow) => string;
}

/** Rows drawn at first, and how many more with each press: a table that is printed and read aloud must be a whole one. */
const FIRST = 100;
const MORE = 400;

/** As many rows as go on paper. */
const MOST_PRINTED = 2_000;

/** Draws everything while the page is printed: at once, since paper takes what stands there when the event is over. */
function useRowsDrawn(count: number): { drawn: number; more: () => void } {
  const [drawn, setDrawn] = useState(FIRST);
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const follow = (prints: boolean) => () => flushSync(() => setPrinting(prints));
    addEventListener('beforeprint', follow(true), { signal: stop.signal });
    addEventListener('afterprint', follow(false), { signal: stop.signal });
    return () => stop.abort();
  }, []);
  const most = isPrinting ? Math.max(drawn, MOST_PRINTED) : drawn;
  return { drawn: Math.min(count, most), more: () => setDrawn(drawn + MORE) };
}

/** The figures of every group with their sum: a table as such, so that it can be read in any way and printed. */
export function ReportTable(props: ReportTableProps) {
  const { subject, rows, totals, sort, onSort, nameOf, hrefOf } = props;
  const { translate, locale } = useLanguage();
  const { drawn, more } = useRowsDrawn(rows.length);
  const columns = FIGURE_COLUMNS[subject];
  const heading = (column: ReportColumn, name: string) => {
    const isSorted = sort.column === column;
    // Names begin with A, figures with the largest.
    const descending = isSorted ? !sort.descending : column !== 'name';
    return (
      <th
        key={column}
        scope="col"
        class={column === 'name' ? undefined : 'sc-figures__number'}
        aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
      >
        <button type="button" class="sc-figures__sort" onClick={() => onSort({ column, descending })}>
          {name}
          {isSorted ? <Icon icon={sort.descending ? ArrowDown : ArrowUp} size={14} /> : undefined}
        </button>
      </th>
    );
  };
  const figures = (of: Figures) =>
    columns.map((column) => (
      <td key={column} class="sc-figures__number">
        {figureText(of, column, locale)}
      </td>
    ));
  return (
    <>
      <div class="sc-figures" role="region" tabIndex={0} aria-label={props.label}>
        <table class="sc-figures__table">
          <caption class="sc-visually-hidden">{props.label}</caption>
          <thead>
            <tr>
              {heading('name', props.groupLabel)}
              {columns.map((column) => heading(column, translate(COLUMN_NAMES[column])))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, drawn).map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  <a href={hrefOf(row)}>
                    <OutsideText>{nameOf(row)}</OutsideText>
                  </a>
                </th>
                {figures(row)}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">
                <a href={hrefOf()}>{translate('reports.total')}</a>
              </th>
              {figures(totals)}
            </tr>
          </tfoot>
        </table>
      </div>
      {drawn < rows.length ? (
        <div class="sc-figures__more">
          <p>{translate('reports.rowsOf', { shown: drawn, count: rows.length })}</p>
          <Button size="small" onClick={more}>
            {translate('reports.moreRows', { count: Math.min(MORE, rows.length - drawn) })}
          </Button>
        </div>
      ) : undefined}
    </>
  );
}
