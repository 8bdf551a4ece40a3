import { ticketJsonOf, type TicketPerson } from '#lib/adapters/ticket-json/ticket-json.ts';
import type { EffectiveSettings } from '#lib/settings/settings.ts';
import { ticketPersonKey } from '#lib/settings/storage-keys.ts';
import type { FrameFacts } from '../tabs/frame-facts.ts';
import type { TabDeps } from '../tabs/tab-deps.ts';

/** What was asked for a tab's ticket: kept for one view of it, so that the helpdesk is asked once. */
interface Asked {
  /** Key of the interaction. */
  key: string;
  /** The document that shows it: a page that is loaded anew is asked for anew. */
  documentId?: string;
  person?: TicketPerson;
}

type Deps = Pick<TabDeps, 'session' | 'readInTab' | 'log'>;

/** The ticket that the page shows, when its helpdesk can be asked for it. */
function ticketOf(frames: readonly FrameFacts[]) {
  const top = frames.find(({ frameId }) => frameId === 0);
  const source = ticketJsonOf(top?.adapterId);
  const { key, id } = top?.interaction ?? {};
  const path = id === undefined ? undefined : source?.pathOf(id);
  return top && source && key && id && path ? { top, source, key, id, path } : undefined;
}

/** Whether the agent lets the helpdesk of a page be asked for the requester of its tickets. Off unless set. */
export function mayAsk(settings: Pick<EffectiveSettings, 'sites'>, origin: string | undefined): boolean {
  return settings.sites.some((site) => site.origin === origin && site.readsTickets === true);
}

async function readAsked({ session }: Pick<Deps, 'session'>, tabId: number): Promise<Asked | undefined> {
  const key = ticketPersonKey(tabId);
  // Only the worker writes the session storage.
  return (await session.get([key]))[key] as Asked | undefined;
}

/**
 * Asks the helpdesk for the requester of the ticket that a tab shows, with the agent's own session and read-only: a
 * request of the page's own origin for data that its own program reads. At most once per view of a ticket, and only
 * on a site for which the agent allowed it. What cannot be read is logged and not asked for again.
 */
export async function learnTicketPerson(
  deps: Deps,
  tabId: number,
  frames: readonly FrameFacts[],
  settings: Pick<EffectiveSettings, 'sites'>,
): Promise<void> {
  const ticket = ticketOf(frames);
  if (ticket === undefined || !mayAsk(settings, ticket.top.origin)) return;
  const { top, source, key, id, path } = ticket;
  const { documentId, origin } = top;
  const asked = await readAsked(deps, tabId);
  if (asked?.key === key && asked.documentId === documentId) return;
  const mark: Asked = { key, documentId };
  // Noted before it is asked: a worker that is stopped meanwhile must not ask without end.
  await deps.session.set({ [ticketPersonKey(tabId)]: mark });
  const answer = await deps.readInTab(tabId, documentId, `${origin}${path}`);
  const person = answer === undefined ? undefined : source.read(answer, id);
  if (person === undefined) {
    deps.log(`the ticket's data could not be read at ${origin}`);
    return;
  }
  await deps.session.set({ [ticketPersonKey(tabId)]: { ...mark, person } });
}

/** The frames with what the helpdesk itself said of the open ticket's requester, as fields of an adapter. */
export async function withTicketPerson(
  deps: Pick<Deps, 'session'>,
  tabId: number,
  frames: readonly FrameFacts[],
  settings: Pick<EffectiveSettings, 'sites'>,
): Promise<readonly FrameFacts[]> {
  const ticket = ticketOf(frames);
  if (ticket === undefined || !mayAsk(settings, ticket.top.origin)) return frames;
  const asked = await readAsked(deps, tabId);
  const { person } = asked?.key === ticket.key ? asked : {};
  if (person === undefined) return frames;
  const { name, addresses } = person;
  const sightings = addresses.map(
    ({ medium, text }) =>
      ({ medium, text, trust: 'adapter', role: 'requester', region: 'panel', ...(name && { name }) }) as const,
  );
  return frames.map((frame) =>
    frame === ticket.top
      ? {
          ...frame,
          adapterHealthy: true,
          requesterName: frame.requesterName ?? name,
          sightings: [...sightings, ...frame.sightings],
        }
      : frame,
  );
}
