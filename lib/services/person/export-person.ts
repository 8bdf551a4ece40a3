import { isVisible } from '#lib/db/viewer.ts';
import { entryFromRow } from '#lib/db/entry-row.ts';
import {
  type PersonExport,
  PERSON_FORMAT,
  type PersonChange,
  type PersonInteraction,
} from '#lib/domain/person/person-export.ts';
import type { Change } from '#lib/domain/change/change.ts';
import type { Draft } from '#lib/domain/draft/draft.ts';
import type { Entry } from '#lib/domain/interaction/entry.ts';
import type { Interaction } from '#lib/domain/interaction/interaction.ts';
import type { Receipt } from '#lib/domain/person/receipt.ts';
import { isSaid } from '#lib/domain/person/take-out.ts';
import type { Traces } from '#lib/domain/person/traces.ts';
import { isOfPersonAlone } from '#lib/domain/person/without-person.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { requireRight, settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';
import { lookAround } from './look-around.ts';
import { interactionsOf } from './plan-erasure.ts';

function interactionFor(
  { participants, removedContactIds: _removed, ...rest }: Interaction,
  { ids }: Traces,
): PersonInteraction {
  const own = participants.filter(({ contactId }) => ids.has(contactId));
  return {
    ...rest,
    part: own.map(({ contactId: _id, ...part }) => part),
    others: participants.length - own.length,
  };
}

/** Entries with the person, and those that name nobody of interactions that were with the person alone. */
async function entriesFor(deps: ServiceDeps, { ids }: Traces, alone: readonly Interaction[]): Promise<Entry[]> {
  const { entries } = deps.db;
  const [withPerson, ofAlone] = await Promise.all([
    entries
      .where('contactId')
      .anyOf([...ids])
      .toArray(),
    entries
      .where('interactionKey')
      .anyOf(alone.map(({ key }) => key))
      .filter(({ contactId }) => contactId === undefined)
      .toArray(),
  ]);
  const viewer = viewerOf(deps);
  return [...withPerson, ...ofAlone]
    .filter((row) => isVisible(row, viewer))
    .map(entryFromRow)
    .toSorted((one, other) => one.at - other.at || one.createdAt - other.createdAt);
}

function changeFor({ at, by, action, images }: Change, { ids }: Traces): PersonChange {
  const rows = images.filter(({ table, id }) => table === 'contacts' && ids.has(id));
  return { at, by, action, rows: rows.map(({ id, before, after }) => ({ id, before, after })) };
}

function isDraftFor({ values, about }: Draft, { ids, everywhere }: Traces): boolean {
  const text = JSON.stringify([values, about ?? '']);
  return [...ids].some((id) => text.includes(id)) || isSaid(text, everywhere);
}

/**
 * Everything the store has of one person (message `person.export`): the contact with those merged into it, the
 * interactions and the person's part in them, entries, history, forms left half-way. What is about others, such as who
 * else took part, is left out, and so are other agents' private entries (R10). Gives a receipt.
 *
 * `forbidden` with the right, `not-found`.
 */
export function exportPerson(
  deps: ServiceDeps,
  { id }: Request<'person.export'>,
): Promise<Result<Response<'person.export'>>> {
  return settle(async () => {
    requireRight(deps, 'interchange');
    const { db } = deps;
    const { contact, contacts, traces } = await lookAround(deps, id);
    const found = await interactionsOf(db, traces);
    const own = found.filter(({ participants }) => participants.some(({ contactId }) => traces.ids.has(contactId)));
    const interactions = own.toSorted((one, other) => one.createdAt - other.createdAt);
    const alone = interactions.filter((interaction) => isOfPersonAlone(interaction, traces));
    const [entries, changes, drafts, organizations, site, definitions] = await Promise.all([
      entriesFor(deps, traces, alone),
      db.changes
        .where('rows')
        .anyOf([...traces.ids].map((each) => `contacts:${each}`))
        .distinct()
        .toArray(),
      db.drafts.filter((draft) => draft.ownerId === deps.agent.id && isDraftFor(draft, traces)).toArray(),
      db.organizations.bulkGet(contact.memberships.map(({ organizationId }) => organizationId)),
      contact.siteId === undefined ? undefined : db.sites.get(contact.siteId),
      db.definitions.where('[kind+code]').between(['attribute', ''], ['attribute', '\uffff']).toArray(),
    ]);
    const history = changes.toSorted((one, other) => one.at - other.at).map((change) => changeFor(change, traces));
    const counts = {
      contacts: contacts.length,
      interactions: interactions.length,
      entries: entries.length,
      changes: history.length,
      drafts: drafts.length,
    };
    const receipt: Receipt = {
      id: deps.newId(),
      kind: 'export',
      at: deps.now(),
      by: { id: deps.agent.id, name: deps.agent.name },
      references: [...traces.ids],
      counts,
    };
    await db.receipts.add(receipt);
    const person: PersonExport = {
      format: PERSON_FORMAT,
      version: 1,
      exportedAt: receipt.at,
      receiptId: receipt.id,
      contact,
      merged: contacts.slice(1),
      organizations: organizations.flatMap((each) => (each === undefined ? [] : [{ id: each.id, name: each.name }])),
      ...(site !== undefined && { site: { id: site.id, name: site.name } }),
      attributeNames: Object.fromEntries(definitions.map((each) => [each.id, each.name ?? each.code])),
      interactions: interactions.map((interaction) => interactionFor(interaction, traces)),
      entries,
      history,
      drafts,
      counts,
    };
    return { person, receipt };
  });
}
