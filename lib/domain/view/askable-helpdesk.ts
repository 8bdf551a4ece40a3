/**
 * The helpdesks that can be asked themselves for the requester of a ticket, by the ids of their adapters, with the
 * hosts that are theirs: what a view needs to know of them. A test holds it against what asks them.
 */
const ASKABLE: readonly (readonly [id: string, host: string])[] = [
  ['freshdesk', '.freshdesk.com'],
  ['zendesk', '.zendesk.com'],
];

/** A site as far as its helpdesk goes: the one the agent named, else the one whose host it is. */
export interface SiteOfHelpdesk {
  origin: string;
  adapterId?: string;
}

/** Whether a site's helpdesk can be asked for the requester of its tickets, as far as is known away from its pages. */
export function isAskable({ origin, adapterId }: SiteOfHelpdesk): boolean {
  const host = URL.parse(origin)?.hostname ?? '';
  return ASKABLE.some(([id, suffix]) => (adapterId === undefined ? host.endsWith(suffix) : id === adapterId));
}
