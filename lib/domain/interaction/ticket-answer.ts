/** What a helpdesk answered to the question for one of its tickets, as far as the page that asked saw it. */
export type TicketAnswer =
  /** `json` is there when the answer was JSON. */
  | { kind: 'answer'; status: number; json?: unknown }
  /** It leads elsewhere, which was not followed. */
  | { kind: 'redirect' }
  /** Nothing came, or not in time. */
  | { kind: 'none' };

/**
 * Why a helpdesk that was asked for the requester of a ticket gave no address.
 *
 * - `signed-out`: it wants the agent to sign in, or shows its page for that. `refused`: the agent may not see the
 *   ticket. `silent`: it did not answer, or failed. `unreadable`: it answered with something else.
 * - `no-address`: it told the requester, of whom it has no address.
 */
export type TicketTrouble = 'signed-out' | 'refused' | 'silent' | 'unreadable' | 'no-address';

/** What an answer's status and form say of it; nothing for one that may hold the ticket. */
export function troubleOfAnswer(answer: TicketAnswer): TicketTrouble | undefined {
  if (answer.kind === 'none') return 'silent';
  // Helpdesks lead whoever is signed out to their page for signing in, or show that in the place of the data.
  if (answer.kind === 'redirect') return 'signed-out';
  const { status, json } = answer;
  if (status === 401) return 'signed-out';
  if (status === 403 || status === 404 || status === 410) return 'refused';
  if (status < 200 || status > 299) return 'silent';
  return json === undefined ? 'signed-out' : undefined;
}
