import type { Database } from '#lib/db/database.ts';
import { entryToRow } from '#lib/db/entry-row.ts';
import { type Entry, entrySchema } from '#lib/domain/interaction/entry.ts';
import { newId } from '#lib/domain/id.ts';
import { createTally, type Report, type ReportRow } from '#lib/domain/report/tally.ts';
import type { ReportGrouping } from '#lib/domain/report/report-terms.ts';
import { ISO_WEEK } from '#lib/domain/report/week-rule.ts';
import { LATEST_MOMENT } from '#lib/domain/interaction/entry-moment.ts';
import type { ReportedEntry, ReportReading } from '#lib/messages/protocol/report.ts';
import { listReportEntries } from '#lib/services/reports/report-entries.ts';
import { countReportPart } from '#lib/services/reports/report-part.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { ok, ticket } from './desk.ts';

/** What a test says of an entry; `ticket` is the number of its interaction. */
export type EntryWish = Partial<Omit<Entry, 'interaction'>> & { ticket?: string };

/** An entry of Ada's, public, on ticket 1, unless told otherwise. */
export function entry({ ticket: number = '1', ...wish }: EntryWish = {}): Entry {
  return entrySchema.parse({
    id: newId(),
    kind: 'inbound',
    at: Date.parse('2026-11-20T10:00:00Z'),
    notes: 'Stuck.',
    enteredBy: 'Ada',
    interaction: ticket(number),
    visibility: 'public',
    ownerId: 'agent-1',
    createdAt: 1,
    createdBy: 'agent-1',
    updatedAt: 1,
    updatedBy: 'agent-1',
    revision: 1,
    ...wish,
  });
}

/** Puts entries into the store as they are. */
export async function put(db: Database, ...entries: Entry[]): Promise<void> {
  await db.entries.bulkPut(entries.map(entryToRow));
}

/** What a report asks for: everything by topic, unless told otherwise. */
export function reading(by: ReportGrouping, wish: Partial<ReportReading> = {}): ReportReading {
  return { subject: 'entries', by, from: 0, to: LATEST_MOMENT + 1, filters: {}, ...wish };
}

/** Counts a whole report, part by part, as the page does. */
export async function report(deps: ServiceDeps, asked: ReportReading): Promise<Report> {
  const tally = createTally(asked.by, ISO_WEEK);
  let before: ReportReading['before'];
  do {
    // oxlint-disable-next-line no-await-in-loop
    const part = await ok(countReportPart(deps, { ...asked, ...(before && { before }) }));
    tally.add(part.groups, part.days);
    before = part.next;
  } while (before !== undefined);
  return tally.report();
}

/** The entries behind a group, part by part. */
export async function entriesOf(deps: ServiceDeps, asked: ReportReading, group?: string): Promise<ReportedEntry[]> {
  const found: ReportedEntry[] = [];
  let before: ReportReading['before'];
  do {
    // oxlint-disable-next-line no-await-in-loop
    const part = await ok(listReportEntries(deps, { ...asked, ...(group && { group }), ...(before && { before }) }));
    found.push(...part.entries);
    before = part.next;
  } while (before !== undefined);
  return found;
}

/** The rows of a report by what they are called, in the order of these names. */
export function byName({ rows }: Report): Record<string, Omit<ReportRow, 'key' | 'name'>> {
  const named = rows.map(({ key, name, ...figures }): [string, typeof figures] => [name ?? key, figures]);
  return Object.fromEntries(named.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
