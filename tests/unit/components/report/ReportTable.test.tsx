// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ReportTable } from '#components/report/ReportTable.tsx';
import type { ReportSubject } from '#lib/domain/report/report-terms.ts';
import type { ReportSort } from '#lib/domain/report/sort-rows.ts';
import type { ReportRow } from '#lib/domain/report/tally.ts';
import { renderIn } from '#tests/support/render-in.tsx';
import { figures, row } from './report-parts.ts';

afterEach(cleanup);

function show(
  rows: readonly ReportRow[],
  { subject = 'entries', sort }: { subject?: ReportSubject; sort?: ReportSort } = {},
) {
  const onSort = vi.fn();
  renderIn(
    <ReportTable
      label="Logged entries by topic"
      groupLabel="Topic"
      subject={subject}
      rows={rows}
      totals={figures({ entries: 7, interactions: 3, seconds: 3_700, timed: 2, open: 2, overdue: 1 })}
      sort={sort ?? { column: 'entries', descending: true }}
      onSort={onSort}
      nameOf={({ name }) => name ?? ''}
      hrefOf={(of) => `#/${of?.key ?? 'all'}`}
    />,
  );
  return onSort;
}

const cellsOf = (element: Element) => [...element.querySelectorAll('th, td')].map(({ textContent }) => textContent);

describe('the table of a report', () => {
  it('is a table with names, figures and their sum, each name a link to its entries', () => {
    show([row('Billing', { entries: 6, seconds: 65, timed: 1 }), row('Fax')]);
    const table = screen.getByRole('table', { name: 'Logged entries by topic' });
    expect(cellsOf(table.querySelector('tbody tr')!)).toEqual(['Billing', '6', '1', '1:05', '1:05', '0', '0']);
    expect(cellsOf(table.querySelector('tbody tr:last-child')!)).toEqual(['Fax', '1', '1', '–', '–', '0', '0']);
    expect(cellsOf(table.querySelector('tfoot tr')!)).toEqual(['Total', '7', '3', '1:01:40', '30:50', '2', '1']);
    expect(within(table).getByRole('link', { name: 'Billing' }).getAttribute('href')).toBe('#/Billing');
    expect(within(table).getByRole('link', { name: 'Total' }).getAttribute('href')).toBe('#/all');
    expect(within(table).getByRole('rowheader', { name: 'Billing' })).toBeTruthy();
  });

  it('of follow-ups has how many are open and overdue', () => {
    show([row('Ada', { open: 2, overdue: 1 })], { subject: 'follow-ups' });
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Topic',
      'Open follow-ups',
      'Overdue',
      'Interactions',
    ]);
  });

  it.each([
    ['Entries', { column: 'entries', descending: false }],
    ['Topic', { column: 'name', descending: false }],
    ['Average duration', { column: 'mean', descending: true }],
  ])('is sorted by pressing %s', (name, sort) => {
    const onSort = show([row('Billing')]);
    expect(screen.getByRole('columnheader', { name: 'Entries' }).getAttribute('aria-sort')).toBe('descending');
    fireEvent.click(screen.getByRole('button', { name }));
    expect(onSort).toHaveBeenCalledWith(sort);
  });

  it('of many rows draws the first, says how many there are, and draws more on demand', () => {
    show(Array.from({ length: 700 }, (_, index) => row(`Row ${index}`)));
    const drawn = () => document.querySelectorAll('tbody tr').length;
    expect(drawn()).toBe(100);
    expect(screen.getByText('100 of 700 rows are shown. The CSV has them all.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show 400 more' }));
    expect(drawn()).toBe(500);
    fireEvent.click(screen.getByRole('button', { name: 'Show 200 more' }));
    expect(drawn()).toBe(700);
    expect(screen.queryByRole('button', { name: /more/ })).toBeNull();
  });

  it('goes on paper whole, and is as it was afterwards', () => {
    show(Array.from({ length: 700 }, (_, index) => row(`Row ${index}`)));
    const drawn = () => document.querySelectorAll('tbody tr').length;
    fireEvent(window, new Event('beforeprint'));
    expect(drawn()).toBe(700);
    fireEvent(window, new Event('afterprint'));
    expect(drawn()).toBe(100);
  });
});
