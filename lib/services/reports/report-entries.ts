import { entryFromRow, type EntryRow } from '#lib/db/entry-row.ts';
import type { Entry } from '#lib/domain/interaction/entry.ts';
import type { ReportSubject } from '#lib/domain/report/report-terms.ts';
import {
  agentOfEntry,
  contactOfEntry,
  groupOfEntry,
  organizationOfEntry,
  passes,
  type PresentNames,
  topicOfEntry,
} from '#lib/domain/report/group-entry.ts';
import type { Result } from '#lib/domain/result.ts';
import type { ReportedEntry } from '#lib/messages/protocol/report.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { presentNames, presentTopics } from './present-names.ts';
import { readEntries } from './read-entries.ts';

/** Once so many are found, an answer goes out before the whole part is read. */
const ENOUGH = 750;

const LONGEST_EXCERPT = 160;

/** The beginning of notes on one line; a letter of two units is not cut in half. */
export function excerptOf(notes: string): string {
  const line = notes
    .slice(0, 2 * LONGEST_EXCERPT)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= LONGEST_EXCERPT && notes.length <= 2 * LONGEST_EXCERPT) return line;
  return `${line
    .slice(0, LONGEST_EXCERPT)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}

function viewOf(entry: Entry, subject: ReportSubject, names: PresentNames): ReportedEntry {
  const { id, at, kind, durationSeconds, followUp, interaction, notes } = entry;
  return {
    id,
    at,
    kind,
    agent: agentOfEntry(entry, subject),
    topic: topicOfEntry(entry, names),
    contact: contactOfEntry(entry, names),
    organization: organizationOfEntry(entry, names),
    ...(durationSeconds !== undefined && { durationSeconds }),
    ...(followUp !== undefined && { followUp }),
    excerpt: excerptOf(notes),
    interaction,
  };
}

/**
 * The entries behind one group of a report, a part at a time (message `report.entries`): exactly those that it counts.
 * Without a group, all of the period that pass the filters.
 */
export function listReportEntries(
  deps: ServiceDeps,
  reading: Request<'report.entries'>,
): Promise<Result<Response<'report.entries'>>> {
  return settle(async () => {
    const { by, subject, filters, group } = reading;
    const topics = await presentTopics(deps);
    const entries: ReportedEntry[] = [];

    async function take(rows: readonly EntryRow[]): Promise<boolean> {
      const passing = rows.filter((row) => passes(row, filters, subject));
      const byContact = by === 'contact' && group !== undefined;
      const first = await presentNames(deps, passing, topics, { contacts: byContact, organizations: false });
      const found = passing.filter((row) => group === undefined || groupOfEntry(row, by, subject, first).key === group);
      const names = await presentNames(deps, found, topics, { contacts: !byContact, organizations: true });
      const all = byContact ? { ...names, contacts: first.contacts } : names;
      entries.push(...found.map((row) => viewOf(entryFromRow(row), subject, all)));
      return entries.length >= ENOUGH;
    }

    return { ...(await readEntries(deps, reading, take)), entries };
  });
}
