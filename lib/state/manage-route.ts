import type { ContactsWanted, OrganizationsWanted } from '#lib/domain/view/list-wanted.ts';
import { listParameters, readContactsList, readOrganizationsList } from './list-route.ts';
import { readReport, reportParameters, type ReportWanted } from './report-route.ts';

/** How a table is sorted: the name of a column, with `-` before it when the last come first. */
export interface ListOrder {
  sort?: string;
}

/** What a list shows beside its rows: its columns, the usual ones when it does not say, and the saved view it is. */
export interface ListLook {
  columns?: readonly string[];
  view?: string;
}

/** What the list of contacts shows, and how. */
export type ShownContacts = ContactsWanted & ListLook;

/** The same of organizations. */
export type ShownOrganizations = OrganizationsWanted & ListLook;

/** Where one is in the manage page. The address bar carries it, so that a link, a reload and Back work. */
export type ManageRoute =
  | ({ page: 'contacts' } & ShownContacts)
  /** `organization` is one to add, when one comes back from the wizard with it (R40). */
  | { page: 'contact'; id: string; organization?: string }
  /** `draft` is what was typed elsewhere, where one came from to make an organization. */
  | { page: 'add'; text: string; organization?: string; site?: string; draft?: string }
  | ({ page: 'organizations' } & ShownOrganizations)
  | { page: 'organization'; id: string }
  /** A location of an organization (R43). */
  | { page: 'location'; id: string }
  | { page: 'new-location'; organization: string }
  /** The wizard: with the name that was typed, and the address part it goes back to. */
  | { page: 'new-organization'; name: string; returnTo?: string }
  /** `agent` is whose, as `FollowUpsWanted` has it. */
  | { page: 'follow-ups'; query: string; agent?: string }
  | ({ page: 'reports' } & ReportWanted)
  /** The unresolved ones, of which `item` is the key of the one at work, or all. */
  | ({ page: 'interactions'; show: 'open' | 'all'; query: string; item?: string } & ListOrder)
  /** `id` is the interaction's key, or the id of its record. */
  | { page: 'interaction'; id: string }
  /** One person's data: to hand out, or to erase. */
  | { page: 'person'; id: string }
  /** Of contacts, unless it says of what. */
  | { page: 'duplicates'; of?: 'organizations' }
  /** Two records side by side to be merged; the other one is looked for while it is not known. */
  | { page: 'merge'; of?: 'organizations'; id: string; other?: string }
  | { page: 'interchange' }
  | { page: 'changes' }
  /** `part` is the one to begin with, by what its heading is called in the page. */
  | { page: 'settings'; part?: string };

/** Longest key of an interaction. */
const LONGEST_KEY = 600;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads the part of an address after `#`. Anything unknown leads to the contacts. */
export function readManageRoute(hash: string): ManageRoute {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?', 2);
  const [, page, id = ''] = path.split('/');
  const parameters = new URLSearchParams(search);
  const organization = idOf(parameters.get('organization'));
  const added = organization === undefined ? {} : { organization };
  const sort = /^-?[a-zA-Z]{1,20}$/.exec(parameters.get('sort') ?? '')?.[0];
  const order = sort === undefined ? {} : { sort };
  if (page === 'contact' && UUID.test(id)) return { page: 'contact', id, ...added };
  if ((page === 'organization' || page === 'location' || page === 'person') && UUID.test(id)) return { page, id };
  if (page === 'new-location' && organization !== undefined) return { page, organization };
  if (page === 'organizations') return { page, ...readOrganizationsList(parameters) };
  if (page === 'follow-ups') {
    const agent = parameters.get('for')?.slice(0, 200);
    return { page, query: parameters.get('q') ?? '', ...(agent && { agent }) };
  }
  if (page === 'interactions') {
    const item = parameters.get('item')?.slice(0, LONGEST_KEY);
    const show = parameters.get('show') === 'all' ? 'all' : 'open';
    return { page, show, query: parameters.get('q') ?? '', ...order, ...(item && { item }) };
  }
  const interaction = page === 'interaction' ? decoded(id).slice(0, LONGEST_KEY) : '';
  if (interaction !== '') return { page: 'interaction', id: interaction };
  if (page === 'reports') return { page, ...readReport(parameters) };
  if (page === 'new-organization') {
    const returnTo = parameters.get('back');
    return { page, name: parameters.get('name') ?? '', ...(returnTo?.startsWith('#/') && { returnTo }) };
  }
  if (page === 'duplicates') {
    return { page, ...(parameters.get('of') === 'organizations' && { of: 'organizations' as const }) };
  }
  if (page === 'merge' && UUID.test(id)) {
    const other = idOf(parameters.get('with'));
    const isOfOrganizations = parameters.get('of') === 'organizations';
    return {
      page,
      id,
      ...(isOfOrganizations && { of: 'organizations' as const }),
      ...(other !== undefined && { other }),
    };
  }
  if (page === 'settings') {
    const part = /^[a-z-]{1,40}$/.exec(parameters.get('part') ?? '')?.[0];
    return { page, ...(part !== undefined && { part }) };
  }
  if (page === 'changes' || page === 'interchange') return { page };
  if (page === 'add') {
    const draft = idOf(parameters.get('draft'));
    const site = idOf(parameters.get('site'));
    const place = { ...added, ...(site !== undefined && { site }) };
    return { page: 'add', text: parameters.get('text') ?? '', ...place, ...(draft !== undefined && { draft }) };
  }
  return { page: 'contacts', ...readContactsList(parameters) };
}

/** Writes a route as `readManageRoute` reads it, with the `#`. */
export function writeManageRoute(route: ManageRoute): string {
  if (route.page === 'contact') return withParameters(`#/contact/${route.id}`, { organization: route.organization });
  if (route.page === 'organization' || route.page === 'location' || route.page === 'person') {
    return `#/${route.page}/${route.id}`;
  }
  if (route.page === 'new-location') return withParameters('#/new-location', { organization: route.organization });
  if (route.page === 'organizations') return withParameters('#/organizations', listParameters(route));
  if (route.page === 'follow-ups') return withParameters('#/follow-ups', { q: route.query, for: route.agent });
  if (route.page === 'reports') return withParameters('#/reports', reportParameters(route));
  if (route.page === 'new-organization') {
    return withParameters('#/new-organization', { name: route.name, back: route.returnTo });
  }
  if (route.page === 'settings') return withParameters('#/settings', { part: route.part });
  if (route.page === 'changes') return '#/changes';
  if (route.page === 'duplicates') return withParameters('#/duplicates', { of: route.of });
  if (route.page === 'merge') return withParameters(`#/merge/${route.id}`, { of: route.of, with: route.other });
  if (route.page === 'interchange') return `#/${route.page}`;
  if (route.page === 'add') {
    const { text, organization, site, draft } = route;
    return withParameters('#/add', { text, organization, site, draft });
  }
  if (route.page === 'interaction') return `#/interaction/${encodeURIComponent(route.id)}`;
  if (route.page === 'interactions') {
    const { show, query: q, sort, item } = route;
    return withParameters('#/interactions', { show: show === 'all' ? show : undefined, q, sort, item });
  }
  return withParameters('#/contacts', listParameters(route));
}

/** What a part of an address says; as it stands when it is no such part. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function idOf(text: string | null): string | undefined {
  return text !== null && UUID.test(text) ? text : undefined;
}

/** The path with the parameters that have a value. */
function withParameters(path: string, parameters: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(parameters).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}
