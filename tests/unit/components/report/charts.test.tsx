// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { GroupChart } from '#components/report/GroupChart.tsx';
import { TimeChart } from '#components/report/TimeChart.tsx';
import { timeSeries } from '#lib/domain/report/chart-series.ts';
import { ISO_WEEK } from '#lib/domain/report/week-rule.ts';
import { renderIn } from '#tests/support/render-in.tsx';
import { french } from '#tests/support/languages.ts';
import { day, ENGLISH, FRENCH, row } from './report-parts.ts';

afterEach(cleanup);

const rows = Array.from({ length: 12 }, (_, index) =>
  row(`Topic ${index}`, { entries: 1_200 - index, overdue: index }),
);

function showGroups(subject: 'entries' | 'follow-ups', shown = rows) {
  renderIn(
    <GroupChart
      title="Topic"
      subject={subject}
      rows={shown}
      nameOf={({ name }) => name ?? ''}
      hrefOf={({ key }) => `#/${key}`}
    />,
  );
}

describe('the bars of a report', () => {
  it('are links in the order of their length, each with its value in words', () => {
    showGroups('entries');
    const links = screen.getAllByRole('link');
    expect(links.map(({ textContent }) => textContent)).toContain('Topic 01,200: 1,200 entries');
    expect(links[0]?.getAttribute('href')).toBe('#/Topic 0');
    expect(screen.getByRole('figure', { name: 'Topic' })).toBeTruthy();
  });

  it('show the largest and the others together, and say so', () => {
    showGroups('entries');
    expect(screen.getAllByRole('link')).toHaveLength(7);
    const others = screen.getByText('5 others').closest('li')!;
    expect(others.textContent).toBe('5 others5,955');
    expect(screen.getByText('The chart shows the 7 largest; the table has all 12.')).toBeTruthy();
  });

  it('that are few have no others', () => {
    showGroups('entries', rows.slice(0, 8));
    expect(screen.getAllByRole('link')).toHaveLength(8);
    expect(screen.queryByText(/others?$/)).toBeNull();
  });

  it('tell what is overdue by stripes and in words', () => {
    showGroups('follow-ups', rows.slice(0, 2));
    expect(screen.getByText(/1,199 open follow-ups, 1 overdue/)).toBeTruthy();
    expect(screen.getByText('Overdue')).toBeTruthy();
    expect(document.querySelectorAll('.sc-chart__overdue[fill^="url("]')).toHaveLength(1);
  });
});

const days = [
  { day: day('2026-11-02'), entries: 3, overdue: 1 },
  { day: day('2026-11-04'), entries: 1, overdue: 0 },
];

function showTime(subject: 'entries' | 'follow-ups', voice = ENGLISH) {
  const series = timeSeries(days, {}, { week: ISO_WEEK })!;
  renderIn(
    <TimeChart title="Over time" subject={subject} series={series} voice={voice} hrefOf={(start) => `#/${start}`} />,
    voice === FRENCH ? french : undefined,
  );
  return within(screen.getByRole('figure')).getAllByRole('link');
}

describe('the columns of a report', () => {
  it('have one stop for Tab; the arrow keys move and the line under them says the value', () => {
    const marks = showTime('entries');
    expect(marks.map((mark) => mark.getAttribute('tabindex'))).toEqual(['-1', '-1', '0']);
    marks[2]!.focus();
    fireEvent.keyDown(marks[2]!, { key: 'Home' });
    expect(document.activeElement).toBe(marks[0]);
    expect(screen.getByText('Mon, 2 Nov 2026: 3 entries')).toBeTruthy();
    fireEvent.keyDown(marks[0]!, { key: 'ArrowRight' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Tue, 3 Nov 2026: 0 entries');
    fireEvent.keyDown(marks[1]!, { key: 'ArrowLeft' });
    fireEvent.keyDown(marks[0]!, { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(marks[0]);
  });

  it('say what is most while none is pointed at', () => {
    showTime('follow-ups');
    expect(screen.getByText('Most: Mon, 2 Nov 2026: 3 open follow-ups, 1 overdue')).toBeTruthy();
  });

  it('speak the reader’s language', () => {
    const [first] = showTime('entries', FRENCH);
    expect(first?.getAttribute('aria-label')).toBe('lun. 2 nov. 2026\u00a0: 3 notes');
  });

  it('are a line where there are many', () => {
    const many = Array.from({ length: 90 }, (_, index) => ({ day: 20_000 + index, entries: index, overdue: 0 }));
    const series = timeSeries(many, {}, { week: ISO_WEEK, unit: 'day' })!;
    renderIn(<TimeChart title="Over time" subject="entries" series={series} voice={ENGLISH} hrefOf={() => '#/'} />);
    expect(document.querySelector('polyline')?.getAttribute('points')?.split(' ')).toHaveLength(90);
    expect(screen.getAllByRole('link')).toHaveLength(90);
  });
});
