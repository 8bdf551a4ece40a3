/** Where one is in the manage page. The address bar carries it, so that a link, a reload and Back work. */
export type ManageRoute =
  | { page: 'contacts'; query: string }
  | { page: 'contact'; id: string }
  | { page: 'add'; text: string }
  | { page: 'changes' }
  | { page: 'settings' };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads the part of an address after `#`. Anything unknown leads to the contacts. */
export function readManageRoute(hash: string): ManageRoute {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?', 2);
  const [, page, id = ''] = path.split('/');
  const parameters = new URLSearchParams(search);
  if (page === 'contact' && UUID.test(id)) return { page: 'contact', id };
  if (page === 'settings' || page === 'changes') return { page };
  if (page === 'add') return { page: 'add', text: parameters.get('text') ?? '' };
  return { page: 'contacts', query: parameters.get('q') ?? '' };
}

/** Writes a route as `readManageRoute` reads it, with the `#`. */
export function writeManageRoute(route: ManageRoute): string {
  if (route.page === 'contact') return `#/contact/${route.id}`;
  if (route.page === 'settings' || route.page === 'changes') return `#/${route.page}`;
  if (route.page === 'add') return withParameter('#/add', 'text', route.text);
  return withParameter('#/contacts', 'q', route.query);
}

function withParameter(path: string, name: string, value: string): string {
  return value === '' ? path : `${path}?${new URLSearchParams({ [name]: value })}`;
}
