import { type Entry, entrySchema } from '#lib/domain/interaction/entry.ts';
import type { EntryView } from '#lib/messages/protocol/entry.ts';
import { idOf, interaction } from './view-builders.ts';

/** An entry as lists show it: an inbound one by Ada at the epoch unless told otherwise. */
export function entryView(fields: Partial<Entry> = {}): EntryView {
  const entry = entrySchema.parse({
    id: idOf(1),
    interaction: interaction(),
    kind: 'inbound',
    at: 0,
    enteredBy: 'Ada',
    visibility: 'public',
    ownerId: 'agent-1',
    createdAt: 0,
    createdBy: 'agent-1',
    updatedAt: 0,
    updatedBy: 'agent-1',
    revision: 1,
    ...fields,
  });
  return { entry, topic: entry.topic?.name, contactId: entry.contactId };
}
