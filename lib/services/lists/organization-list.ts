import type { OrderedList } from '#lib/db/list/known-lists.ts';
import { type ListRequest, readList } from '#lib/db/list/read-list.ts';
import { readWindow } from '#lib/db/list/read-window.ts';
import { ORGANIZATION_LIST } from '#lib/db/list/tables.ts';
import { ORGANIZATION_TEXTS } from '#lib/db/name-index/source.ts';
import { organizationRepository } from '#lib/db/organization-repository.ts';
import { choicesOf } from '#lib/domain/definition/choices-of.ts';
import type { ChoiceList } from '#lib/domain/definition/definition.ts';
import type { Result } from '#lib/domain/result.ts';
import { listedAttributes } from '#lib/domain/view/listed-attributes.ts';
import type { OrganizationsWanted } from '#lib/domain/view/list-wanted.ts';
import { organizationSummaryOf } from '#lib/domain/view/organization-summary-of.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { knownDefinitions } from '../definitions/known-definitions.ts';
import { settle } from '../refusal.ts';
import { locationsWithAddress } from '../search/search-for-organizations.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';
import { answerIds, type ListOrder, listRequest, sortedBy } from './answer-list.ts';
import { allOf, rowsWithText } from './text-filter.ts';

const LISTS = {
  type: 'organization-type',
  health: 'health',
  tier: 'tier',
  industry: 'industry',
} as const satisfies Record<string, ChoiceList>;

function isListed(column: string): column is keyof typeof LISTS {
  return Object.hasOwn(LISTS, column);
}

/** The choices of a list in the team's order, then what is offered no more by its code. */
async function orderByChoice(deps: ServiceDeps, column: keyof typeof LISTS): Promise<ListOrder> {
  const choices = choicesOf(LISTS[column], await knownDefinitions(deps)).map(({ code }) => code);
  const places = new Map(choices.map((code, place) => [code, place]));
  return {
    name: choices.join(),
    order: {
      by: 'text',
      column: ORGANIZATION_TEXTS[column],
      rank: (texts) => texts.map((text, at) => (text === '' ? undefined : (places.get(text) ?? choices.length + at))),
    },
  };
}

async function orderOf(deps: ServiceDeps, column: string): Promise<ListOrder> {
  if (isListed(column)) return orderByChoice(deps, column);
  if (column === 'updated') return { order: { by: 'changed' }, name: '' };
  if (column === 'name') return { order: { by: 'name' }, name: '' };
  if (column !== 'renewal') return { name: '' };
  const rank = (texts: readonly string[]) => texts.map((text) => (text === '' ? undefined : dayOf(text)));
  return { order: { by: 'text', column: ORGANIZATION_TEXTS.renewal, rank }, name: '' };
}

/** A calendar date as a number: its digits. */
function dayOf(date: string): number {
  return Number(date.replace(/\D/g, '').slice(0, 8)) || 0;
}

async function requestOf(deps: ServiceDeps, wanted: OrganizationsWanted): Promise<ListRequest> {
  const { only, country, ...choices } = wanted;
  const order = await orderOf(deps, sortedBy(wanted));
  const byLocation = (await locationsWithAddress(deps, wanted.query)).map(({ organization }) => organization.id);
  const keep: ListRequest['keep'] = (listed, isPrivate) =>
    allOf([
      only && ((row) => isPrivate(row) === (only === 'private')),
      country === undefined
        ? undefined
        : rowsWithText(listed, ORGANIZATION_TEXTS.countries, (text) => text.includes(`${country} `)),
      ...(['type', 'health', 'tier', 'industry'] as const).map((column) => {
        const code = choices[column];
        return code === undefined
          ? undefined
          : rowsWithText(listed, ORGANIZATION_TEXTS[column], (text) => text === code);
      }),
    ]);
  return listRequest(deps, wanted, order, keep, [...new Set(byLocation)]);
}

/** The organizations that are wanted, in order; only their places are known, nothing of them is read. */
export async function orderedOrganizations(deps: ServiceDeps, wanted: OrganizationsWanted): Promise<OrderedList> {
  return readList(deps.db, ORGANIZATION_LIST, await requestOf(deps, wanted));
}

/** Some of the organizations that are wanted, in order (message `list.organizations`). */
export function listOrganizations(
  deps: ServiceDeps,
  { wanted, from, count }: Request<'list.organizations'>,
): Promise<Result<Response<'list.organizations'>>> {
  return settle(async () => {
    const request = await requestOf(deps, wanted);
    const { ids, total, stamp } = await readWindow(deps.db, ORGANIZATION_LIST, request, { from, count });
    const found = await organizationRepository(deps.db, viewerOf(deps)).getMany(ids);
    const rows = ids.map((id) => {
      const organization = found.get(id);
      if (organization === undefined) return null;
      const { industry, visibility, updatedAt } = organization;
      return {
        ...organizationSummaryOf(organization),
        visibility,
        updatedAt,
        ...(industry !== undefined && { industry }),
        ...listedAttributes(organization),
      };
    });
    return { rows, total, stamp };
  });
}

/** The ids of some of them (message `list.organization-ids`). */
export function listOrganizationIds(
  deps: ServiceDeps,
  { wanted, ...places }: Request<'list.organization-ids'>,
): Promise<Result<Response<'list.organization-ids'>>> {
  return answerIds(deps, ORGANIZATION_LIST, requestOf(deps, wanted), places);
}
