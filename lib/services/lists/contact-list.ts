import { contactRepository } from '#lib/db/contact-repository.ts';
import type { OrderedList } from '#lib/db/list/known-lists.ts';
import { type ListRequest, readList } from '#lib/db/list/read-list.ts';
import { readWindow } from '#lib/db/list/read-window.ts';
import { CONTACT_LIST } from '#lib/db/list/tables.ts';
import { holdersOfTag } from '#lib/db/list/tag-holders.ts';
import { CONTACT_TEXTS } from '#lib/db/name-index/source.ts';
import { FLAG } from '#lib/db/name-table/columns.ts';
import { markIds } from '#lib/db/name-table/id-marks.ts';
import type { Result } from '#lib/domain/result.ts';
import { listedAttributes } from '#lib/domain/view/listed-attributes.ts';
import type { ContactsWanted } from '#lib/domain/view/list-wanted.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { cardsOf } from '../contacts/cards-of.ts';
import { settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';
import { inheritorsOf } from './inheritors.ts';
import { orderedOrganizations } from './organization-list.ts';
import { answerIds, type ListOrder, listRequest, sortedBy } from './answer-list.ts';
import { allOf, rowsWithText } from './text-filter.ts';

/** By the name of the first organization that the agent may see, as the table shows it. */
async function orderByOrganization(deps: ServiceDeps): Promise<ListOrder> {
  const organizations = await orderedOrganizations(deps, { query: '' });
  return {
    name: organizations.stamp,
    order: {
      by: 'text',
      column: CONTACT_TEXTS.organizations,
      rank(texts) {
        const places = organizations.placesOf(new Set(texts.flatMap((text) => (text === '' ? [] : text.split(' ')))));
        return texts.map((text) => {
          const known = text.split(' ').find((id) => places.has(id));
          return known === undefined ? undefined : places.get(known);
        });
      },
    },
  };
}

async function orderOf(deps: ServiceDeps, column: string): Promise<ListOrder> {
  if (column === 'organization') return orderByOrganization(deps);
  if (column === 'updated') return { order: { by: 'changed' }, name: '' };
  return column === 'name' ? { order: { by: 'name' }, name: '' } : { name: '' };
}

async function requestOf(deps: ServiceDeps, wanted: ContactsWanted): Promise<ListRequest> {
  const { organization, only, country, tag } = wanted;
  const { name, ...order } = await orderOf(deps, sortedBy(wanted));
  const holders = tag === undefined ? undefined : await holdersOfTag(deps.db, tag);
  const held = holders && markIds(new Map([...holders.ids].map((id) => [id, 1])));
  const named = { ...order, name: JSON.stringify([name, holders?.name]) };
  const keep: ListRequest['keep'] = (listed, isPrivate) => {
    const { columns, ids } = listed;
    const { flags } = columns;
    const id = organization === 'none' ? undefined : organization;
    return allOf([
      only === 'no-address' ? (row) => (flags[row]! & FLAG.addressed) === 0 : undefined,
      only === 'private' || only === 'public' ? (row) => isPrivate(row) === (only === 'private') : undefined,
      organization === 'none' ? (row) => (flags[row]! & FLAG.placed) === 0 : undefined,
      id === undefined ? undefined : rowsWithText(listed, CONTACT_TEXTS.organizations, (text) => text.includes(id)),
      country === undefined
        ? undefined
        : rowsWithText(listed, CONTACT_TEXTS.countries, (text) => text.includes(`${country} `)),
      held && ((row: number) => held.of(ids, row) !== undefined),
    ]);
  };
  return listRequest(deps, wanted, named, keep, await inheritorsOf(deps, wanted.query));
}

/** The contacts that are wanted, in order; only their places are known, nothing of them is read. */
export async function orderedContacts(deps: ServiceDeps, wanted: ContactsWanted): Promise<OrderedList> {
  return readList(deps.db, CONTACT_LIST, await requestOf(deps, wanted));
}

/** Some of the contacts that are wanted, in order (message `list.contacts`). Never other agents' private ones (R10). */
export function listContacts(
  deps: ServiceDeps,
  { wanted, from, count }: Request<'list.contacts'>,
): Promise<Result<Response<'list.contacts'>>> {
  return settle(async () => {
    const { ids, total, stamp } = await readWindow(deps.db, CONTACT_LIST, await requestOf(deps, wanted), {
      from,
      count,
    });
    const found = await contactRepository(deps.db, viewerOf(deps)).getMany(ids);
    const contacts = [...found.values()];
    const cards = await cardsOf(deps, contacts);
    const rows = new Map(
      contacts.map((contact, at) => {
        const { id, familyName, updatedAt, memberships } = contact;
        const organizationIds = memberships.map(({ organizationId }) => organizationId);
        return [id, { card: cards[at]!, familyName, organizationIds, updatedAt, ...listedAttributes(contact) }];
      }),
    );
    return { rows: ids.map((id) => rows.get(id) ?? null), total, stamp };
  });
}

/** The ids of some of them (message `list.contact-ids`). */
export function listContactIds(
  deps: ServiceDeps,
  { wanted, ...places }: Request<'list.contact-ids'>,
): Promise<Result<Response<'list.contact-ids'>>> {
  return answerIds(deps, CONTACT_LIST, requestOf(deps, wanted), places);
}
