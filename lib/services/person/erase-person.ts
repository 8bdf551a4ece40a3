import { listingFromRow, listingToRow } from '#lib/db/listing-row.ts';
import { purgeNames } from '#lib/db/name-index/purge.ts';
import { CONTACT_NAMES, ORGANIZATION_NAMES } from '#lib/db/name-index/source.ts';
import { purgeNotes } from '#lib/db/note-index/gather.ts';
import { nameOf } from '../contacts/name-of.ts';
import { listingWithout } from '#lib/domain/person/listing-without.ts';
import type { Receipt } from '#lib/domain/person/receipt.ts';
import type { Result } from '#lib/domain/result.ts';
import { sameValue } from '#lib/domain/same-value.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { allBatches } from '../interchange/batch.ts';
import { refuse, requireRight, settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { findMentions, type RowIds } from './find-mentions.ts';
import { type NamedToo, forgetLook, lookOn } from './look-through.ts';
import { type KnownPerson, lookAround } from './look-around.ts';
import { type ErasurePlan, interactionsOf, planErasure } from './plan-erasure.ts';

interface Looked {
  person: KnownPerson;
  hits: RowIds;
  addresses: number;
}

/** By what a person is found in rows. */
async function namedBy(deps: ServiceDeps, { traces }: KnownPerson): Promise<NamedToo> {
  const interactions = await interactionsOf(deps.db, traces);
  return { traces, keys: interactions.map(({ key }) => key) };
}

async function look(deps: ServiceDeps, id: string): Promise<Looked> {
  const person = await lookAround(deps, id);
  const { contact, contacts, sharedAddresses } = person;
  const hits = await findMentions(deps.db, contact.id, await namedBy(deps, person));
  const values = new Set(contacts.flatMap(({ addresses }) => addresses.map(({ value }) => value)));
  return { person, hits, addresses: values.size - sharedAddresses.length };
}

/** An import that waits to go on keeps rows of its file in the store: they cannot be looked through. */
async function requireNoImport({ db }: ServiceDeps): Promise<void> {
  const waiting = (await allBatches(db)).find(({ state }) => state === 'running' || state === 'staging');
  if (waiting) refuse('conflict', 'import');
}

/** The rows of a table that are written or deleted. */
function writtenIn(table: string, { puts, deletes }: ErasurePlan['writes']): ReadonlySet<string> {
  const put = (puts.get(table) ?? []).flatMap((row) => ('id' in row ? [String(row.id)] : []));
  return new Set([...put, ...(deletes.get(table) ?? [])]);
}

/** Does what was planned, inside the caller's transaction. */
async function write({ db }: ServiceDeps, { writes, listings, going, noted }: ErasurePlan): Promise<void> {
  for (const [table, rows] of writes.puts) {
    // oxlint-disable-next-line no-await-in-loop
    await db.table(table).bulkPut(rows);
  }
  for (const [table, ids] of writes.deletes) {
    // oxlint-disable-next-line no-await-in-loop
    await db.table(table).bulkDelete(ids);
  }
  // As the writes above left them.
  const rows = await db.listings.bulkGet([...listings]);
  const present = rows.flatMap((row) => (row === undefined ? [] : [listingFromRow(row)]));
  await db.listings.bulkDelete(present.map(({ key }) => key));
  const left = present.flatMap((listing) => listingWithout(listing, going) ?? []);
  await db.listings.bulkPut(left.map(listingToRow));
  for (const names of [CONTACT_NAMES, ORGANIZATION_NAMES]) {
    // oxlint-disable-next-line no-await-in-loop
    await purgeNames(db, names, writtenIn(names.rows, writes));
  }
  await purgeNotes(db, noted);
}

/** How long one call looks through contacts, in milliseconds. */
const TURN = 700;

/**
 * Looks through contacts for a person, for a while, and says how far it is (message `person.look`): asked again until
 * all are read, so that whoever waits sees how long, and can leave. `person.preview` then has little to read.
 */
export function lookForPerson(
  deps: ServiceDeps,
  { id }: Request<'person.look'>,
): Promise<Result<Response<'person.look'>>> {
  return settle(async () => {
    const person = await lookAround(deps, id);
    const named = await namedBy(deps, person);
    const { read, rows, isDone } = await lookOn(deps.db, person.contact.id, named, {
      now: () => deps.now(),
      mostTime: TURN,
    });
    return { read, contacts: Math.max(rows, read), isDone };
  });
}

/**
 * What erasing a person would take, by kind and number (message `person.preview`): of a contact that is there or
 * deleted, with all that were merged into it. Nothing of it is written. Looks through the whole store, but for contacts
 * that `person.look` went through.
 */
export function previewErasure(
  deps: ServiceDeps,
  { id }: Request<'person.preview'>,
): Promise<Result<Response<'person.preview'>>> {
  return settle(async () => {
    const { person, hits, addresses } = await look(deps, id);
    const { counts } = await planErasure(deps.db, person.traces, addresses, hits);
    const { contact, sharedAddresses, hasNamesake } = person;
    return {
      id: contact.id,
      name: nameOf(contact),
      isDeleted: contact.deletedAt !== undefined,
      counts,
      sharedAddresses: [...sharedAddresses],
      hasNamesake,
    };
  });
}

/**
 * Erases a person (message `person.erase`): the contact with all that were merged into it, what is found by it, the
 * interactions with nobody else, and every trace in what stays: other interactions and their entries, the journal,
 * forms left half-way, texts of other records. All of it in one transaction, with a receipt that names nobody. It
 * cannot be undone: the journal says nothing of it.
 *
 * `forbidden` with the right, `not-found`; `conflict` when it is not what was `expected` any more (`counts`) or while
 * an import waits to go on (`import`). In each case nothing was written. Asked again for a receipt that was given,
 * it answers with that one.
 */
export function erasePerson(
  deps: ServiceDeps,
  { id, receiptId, expected }: Request<'person.erase'>,
): Promise<Result<Response<'person.erase'>>> {
  return settle(async () => {
    requireRight(deps, 'contacts.delete');
    const { db } = deps;
    const given = await db.receipts.get(receiptId);
    if (given?.kind === 'erasure') return given;
    await requireNoImport(deps);
    const { person, hits, addresses } = await look(deps, id);
    return db.transaction('rw', db.tables, async () => {
      const present = await db.contacts.bulkGet(person.contacts.map((contact) => contact.id));
      const isAsRead = present.every((row, at) => row?.revision === person.contacts[at]?.revision);
      const plan = await planErasure(db, person.traces, addresses, hits);
      if (!isAsRead || !sameValue(plan.counts, expected)) return refuse('conflict', 'counts');
      await write(deps, plan);
      const receipt: Receipt = {
        id: receiptId,
        kind: 'erasure',
        at: deps.now(),
        by: { id: deps.agent.id, name: deps.agent.name },
        references: [...person.traces.ids],
        counts: plan.counts,
      };
      await db.receipts.add(receipt);
      await forgetLook(db, person.contact.id);
      return receipt;
    });
  });
}

/** Every receipt of this store, the latest first (message `person.receipts`). */
export function listReceipts(deps: ServiceDeps): Promise<Result<Response<'person.receipts'>>> {
  return settle(async () => deps.db.receipts.orderBy('at').reverse().toArray());
}
