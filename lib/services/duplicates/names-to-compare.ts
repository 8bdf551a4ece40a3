import { contactRepository } from '#lib/db/contact-repository.ts';
import { type ContactRow, contactFromRow } from '#lib/db/contact-row.ts';
import { answerOf, readRaw } from '#lib/db/raw-read.ts';
import { isVisible } from '#lib/db/viewer.ts';
import { fullName } from '#lib/domain/contact/contact-name.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { cardsOf } from '../contacts/cards-of.ts';
import { settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** How many rows one answer is read from: some tenths of a second, so that others get their turn. */
const CHUNK = 4000;

/** What the names of contacts are compared by (message `duplicate.names`, R31), as far as the agent may see them. */
export function namesToCompare(
  deps: ServiceDeps,
  { after }: Request<'duplicate.names'>,
): Promise<Result<Response<'duplicate.names'>>> {
  return settle(async () => {
    const { db } = deps;
    const range = after === undefined ? null : db.keyRange.lowerBound(after, true);
    const rows = await readRaw(db, 'contacts', (store) => answerOf<ContactRow[]>(store.getAll(range, CHUNK)));
    const viewer = viewerOf(deps);
    const contacts = rows
      .filter((row) => isVisible(contactFromRow(row), viewer))
      .map((row) => ({ id: row.id, name: fullName(row), organizationIds: row.organizationIds ?? [] }));
    const last = rows.length < CHUNK ? undefined : rows.at(-1)?.id;
    return { contacts, ...(last !== undefined && { next: last }) };
  });
}

/** Some contacts as groups of namesakes show them (message `duplicate.cards`). */
export function cardsOfSome(
  deps: ServiceDeps,
  { ids }: Request<'duplicate.cards'>,
): Promise<Result<Response<'duplicate.cards'>>> {
  return settle(async () => {
    const found = await contactRepository(deps.db, viewerOf(deps)).getMany(ids);
    return cardsOf(deps, [...new Map([...found.values()].map((contact) => [contact.id, contact])).values()]);
  });
}
