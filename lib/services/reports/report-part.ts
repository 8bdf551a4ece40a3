import { countPart } from '#lib/domain/report/figures.ts';
import {
  agentOfEntry,
  type CountedEntry,
  type GroupName,
  organizationOfEntry,
  passes,
  type PresentNames,
  type ReportFilters,
  topicOfEntry,
} from '#lib/domain/report/group-entry.ts';
import { NO_GROUP, type ReportSubject, valueOfKey } from '#lib/domain/report/report-terms.ts';
import type { Result } from '#lib/domain/result.ts';
import type { ReportFacets, ReportPart } from '#lib/messages/protocol/report.ts';
import type { Request } from '#lib/messages/protocol/protocol.ts';
import { settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { presentNames, presentOrganizations, presentTopics } from './present-names.ts';
import { countRows, readEntries } from './read-entries.ts';

/** Each group once, as the first of it is called; the group of what says nothing is none to filter by. */
function oncePerKey(groups: Iterable<GroupName>): GroupName[] {
  const found = new Map<string, GroupName>();
  for (const group of groups) if (group.key !== NO_GROUP && !found.has(group.key)) found.set(group.key, group);
  return [...found.values()];
}

function facetsOf(entries: readonly CountedEntry[], subject: ReportSubject, names: PresentNames): ReportFacets {
  return {
    agents: oncePerKey(entries.map((entry) => agentOfEntry(entry, subject))),
    topics: oncePerKey(entries.map((entry) => topicOfEntry(entry, names))),
    organizations: oncePerKey(entries.map((entry) => organizationOfEntry(entry, names))),
  };
}

/** What is filtered by, by name; what is gone has none. */
async function namesOfFilters(
  deps: ServiceDeps,
  { topic, organization }: ReportFilters,
  topics: ReadonlyMap<string, string>,
): Promise<NonNullable<ReportPart['filtered']>> {
  const [code, id] = [topic, organization].map((each) => (each === undefined ? undefined : valueOfKey(each)));
  const [topicName, name] = [
    code === undefined ? undefined : topics.get(code),
    id === undefined ? undefined : (await presentOrganizations(deps, [id])).get(id),
  ];
  return { ...(topicName !== undefined && { topic: topicName }), ...(name !== undefined && { organization: name }) };
}

/**
 * Counts the next part of a period's entries (message `report.part`). Deleted entries and other agents' private ones
 * count nowhere (R10). Writes nothing.
 */
export function countReportPart(deps: ServiceDeps, reading: Request<'report.part'>): Promise<Result<ReportPart>> {
  return settle(async () => {
    const { by, subject, filters } = reading;
    const topics = await presentTopics(deps);
    const entries: CountedEntry[] = [];
    const state = await readEntries(deps, reading, async (rows) => {
      // Notes may be long: what is not counted is let go of at once.
      entries.push(...rows.map(countedOf));
      return false;
    });
    const names = await presentNames(deps, entries, topics, { contacts: by === 'contact', organizations: true });
    const counted = entries.filter((entry) => passes(entry, filters, subject));
    return {
      ...state,
      ...countPart(counted, { by, subject, names, now: deps.now() }),
      facets: facetsOf(entries, subject, names),
      ...(reading.before === undefined && {
        // Of a short period everything is read by now.
        total: state.next === undefined ? state.read : await countRows(deps, reading),
        filtered: await namesOfFilters(deps, filters, topics),
      }),
    };
  });
}

/** What of a row is counted. */
export function countedOf(row: CountedEntry): CountedEntry {
  const { id, at, kind, interaction, topic, organization, contactId, contactName, enteredBy } = row;
  const { durationSeconds, followUp } = row;
  return {
    id,
    at,
    kind,
    interaction,
    topic,
    organization,
    contactId,
    contactName,
    enteredBy,
    durationSeconds,
    followUp,
  };
}
