import { type TicketJson, ticketJsonOf, type TicketPerson } from '#lib/adapters/ticket-json/ticket-json.ts';
import { type TicketAnswer, type TicketTrouble, troubleOfAnswer } from '#lib/domain/interaction/ticket-answer.ts';
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
  /** When, in epoch milliseconds. */
  at: number;
  person?: TicketPerson;
  trouble?: TicketTrouble;
}

/** Whoever was asked for so long and did not answer was asked by a worker that was stopped meanwhile, in milliseconds. */
const ANSWER_WITHIN = 15_000;

type Deps = Pick<TabDeps, 'session' | 'readInTab' | 'now' | 'log'>;

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
 * on a site for which the agent allowed it. Why it told no address is kept and not asked for again by itself.
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
  const mark: Asked = { key, documentId, at: deps.now() };
  // Noted before it is asked: a worker that is stopped meanwhile must not ask without end.
  await deps.session.set({ [ticketPersonKey(tabId)]: mark });
  const answer = await deps.readInTab(tabId, documentId, `${origin}${path}`);
  // The tab shows another document, which is asked for anew.
  if (answer === undefined) return;
  const told = readAnswer(answer, id, source);
  if ('trouble' in told) deps.log(`the ticket's data could not be read at ${origin}: ${told.trouble}`);
  // Another ticket may be shown by now, and asked for: its answer stays.
  const present = await readAsked(deps, tabId);
  if (present?.key === key) await deps.session.set({ [ticketPersonKey(tabId)]: { ...mark, ...told } });
}

function readAnswer(
  answer: TicketAnswer,
  id: string,
  source: TicketJson,
): { person: TicketPerson } | { trouble: TicketTrouble } {
  const trouble = troubleOfAnswer(answer);
  if (trouble !== undefined) return { trouble };
  const person = answer.kind === 'answer' ? source.read(answer.json, id) : undefined;
  if (person === undefined) return { trouble: 'unreadable' };
  return person.addresses.length === 0 ? { person, trouble: 'no-address' } : { person };
}

/**
 * Why the helpdesk that was asked gave no address of the requester, or that it is still `waiting`. Nothing where it gave
 * one, and where it was not asked.
 */
export async function ticketTrouble(
  deps: Pick<Deps, 'session' | 'now'>,
  tabId: number,
  frames: readonly FrameFacts[],
): Promise<TicketTrouble | 'waiting' | undefined> {
  const ticket = ticketOf(frames);
  const asked = ticket && (await readAsked(deps, tabId));
  if (asked === undefined || asked.key !== ticket?.key) return undefined;
  const { at, person, trouble } = asked;
  if (trouble !== undefined || person !== undefined) return trouble;
  return deps.now() - at < ANSWER_WITHIN ? 'waiting' : 'silent';
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
