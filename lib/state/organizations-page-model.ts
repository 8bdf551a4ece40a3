import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { fold } from '#lib/domain/search/fold.ts';
import type { Call } from '#lib/messages/call.ts';
import type { ListedOrganization } from '#lib/messages/protocol/organization.ts';
import { createWholeList, type WholeList } from './whole-list.ts';

/** What the list of organizations shows: what is searched for, and how it is sorted. */
export interface OrganizationsQuery {
  query: string;
  /** Name of a column, with `-` before it when the last come first. */
  sort?: string;
}

/** The organizations of the manage page: a table that is searched and sorted while one looks. */
export interface OrganizationsPageModel {
  list: WholeList<ListedOrganization>;
  /** Those that fit what is searched for, in their order. */
  shown: ReadonlySignal<readonly ListedOrganization[]>;
  show: (wanted: OrganizationsQuery) => void;
}

type Compare = (one: ListedOrganization, other: ListedOrganization) => number;

/** Without a date, or a health, comes last whichever way it is sorted. */
function byText(read: (row: ListedOrganization) => string | undefined, collator: Intl.Collator): Compare {
  return (one, other) => collator.compare(read(one) ?? '\uffff', read(other) ?? '\uffff');
}

/** Makes the model of the organizations page; `locale` is the reader's, for the order of names. */
export function createOrganizationsPageModel(call: Call, locale?: string): OrganizationsPageModel {
  const collator = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  const list = createWholeList<ListedOrganization>(async (after) => {
    const answer = await call('organization.list', after === undefined ? {} : { after });
    if (!answer.ok) return answer;
    const { organizations: rows, next } = answer.value;
    return { ok: true, value: { rows, ...(next !== undefined && { next }) } };
  });
  const wanted = signal<OrganizationsQuery>({ query: '' });
  const byName = byText(({ name }) => name, collator);
  const orders: Readonly<Record<string, Compare>> = {
    name: byName,
    type: byText(({ type }) => type, collator),
    tier: byText(({ tier }) => tier, collator),
    health: byText(({ health }) => health, collator),
    renewal: byText(({ renewalDate }) => renewalDate, collator),
    updated: (one, other) => one.updatedAt - other.updatedAt,
  };
  const searched = computed(() =>
    list.rows.value.map((row) => ({ row, text: fold([row.name, ...row.domains].join(' ')) })),
  );
  const sorted = computed(() => {
    const { sort = 'name' } = wanted.value;
    const order = orders[sort.replace(/^-/, '')] ?? byName;
    const rows = searched.value.toSorted((one, other) => order(one.row, other.row) || byName(one.row, other.row));
    return sort.startsWith('-') ? rows.toReversed() : rows;
  });
  const shown = computed(() => {
    const words = fold(wanted.value.query).split(' ').filter(Boolean);
    return sorted.value.filter(({ text }) => words.every((word) => text.includes(word))).map(({ row }) => row);
  });
  return {
    list,
    shown,
    show: (next) => {
      if (next.query !== wanted.peek().query || next.sort !== wanted.peek().sort) wanted.value = next;
    },
  };
}
