import { type ShownTicket, trackerDates, trackerTicket } from './desk-pages.ts';
import type { OpenTicket, Workplace } from './workplace.ts';

/** The helpdesk of these tests as an agent goes through it: one that an adapter knows. */
export class Tracker {
  readonly #workplace: Workplace;

  constructor(workplace: Workplace) {
    this.#workplace = workplace;
  }

  /** Opens a ticket in a new tab at the front. */
  async open(ticket: ShownTicket): Promise<OpenTicket> {
    return this.#show(`${ticket.number}/Ticket/Display.html`, `?id=${ticket.number}`, trackerTicket(ticket));
  }

  /** Opens the view of a ticket that shows its dates and nobody. */
  async openDates(ticket: ShownTicket): Promise<OpenTicket> {
    return this.#show(`${ticket.number}/Ticket/ModifyDates.html`, `?id=${ticket.number}`, trackerDates(ticket));
  }

  /** Loads a ticket's tab again, which now shows this. */
  async reload({ page }: OpenTicket, ticket: ShownTicket): Promise<void> {
    this.#workplace.helpdesk.put(`${ticket.number}/Ticket/Display.html`, trackerTicket(ticket));
    await page.reload();
  }

  async #show(path: string, query: string, html: string): Promise<OpenTicket> {
    this.#workplace.helpdesk.put(path, html);
    return this.#workplace.openTicket(path + query);
  }
}
