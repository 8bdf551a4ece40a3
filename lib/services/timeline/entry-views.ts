import { type EntryRow, entryFromRow } from '#lib/db/entry-row.ts';
import type { EntryView } from '#lib/messages/protocol/entry.ts';
import { presentContacts } from '../entries/list-entries.ts';
import { topicNames } from '../entries/topics.ts';
import type { ServiceDeps } from '../service-deps.ts';

/** Entries as lists show them, in their order: with what their topic and their contact are called by now. */
export async function entryViews(deps: ServiceDeps, rows: readonly EntryRow[]): Promise<EntryView[]> {
  if (rows.length === 0) return [];
  const [topics, present] = await Promise.all([topicNames(deps), presentContacts(deps, rows)]);
  return rows.map((row) => {
    const entry = entryFromRow(row);
    const { topic, contactId } = entry;
    return {
      entry,
      topic: topic && (topics.get(topic.code) ?? topic.name),
      contactId: contactId && present.get(contactId),
    };
  });
}
