/** The address of a page, when it is one of the web: only such a one may be linked to from a record. */
export function webAddress(url: string): string | undefined {
  return /^https?:\/\//i.test(url) ? url : undefined;
}

/** A helpdesk's own id, written as a number when it is short enough to be one. */
export function shownId(id: string): string {
  return /^\d{1,12}$/.test(id) ? `#${id}` : id;
}

/** What an interaction is called by those who work with it: its number, else the helpdesk's own id. */
export function shownNumber({ id, number }: { id: string; number?: string }): string {
  return number ?? shownId(id);
}
