import { listingToRow } from '#lib/db/listing-row.ts';
import { aboutEntry, aboutNewEntry } from '#lib/domain/interaction/draft-edit.ts';
import { newId } from '#lib/domain/id.ts';
import { entryFieldsSchema } from '#lib/domain/interaction/entry.ts';
import type { InteractionRef } from '#lib/domain/interaction/interaction.ts';
import { contactDraftSchema, type ContactDraftInput } from '#lib/domain/contact/contact.ts';
import type { Request } from '#lib/messages/protocol/protocol.ts';
import { updateContact } from '#lib/services/contacts/update-contact.ts';
import { saveDraft as saveForm } from '#lib/services/drafts/draft-services.ts';
import { mergeInto } from '#lib/services/duplicates/merge.ts';
import { lookAgain, tellApart } from '#lib/services/duplicates/tell-apart.ts';
import { listToldApart } from '#lib/services/duplicates/told-apart.ts';
import { createEntry } from '#lib/services/entries/create-entry.ts';
import { deleteEntry } from '#lib/services/entries/delete-entry.ts';
import { saveDraft } from '#lib/services/entries/entry-drafts.ts';
import { associate } from '#lib/services/interactions/associate.ts';
import { updateOrganization } from '#lib/services/organizations/update-organization.ts';
import { erasePerson, previewErasure } from '#lib/services/person/erase-person.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { add, addOrganization, ok, ticket } from '../desk.ts';
import { organizationDraftSchema } from '#lib/domain/organization/organization.ts';

/** Logs an entry on an interaction and answers its id. */
export async function log(
  deps: ServiceDeps,
  interaction: InteractionRef,
  changes: Partial<Request<'entry.create'>['fields']>,
): Promise<string> {
  const fields = entryFieldsSchema.parse({ kind: 'inbound', at: 1_700_000_000_000, notes: 'x', ...changes });
  return (await ok(createEntry(deps, { id: newId(), interaction, fields }))).entryId;
}

/** Changes what is told of a contact and answers the change's id. */
export async function edit(deps: ServiceDeps, id: string, after: ContactDraftInput): Promise<string> {
  const before = contactDraftSchema.parse(await deps.db.contacts.get(id));
  const draft = contactDraftSchema.parse({ ...before, ...after });
  return (await ok(updateContact(deps, { id, before, after: draft }))).changeId;
}

/** Erases a person as it was confirmed and answers the receipt's id. */
export async function erase(deps: ServiceDeps, id: string): Promise<string> {
  const { counts } = await ok(previewErasure(deps, { id }));
  const receiptId = newId();
  await ok(erasePerson(deps, { id, receiptId, expected: counts }));
  return receiptId;
}

/** What she is called. */
export const WILHELMINA = 'Wilhelmina Vandersteen';
/** Every string by which she could be known. */
export const STRINGS = [
  'Wilhelmina',
  'Vandersteen',
  'w.vandersteen',
  '612345678',
  '6 12 34 56 78',
  'Rue de la Paix 17',
  'wilhelmina_v',
  'likes tulips',
  'hates e-mail',
  'Mina',
];

/** A store in which one person left traces in every table that can hold any. Answers the ids that matter. */
export async function storeWithPerson(deps: ServiceDeps) {
  const notary = await addOrganization(deps, 'Notaires Morel');
  const other = await add(deps, 'Bernard Morel', ['bernard@morel.example'], {
    memberships: [{ organizationId: notary }],
    notes: `Ask ${WILHELMINA} (06 12 34 56 78) before calling.`,
  });
  const id = await add(deps, WILHELMINA, ['06 12 34 56 78', 'w.vandersteen@morel.example'], {
    memberships: [{ organizationId: notary, title: 'Clerk' }],
    postalAddresses: [{ type: 'home', street: 'Rue de la Paix 17' }],
    socialIds: [{ network: 'X', value: 'wilhelmina_v' }],
    notes: 'likes tulips',
  });
  await edit(deps, id, { notes: 'hates e-mail' });
  const twin = await add(deps, 'Mina Vandersteen', ['w.vandersteen@morel.example']);
  await ok(mergeInto(deps, { keepId: id, otherId: twin, fromOther: [] }));
  await ok(tellApart(deps, { of: 'contacts', ids: [id, other] }));
  const [apart] = (await ok(listToldApart(deps, { of: 'contacts' }))).sets;
  await ok(lookAgain(deps, { rows: apart!.rows }));
  const alone = { ...ticket('1'), title: 'Printer of W. Vandersteen' };
  const shared = { ...ticket('2'), title: `Contract, called by ${WILHELMINA}` };
  await ok(associate(deps, { interaction: alone, contactId: id, matchedKey: 'tel:+33612345678' }));
  await ok(associate(deps, { interaction: shared, contactId: other }));
  await ok(associate(deps, { interaction: shared, contactId: id, matchedKey: 'mailto:w.vandersteen@morel.example' }));
  const aloneEntry = await log(deps, alone, { contactId: id, notes: 'Wilhelmina says the tray is stuck.' });
  const withHer = await log(deps, shared, {
    contactId: id,
    contactName: 'Mrs Vandersteen',
    contactPhone: '0612345678',
    notes: 'She wants the contract.',
    followUpAt: 1_800_000_000_000,
    durationSeconds: 120,
    reference: 'PO 7',
  });
  const withHim = await log(deps, shared, {
    contactId: other,
    notes: 'Told him what VANDERSTEEN said, +33 6 12 34 56 78.',
  });
  const deleted = await log(deps, shared, { contactId: id, notes: 'Mina again' });
  await deps.db.noteIndex.tend();
  await ok(deleteEntry(deps, { id: deleted }));
  await ok(
    saveDraft(deps, {
      about: aboutNewEntry(alone.key),
      entryId: newId(),
      fields: { notes: 'Wilhelmina will' },
      by: 'panel',
    }),
  );
  await ok(
    saveDraft(deps, {
      about: aboutEntry(withHim),
      entryId: withHim,
      fields: { notes: `Told ${WILHELMINA}` },
      by: 'panel',
    }),
  );
  await ok(
    saveForm(deps, {
      draft: {
        id: newId(),
        kind: 'organization',
        step: 'name',
        values: { name: 'Made for w.vandersteen@morel.example' },
        returnTo: `#/contact/${id}`,
      },
    }),
  );
  const before = organizationDraftSchema.parse(await deps.db.organizations.get(notary));
  await ok(
    updateOrganization(deps, {
      id: notary,
      before,
      after: { ...before, notes: `Clerk: ${WILHELMINA}, w.vandersteen@morel.example` },
    }),
  );
  await deps.db.listings.put(
    listingToRow({
      ...ticket('9'),
      sight: {
        addresses: [
          {
            medium: 'email',
            text: 'w.vandersteen@morel.example',
            key: 'mailto:w.vandersteen@morel.example',
            name: 'Mina V.',
            role: 'requester',
            trust: 'adapter',
            mayAssociate: true,
          },
        ],
        name: 'Mina V.',
        firstAt: 1,
        lastAt: 2,
      },
    }),
  );
  // The words of all notes stand in their index too, those of the entry that was deleted among them.
  await deps.db.noteIndex.tend();
  return { id, twin, other, notary, alone, shared, aloneEntry, withHer, withHim };
}
