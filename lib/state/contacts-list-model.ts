import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Result } from '#lib/domain/result.ts';
import type { Call } from '#lib/messages/call.ts';
import type { ListedContact } from '#lib/messages/protocol/contact.ts';
import type { Written } from '#lib/messages/protocol/interaction.ts';
import type { ContactFilters, ListOrder } from './manage-route.ts';
import { createWholeList, type WholeList } from './whole-list.ts';

/** What the table of contacts shows. */
export type ContactsWanted = ContactFilters & ListOrder;

/** An organization that a filter offers. */
export interface FilterOrganization {
  id: string;
  name: string;
}

/** All contacts as a table that is filtered and sorted while one looks; several can be chosen and deleted. */
export interface ContactsListModel {
  list: WholeList<ListedContact>;
  shown: ReadonlySignal<readonly ListedContact[]>;
  /** The organizations that contacts of the list belong to, by name. */
  organizations: ReadonlySignal<readonly FilterOrganization[]>;
  /** Ids of the chosen ones that are shown. */
  selected: ReadonlySignal<ReadonlySet<string>>;
  select: (ids: ReadonlySet<string>) => void;
  show: (wanted: ContactsWanted) => void;
  /** Deletes the chosen ones in one change; answers it, or the failure. */
  removeSelected: () => Promise<Result<Written>>;
}

type Compare = (one: ListedContact, other: ListedContact) => number;

/** Whether a contact passes the filters. */
function fits({ organization, only }: ContactsWanted, { card, organizationIds }: ListedContact): boolean {
  if (organization === 'none' && organizationIds.length > 0) return false;
  if (organization !== undefined && organization !== 'none' && !organizationIds.includes(organization)) return false;
  if (only === 'no-address') return card.addresses.length === 0;
  return only === undefined || card.visibility === only;
}

/** Makes the model; `locale` is the reader's, for the order of names. */
export function createContactsListModel(call: Call, locale?: string): ContactsListModel {
  const collator = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  const list = createWholeList<ListedContact>(async (after) => {
    const answer = await call('contact.list', after === undefined ? {} : { after });
    if (!answer.ok) return answer;
    const { contacts: rows, next } = answer.value;
    return { ok: true, value: { rows, ...(next !== undefined && { next }) } };
  });
  const wanted = signal<ContactsWanted>({});
  const chosen = signal<ReadonlySet<string>>(new Set());
  const byName: Compare = (one, other) =>
    collator.compare(one.familyName || one.card.name, other.familyName || other.card.name) ||
    collator.compare(one.card.name, other.card.name);
  const orders: Readonly<Record<string, Compare>> = {
    name: byName,
    // Those without one come last.
    organization: (one, other) =>
      collator.compare(one.card.organization?.name ?? '\uffff', other.card.organization?.name ?? '\uffff'),
    updated: (one, other) => one.updatedAt - other.updatedAt,
  };
  const sorted = computed(() => {
    const { sort = 'name' } = wanted.value;
    const order = orders[sort.replace(/^-/, '')] ?? byName;
    const rows = list.rows.value.toSorted((one, other) => order(one, other) || byName(one, other));
    return sort.startsWith('-') ? rows.toReversed() : rows;
  });
  const shown = computed(() => sorted.value.filter((row) => fits(wanted.value, row)));
  const selected = computed(
    (): ReadonlySet<string> => new Set(shown.value.map(({ card }) => card.id).filter((id) => chosen.value.has(id))),
  );
  const organizations = computed((): FilterOrganization[] => {
    const known = new Map(
      list.rows.value.flatMap(({ card: { organization } }) => (organization ? [[organization.id, organization]] : [])),
    );
    return [...known.values()]
      .map(({ id, name }) => ({ id, name }))
      .sort((one, other) => collator.compare(one.name, other.name));
  });
  return {
    list,
    shown,
    organizations,
    selected,
    select: (ids) => {
      chosen.value = ids;
    },
    show: (next) => {
      const { organization, only, sort } = wanted.peek();
      if (next.organization !== organization || next.only !== only || next.sort !== sort) wanted.value = next;
    },
    removeSelected: async () => {
      const answer = await call('contact.delete', { ids: [...selected.value] });
      if (answer.ok) chosen.value = new Set();
      await list.load();
      return answer;
    },
  };
}
