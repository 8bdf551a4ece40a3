import { createDistinct, type Distinct } from './distinct.ts';
import { addCounts, type Counts, type DayPart, type Figures, type GroupPart, noCounts } from './figures.ts';
import type { GroupName } from './group-entry.ts';
import { groupKey, isTimeGrouping, type ReportGrouping, valueOfKey } from './report-terms.ts';
import { spanStart } from './time-span.ts';
import type { WeekRule } from './week-rule.ts';

/** One row of a report. */
export type ReportRow = GroupName & Figures;

/** A finished report: every group, their sum, and how many entries each local day has, in the order of the days. */
export interface Report {
  rows: ReportRow[];
  totals: Figures;
  days: DayPart[];
}

/** Puts a report together from the parts that come. */
export interface Tally {
  add: (groups: readonly GroupPart[], days: readonly DayPart[]) => void;
  report: () => Report;
}

interface Row {
  group: GroupName;
  counts: Counts;
  interactions: Distinct;
}

/**
 * Makes a tally. Parts of days are put together to weeks and months where the report is by those. An interaction that
 * is in several groups counts once in each of them and once in the totals.
 */
export function createTally(by: ReportGrouping, week: WeekRule): Tally {
  const rows = new Map<string, Row>();
  const totals: Row = { group: { key: '' }, counts: noCounts(), interactions: createDistinct() };
  const byDay = new Map<number, DayPart>();

  /** A group of days goes into that of its week or month. */
  function keyOf(key: string): string {
    const day = Number(valueOfKey(key));
    return isTimeGrouping(by) ? groupKey(String(spanStart(day, by, week))) : key;
  }

  function rowOf({ key, name, id }: GroupPart): Row {
    const own = keyOf(key);
    let row = rows.get(own);
    if (row === undefined) {
      row = { group: { key: own }, counts: noCounts(), interactions: createDistinct() };
      rows.set(own, row);
    }
    if (name !== undefined) row.group.name ??= name;
    if (id !== undefined) row.group.id ??= id;
    return row;
  }

  return {
    add(groups, days) {
      for (const part of groups) {
        for (const row of [rowOf(part), totals]) {
          addCounts(row.counts, part);
          row.interactions.add(part.interactions);
        }
      }
      for (const { day, entries, overdue } of days) {
        const present = byDay.get(day);
        byDay.set(day, {
          day,
          entries: entries + (present?.entries ?? 0),
          overdue: overdue + (present?.overdue ?? 0),
        });
      }
    },
    report: () => ({
      rows: [...rows.values()].map(({ group, counts, interactions }) => ({
        ...group,
        ...counts,
        interactions: interactions.values().length,
      })),
      totals: { ...totals.counts, interactions: totals.interactions.values().length },
      days: [...byDay.values()].toSorted((one, other) => one.day - other.day),
    }),
  };
}
