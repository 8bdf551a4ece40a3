import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readDayText } from '#lib/domain/report/local-day.ts';
import type { ReportRow } from '#lib/domain/report/tally.ts';
import { reportFile, reportFileName } from '#lib/state/report-file.ts';

const day = (text: string): number => readDayText(text)!;
const headers = ['Topic', 'Entries', 'Interactions', 'Total (s)', 'Mean (s)', 'Open', 'Overdue'];
const none = { entries: 1, interactions: 1, seconds: 0, timed: 0, open: 0, overdue: 0 };

async function cells(by: 'topic' | 'month' | 'week', rows: readonly ReportRow[]): Promise<string[][]> {
  const totals = { entries: 3, interactions: 2, seconds: 100, timed: 3, open: 1, overdue: 1 };
  const file = reportFile({ by, totals }, rows, { headers, total: 'Total', nameOf: ({ name }) => name ?? 'None' });
  const text = await file.text();
  return Papa.parse<string[]>(text.trimEnd()).data;
}

describe('the file of a report', () => {
  it('has every group in its order, numbers as programs read them, and the sum', async () => {
    const rows = [
      {
        key: 'b',
        name: 'Billing, "late"',
        entries: 1234567,
        interactions: 2,
        seconds: 100,
        timed: 3,
        open: 1,
        overdue: 1,
      },
      { key: '-', ...none },
    ];
    expect(await cells('topic', rows)).toEqual([
      headers,
      ['Billing, "late"', '1234567', '2', '100', '33', '1', '1'],
      ['None', '1', '1', '', '', '0', '0'],
      ['Total', '3', '2', '100', '33', '1', '1'],
    ]);
  });

  it.each(['=HYPERLINK("http://x.example")', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', "'=1"])(
    'makes a group called %j harmless',
    async (name) => {
      const [, row] = await cells('topic', [{ key: 'x', name, ...none }]);
      expect(row?.[0]).toBe(`'${name}`);
    },
  );

  it.each([
    ['week', '2026-11-16', '2026-11-16'],
    ['month', '2026-11-01', '2026-11'],
  ] as const)('has a %s as programs read it', async (by, start, text) => {
    const [, row] = await cells(by, [{ key: String(day(start)), ...none }]);
    expect(row?.[0]).toBe(text);
  });

  it('has all of ten thousand groups', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => ({ key: `k${index}`, name: `Name ${index}`, ...none }));
    expect(await cells('topic', rows)).toHaveLength(10_002);
  });

  it.each([
    [{ first: day('2026-11-01'), last: day('2026-11-30') }, 'sidecard-entries-by-topic-2026-11-01--2026-11-30.csv'],
    [{ first: day('2026-11-22'), last: day('2026-11-22') }, 'sidecard-entries-by-topic-2026-11-22.csv'],
    [{ first: day('2026-11-01') }, 'sidecard-entries-by-topic-2026-11-01--.csv'],
    [{}, 'sidecard-entries-by-topic-all.csv'],
  ])('over %j is called %s', (range, name) => {
    expect(reportFileName({ subject: 'entries', by: 'topic', range })).toBe(name);
  });
});
