import { type CountedEntry, dayOfEntry, type GroupName, groupOfEntry, type PresentNames } from './group-entry.ts';
import { numberOfText } from './distinct.ts';
import type { ReportGrouping, ReportSubject } from './report-terms.ts';

/** What is counted of entries beside the interactions that they belong to. */
export interface Counts {
  entries: number;
  /** How long they took, of those that say it, and how many these are. */
  seconds: number;
  timed: number;
  /** Follow-ups that are not done, and those of them that are past their time. */
  open: number;
  overdue: number;
}

/** The figures of a report's row. */
export interface Figures extends Counts {
  /** Different interactions. */
  interactions: number;
}

/** What one part of the entries adds to a group. `interactions` are numbers that stand for their keys, each once. */
export interface GroupPart extends GroupName, Counts {
  interactions: number[];
}

/** What one part of the entries adds to a local day. */
export interface DayPart {
  day: number;
  entries: number;
  overdue: number;
}

/** Counts of nothing. */
export function noCounts(): Counts {
  return { entries: 0, seconds: 0, timed: 0, open: 0, overdue: 0 };
}

/** What one entry counts, seen from the moment `now`. A follow-up is overdue once its moment has come. */
export function countsOf({ durationSeconds, followUp }: CountedEntry, now: number): Counts {
  const isOpen = followUp !== undefined && followUp.doneAt === undefined;
  return {
    entries: 1,
    seconds: durationSeconds ?? 0,
    timed: durationSeconds === undefined ? 0 : 1,
    open: isOpen ? 1 : 0,
    overdue: isOpen && followUp.at <= now ? 1 : 0,
  };
}

/** Adds counts to others in place. */
export function addCounts(to: Counts, { entries, seconds, timed, open, overdue }: Counts): void {
  to.entries += entries;
  to.seconds += seconds;
  to.timed += timed;
  to.open += open;
  to.overdue += overdue;
}

/** Mean length in seconds of the conversations that say how long they took; nothing when none does. */
export function meanSeconds({ seconds, timed }: Pick<Counts, 'seconds' | 'timed'>): number | undefined {
  return timed === 0 ? undefined : seconds / timed;
}

/** How a part of the entries is counted. */
export interface Counting {
  by: ReportGrouping;
  subject: ReportSubject;
  names: PresentNames;
  now: number;
}

/**
 * Counts a part of the entries by group and by day. A group is called as the first of its entries says: those come
 * newest first.
 */
export function countPart(
  entries: readonly CountedEntry[],
  { by, subject, names, now }: Counting,
): { groups: GroupPart[]; days: DayPart[] } {
  const groups = new Map<string, GroupPart & { seen: Set<number> }>();
  const days = new Map<number, DayPart>();
  for (const entry of entries) {
    const counts = countsOf(entry, now);
    const group = groupOfEntry(entry, by, subject, names);
    let part = groups.get(group.key);
    if (part === undefined)
      groups.set(group.key, (part = { ...group, ...noCounts(), interactions: [], seen: new Set() }));
    part.name ??= group.name;
    addCounts(part, counts);
    part.seen.add(numberOfText(entry.interaction.key));
    const number = dayOfEntry(entry, subject);
    let day = days.get(number);
    if (day === undefined) days.set(number, (day = { day: number, entries: 0, overdue: 0 }));
    day.entries += 1;
    day.overdue += counts.overdue;
  }
  return {
    groups: [...groups.values()].map(({ seen, ...part }) => ({ ...part, interactions: [...seen] })),
    days: [...days.values()],
  };
}
