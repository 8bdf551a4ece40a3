import {
  type ContactsWanted,
  contactsWantedSchema,
  type OrganizationsWanted,
  organizationsWantedSchema,
} from '#lib/domain/view/list-wanted.ts';
import type { ListLook } from './manage-route.ts';

/** Says in the address that no view is meant, the one that the list opens with neither. */
export const NO_VIEW = 'none';

/** A column by its name, or one of the team's own fields by its id. */
const COLUMN = /^(?:[a-zA-Z]{1,20}|own-[0-9a-f-]{1,60})$/;
const MOST_COLUMNS = 20;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What parameters say of each field, as far as its schema takes it. */
function readFields<Fields extends Record<string, { safeParse: (value: unknown) => { success: boolean } }>>(
  parameters: URLSearchParams,
  fields: Fields,
): Record<string, string> {
  const said = Object.entries(fields).flatMap(([name, schema]): [string, string][] => {
    const value = parameters.get(name === 'query' ? 'q' : name);
    return value !== null && schema.safeParse(value).success ? [[name, value]] : [];
  });
  return Object.fromEntries(said);
}

function readLook(parameters: URLSearchParams): ListLook {
  const columns = (parameters.get('columns') ?? '').split('.').filter((column) => COLUMN.test(column));
  const view = parameters.get('view') ?? '';
  return {
    ...(columns.length > 0 && { columns: columns.slice(0, MOST_COLUMNS) }),
    ...((UUID.test(view) || view === NO_VIEW) && { view }),
  };
}

/** Reads what the address says of the list of contacts; what cannot be meant is left out. */
export function readContactsList(parameters: URLSearchParams): ContactsWanted & ListLook {
  const fields = readFields(parameters, contactsWantedSchema.shape);
  return { ...contactsWantedSchema.parse(fields), ...readLook(parameters) };
}

/** The same of organizations. */
export function readOrganizationsList(parameters: URLSearchParams): OrganizationsWanted & ListLook {
  const fields = readFields(parameters, organizationsWantedSchema.shape);
  return { ...organizationsWantedSchema.parse(fields), ...readLook(parameters) };
}

/** The parameters of a list in the address, as the functions above read them. */
export function listParameters(list: (ContactsWanted | OrganizationsWanted) & ListLook): Record<string, string> {
  const { query, columns, view, ...wanted } = list;
  const known = { ...contactsWantedSchema.shape, ...organizationsWantedSchema.shape };
  const filters = Object.entries(wanted).flatMap(([name, value]): [string, string][] =>
    name in known && typeof value === 'string' ? [[name, value]] : [],
  );
  return {
    ...(query !== '' && { q: query }),
    ...Object.fromEntries(filters),
    ...(columns && columns.length > 0 && { columns: columns.join('.') }),
    ...(view !== undefined && { view }),
  };
}

/** What a list shows, as a saved view keeps it: its part of the address, without the view that it may be. */
export function listAddress(list: (ContactsWanted | OrganizationsWanted) & ListLook): string {
  const { view: _view, ...parameters } = listParameters(list);
  const sorted = Object.entries(parameters).sort(([one], [other]) => (one < other ? -1 : 1));
  return new URLSearchParams(sorted).toString();
}

/** The list that a saved view of contacts is. */
export function contactsOfView(id: string, address: string): ContactsWanted & ListLook {
  return { ...readContactsList(new URLSearchParams(address)), view: id };
}

/** The same of organizations. */
export function organizationsOfView(id: string, address: string): OrganizationsWanted & ListLook {
  return { ...readOrganizationsList(new URLSearchParams(address)), view: id };
}
