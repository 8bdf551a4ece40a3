import type { Table } from 'dexie';
import { isVisible } from '#lib/db/viewer.ts';
import { contactSchema } from '#lib/domain/contact/contact.ts';
import { mergeContacts } from '#lib/domain/contact/merge-contacts.ts';
import type { Result } from '#lib/domain/result.ts';
import { changeParticipant } from '#lib/domain/tag/participants.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { nameOf } from '../contacts/name-of.ts';
import { preparedAddresses } from '../contacts/prepare-draft.ts';
import { requireContact } from '../contacts/present-contact.ts';
import type { JournalWriter } from '../journal/journal-writer.ts';
import { record } from '../journal/record.ts';
import { refuse, requireRight, settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

function idsWhere<Row>(table: Table<Row, string>, index: string, id: string): Promise<string[]> {
  return table.where(index).equals(id).primaryKeys();
}

/** Puts the one that is kept in the other's place wherever something points at it. */
async function pointAt(deps: ServiceDeps, journal: JournalWriter, keepId: string, otherId: string): Promise<void> {
  const { db } = deps;
  const interactions = await journal.getMany('interactions', await idsWhere(db.interactions, 'contactIds', otherId));
  const entries = await journal.getMany('entries', await idsWhere(db.entries, 'contactId', otherId));
  await journal.putMany(
    'interactions',
    interactions.flatMap((interaction) => {
      const place = interaction?.participants.find(({ contactId }) => contactId === otherId);
      if (interaction === undefined || place === undefined) return [];
      const participants = changeParticipant(interaction.participants, otherId, { ...place, contactId: keepId });
      return [{ ...interaction, participants }];
    }),
  );
  await journal.putMany(
    'entries',
    entries.flatMap((entry) => (entry === undefined ? [] : [{ ...entry, contactId: keepId }])),
  );
}

/**
 * Merges a contact into another (message `duplicate.merge`, R31): one change, one Undo. The other is deleted and says
 * into whom it went. Asked again after its answer got lost it answers with what it did.
 *
 * `not-found` when one of them is gone, `invalid` when they are one or the merged contact would hold more than a
 * contact can, `forbidden` with the missing right. In each case nothing was written.
 */
export function mergeInto(
  deps: ServiceDeps,
  { keepId, otherId, fromOther }: Request<'duplicate.merge'>,
): Promise<Result<Response<'duplicate.merge'>>> {
  return settle(async () => {
    requireRight(deps, 'merge');
    if (keepId === otherId) refuse('invalid', 'otherId');
    const at = deps.now();
    const header = { id: deps.newId(), action: 'contact.merge', by: deps.agent.id, at } as const;
    const changeId = await record(deps.db, header, async (journal) => {
      const keep = await requireContact(deps, journal, keepId);
      if (keep.id === otherId) refuse('invalid', 'otherId');
      const other = await journal.get('contacts', otherId);
      if (other?.mergedInto === keep.id) {
        const done = await deps.db.changes.where('rows').equals(`contacts:${otherId}`).toArray();
        const last = done.filter(({ action }) => action === 'contact.merge').sort((a, b) => (a.id < b.id ? 1 : -1))[0];
        if (last) return last.id;
      }
      if (other === undefined || !isVisible(other, viewerOf(deps))) return refuse('not-found', otherId);
      const merged = mergeContacts(keep, other, fromOther);
      const sound = contactSchema.safeParse(merged);
      if (!sound.success) return refuse('invalid', sound.error.issues[0]?.path.join('.') ?? '');
      journal.nameSubject(`${nameOf(keep)}, ${nameOf(other)}`);
      await pointAt(deps, journal, keep.id, otherId);
      await journal.put('contacts', { ...other, deletedAt: at, mergedInto: keep.id });
      await journal.put('contacts', { ...merged, addresses: preparedAddresses(merged.addresses, deps.countries) });
      return header.id;
    });
    return { changeId };
  });
}
