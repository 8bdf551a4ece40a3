import { assigneeOf } from '../follow-up/whose.ts';
import type { Entry, EntryKind } from '../interaction/entry.ts';
import { fold } from '../search/fold.ts';
import { localDayOf } from './local-day.ts';
import { groupKey, type ReportGrouping, type ReportSubject } from './report-terms.ts';

/** What a report reads of an entry. */
export type CountedEntry = Pick<
  Entry,
  | 'id'
  | 'at'
  | 'kind'
  | 'interaction'
  | 'topic'
  | 'organization'
  | 'contactId'
  | 'contactName'
  | 'enteredBy'
  | 'durationSeconds'
  | 'followUp'
>;

/** The group that an entry counts to. */
export interface GroupName {
  key: string;
  /** What it is called. Absent for what says nothing, for what the interface names, and for an erased contact without a name. */
  name?: string;
  /** The record that it is about, which has a page to go to. */
  id?: string;
}

/** What things are called now, as far as the agent may see them. What is missing keeps the name that the entry took down. */
export interface PresentNames {
  /** By the id that the entry has; of a merged contact this is the one it went into. */
  contacts: ReadonlyMap<string, { id: string; name: string; isGone: boolean }>;
  organizations: ReadonlyMap<string, string>;
  /** By code. */
  topics: ReadonlyMap<string, string>;
}

/** Names by which nothing is called otherwise than its entry says. */
export const NO_NAMES: PresentNames = { contacts: new Map(), organizations: new Map(), topics: new Map() };

/** The local day that an entry counts to: when it took place, or when its follow-up is due. */
export function dayOfEntry(entry: CountedEntry, subject: ReportSubject): number {
  return localDayOf(subject === 'follow-ups' ? (entry.followUp?.at ?? entry.at) : entry.at);
}

/**
 * The agent that an entry counts to: the name it was entered by (R51), of a follow-up that of whom it is for; regardless
 * of case, accents and blanks.
 */
export function agentOfEntry(entry: Pick<Entry, 'enteredBy' | 'followUp'>, subject: ReportSubject): GroupName {
  const name = (subject === 'follow-ups' ? assigneeOf(entry) : entry.enteredBy).trim();
  return named(groupKey(fold(name)), name);
}

/** The topic of an entry, by the name it has now. */
export function topicOfEntry({ topic }: Pick<Entry, 'topic'>, { topics }: PresentNames): GroupName {
  return named(groupKey(topic?.code), topic && (topics.get(topic.code) ?? topic.name));
}

/** The organization that the entry took down (R50), by the name it has now. */
export function organizationOfEntry(
  { organization }: Pick<Entry, 'organization'>,
  { organizations }: PresentNames,
): GroupName {
  if (organization === undefined) return { key: groupKey(undefined) };
  const present = organizations.get(organization.id);
  return {
    ...named(groupKey(organization.id), present ?? organization.name),
    ...(present !== undefined && { id: organization.id }),
  };
}

/**
 * The contact that an entry was with. One that was merged counts to the one it went into. One that is erased, or not for
 * this agent, has the name that the entry took down and no page. An entry that only has a name counts to that name.
 */
export function contactOfEntry(
  { contactId, contactName }: Pick<Entry, 'contactId' | 'contactName'>,
  { contacts }: PresentNames,
): GroupName {
  if (contactId === undefined) {
    const folded = fold(contactName ?? '');
    return folded === '' ? { key: groupKey(undefined) } : named(groupKey(`name:${folded}`), contactName);
  }
  const present = contacts.get(contactId);
  if (present === undefined) return named(groupKey(contactId), contactName);
  if (present.isGone) return named(groupKey(present.id), contactName);
  return { key: groupKey(present.id), name: present.name, id: present.id };
}

function named(key: string, name: string | undefined): GroupName {
  return name ? { key, name } : { key };
}

/** The group that an entry counts to in a report by `by`. Weeks and months are put together from days. */
export function groupOfEntry(
  entry: CountedEntry,
  by: ReportGrouping,
  subject: ReportSubject,
  names: PresentNames,
): GroupName {
  switch (by) {
    case 'topic':
      return topicOfEntry(entry, names);
    case 'organization':
      return organizationOfEntry(entry, names);
    case 'contact':
      return contactOfEntry(entry, names);
    case 'agent':
      return agentOfEntry(entry, subject);
    case 'medium':
      return { key: groupKey(entry.interaction.medium) };
    case 'day':
    case 'week':
    case 'month':
      return { key: groupKey(String(dayOfEntry(entry, subject))) };
  }
}

/** Which entries a report is about, by group keys. */
export interface ReportFilters {
  kind?: EntryKind;
  agent?: string;
  topic?: string;
  organization?: string;
}

/** Whether an entry is among those that the filters let through. */
export function passes(
  entry: CountedEntry,
  { kind, agent, topic, organization }: ReportFilters,
  subject: ReportSubject,
): boolean {
  return (
    (kind === undefined || entry.kind === kind) &&
    (agent === undefined || agentOfEntry(entry, subject).key === agent) &&
    (topic === undefined || groupKey(entry.topic?.code) === topic) &&
    (organization === undefined || groupKey(entry.organization?.id) === organization)
  );
}
