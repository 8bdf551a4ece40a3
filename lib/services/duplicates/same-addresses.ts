import { contactRepository } from '#lib/db/contact-repository.ts';
import { organizationRepository } from '#lib/db/organization-repository.ts';
import { readRaw } from '#lib/db/raw-read.ts';
import type { Result } from '#lib/domain/result.ts';
import { organizationSummaryOf } from '#lib/domain/view/organization-summary-of.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** How many keys one answer is read from: some tenths of a second, so that others get their turn. */
const CHUNK = 20_000;

/** Keys and ids of contacts are texts. */
function textOf(key: IDBValidKey | undefined): string {
  return typeof key === 'string' ? key : '';
}

/** Keys that several contacts have, from a key on; read from the index alone. */
async function sharedKeys(
  deps: ServiceDeps,
  from: string | undefined,
): Promise<{ groups: { key: string; ids: string[] }[]; next?: string }> {
  const { db } = deps;
  return readRaw(db, 'contacts', (store) => {
    const { promise, resolve, reject } = Promise.withResolvers<{
      groups: { key: string; ids: string[] }[];
      next?: string;
    }>();
    const groups: { key: string; ids: string[] }[] = [];
    let current: { key: string; ids: string[] } = { key: '', ids: [] };
    let read = 0;
    const close = (): void => {
      if (current.ids.length > 1) groups.push(current);
    };
    const range = from === undefined ? null : db.keyRange.lowerBound(from);
    const request = store.index('keys').openKeyCursor(range);
    request.addEventListener('error', () => reject(request.error ?? new Error('request failed without a reason')));
    request.addEventListener('success', () => {
      const cursor = request.result;
      const key = cursor === null ? undefined : textOf(cursor.key);
      if (key !== current.key) {
        close();
        if (cursor === null || key === undefined) return resolve({ groups });
        // A key is never cut in two: the next answer begins with a new one.
        if (read >= CHUNK) return resolve({ groups, next: key });
        current = { key, ids: [] };
      }
      read += 1;
      current.ids.push(textOf(cursor?.primaryKey));
      return cursor?.continue();
    });
    return promise;
  });
}

/** Contacts that hold the same address or line (message `duplicate.addresses`, R31), as far as the agent may see them. */
export function sameAddresses(
  deps: ServiceDeps,
  { from }: Request<'duplicate.addresses'>,
): Promise<Result<Response<'duplicate.addresses'>>> {
  return settle(async () => {
    const { groups, next } = await sharedKeys(deps, from);
    const seen = await contactRepository(deps.db, viewerOf(deps)).getMany(groups.flatMap(({ ids }) => ids));
    const shown = groups
      .map(({ key, ids }) => ({ key, ids: ids.filter((id) => seen.has(id)) }))
      .filter(({ ids }) => ids.length > 1);
    return { groups: shown, ...(next !== undefined && { next }) };
  });
}

/** Contacts whole, for putting them side by side (message `duplicate.compare`); those that are gone are left out. */
export function compareContacts(
  deps: ServiceDeps,
  { ids }: Request<'duplicate.compare'>,
): Promise<Result<Response<'duplicate.compare'>>> {
  return settle(async () => {
    const viewer = viewerOf(deps);
    const found = await contactRepository(deps.db, viewer).getMany(ids);
    const contacts = [...new Map([...found.values()].map((contact) => [contact.id, contact])).values()];
    const places = contacts.flatMap(({ memberships }) => memberships.map(({ organizationId }) => organizationId));
    const organizations = await organizationRepository(deps.db, viewer).getMany(places);
    const sites = await deps.db.sites.bulkGet(contacts.flatMap(({ siteId }) => siteId ?? []));
    const interactions = contacts.map(async ({ id }): Promise<[string, number]> => [
      id,
      await deps.db.interactions.where('contactIds').equals(id).count(),
    ]);
    return {
      contacts,
      interactions: await Promise.all(interactions),
      organizations: [...organizations.values()].map(organizationSummaryOf),
      sites: sites.flatMap((site) => (site === undefined ? [] : [{ id: site.id, name: site.name }])),
    };
  });
}
