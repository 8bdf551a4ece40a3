import { signal, type ReadonlySignal } from '@preact/signals';
import type { Membership } from '#lib/domain/contact/contact.ts';
import type { OrganizationSummary } from '#lib/domain/view/contact-card.ts';
import type { Call } from '#lib/messages/call.ts';
import { createOrganizationChoice, type OrganizationChoiceModel } from './organization-choice.ts';
import { createRows, type Row } from './rows.ts';
import type { Schedule } from './schedule.ts';

/** One place of a contact in an organization while it is typed in. */
export interface MembershipRow {
  organization: OrganizationChoiceModel;
  title: string;
  seesAllTickets: boolean;
}

/** The organizations of a contact (R30): title and "sees all tickets of" for each. */
export interface MembershipRowsModel {
  rows: ReadonlySignal<readonly Row<MembershipRow>[]>;
  /** Rows with a text that names no organization, or one that another row has. */
  mistakes: ReadonlySignal<Readonly<Record<string, 'open' | 'twice'>>>;
  /** Adds a row, with an organization when one is given, and answers with its id. */
  add: (organization?: OrganizationSummary) => string;
  set: (id: string, change: Partial<Pick<MembershipRow, 'title' | 'seesAllTickets'>>) => void;
  remove: (id: string) => void;
  check: () => boolean;
  memberships: () => Membership[];
  dispose: () => void;
}

/** Makes the rows of a contact's organizations; `known` are those it belongs to. */
export function createMembershipRows(
  memberships: readonly Membership[],
  known: readonly OrganizationSummary[],
  { call, schedule, onChange }: { call: Call; schedule: Schedule; onChange: () => void },
): MembershipRowsModel {
  const rowOf = (organization: OrganizationSummary | undefined, membership?: Membership): MembershipRow => ({
    organization: createOrganizationChoice(call, { ...(organization && { organization }) }, schedule, onChange),
    title: membership?.title ?? '',
    seesAllTickets: membership?.seesAllTickets ?? false,
  });
  const placeOf = ({ organizationId }: Membership) => known.find(({ id }) => id === organizationId);
  // What the agent may not see is left as it is.
  const unseen = memberships.filter((membership) => placeOf(membership) === undefined);
  const seen = memberships.filter((membership) => !unseen.includes(membership));
  const model = createRows<MembershipRow>(
    seen.map((membership) => rowOf(placeOf(membership), membership)),
    () => rowOf(undefined),
    onChange,
  );
  const mistakes = signal<Readonly<Record<string, 'open' | 'twice'>>>({});
  const idIn = ({ value }: Row<MembershipRow>): string | undefined => {
    const choice = value.organization.choice.value;
    return choice.kind === 'existing' ? choice.organization.id : undefined;
  };

  return {
    rows: model.rows,
    mistakes,
    add: (organization) => model.add(organization && rowOf(organization)),
    set: model.set,
    remove: (id) => {
      model.rows.value.find((row) => row.id === id)?.value.organization.dispose();
      model.remove(id);
    },
    check: () => {
      const taken = new Set<string>();
      const found = model.rows.value.flatMap((row): [string, 'open' | 'twice'][] => {
        if (!row.value.organization.settle()) return [[row.id, 'open']];
        const id = idIn(row);
        if (id === undefined) return [];
        if (taken.has(id)) return [[row.id, 'twice']];
        taken.add(id);
        return [];
      });
      mistakes.value = Object.fromEntries(found);
      return found.length === 0;
    },
    memberships: () => [
      ...model.rows.value.flatMap((row) => {
        const organizationId = idIn(row);
        const title = row.value.title.trim();
        const extras = { ...(title !== '' && { title }), ...(row.value.seesAllTickets && { seesAllTickets: true }) };
        return organizationId === undefined ? [] : [{ organizationId, ...extras }];
      }),
      ...unseen,
    ],
    dispose: () => {
      for (const { value } of model.rows.value) value.organization.dispose();
    },
  };
}
