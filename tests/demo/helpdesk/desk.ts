import { ENGLISH_TICKETS } from './tickets/english.ts';
import { FRENCH_TICKETS } from './tickets/french.ts';
import type { Ticket } from './ticket.ts';

/** Every ticket of the demo, the one somebody wrote to last first. */
export const TICKETS: readonly Ticket[] = [...ENGLISH_TICKETS, ...FRENCH_TICKETS].sort(
  (one, other) => lastHoursAgo(one) - lastHoursAgo(other),
);

/** Finds a ticket by the number in its address. */
export function ticketNumbered(number: string): Ticket | undefined {
  return TICKETS.find((ticket) => String(ticket.number) === number);
}

/** Hours since the ticket was opened. */
export function openedHoursAgo(ticket: Ticket): number {
  return ticket.thread[0]?.hoursAgo ?? 0;
}

/** Hours since the last message. */
export function lastHoursAgo(ticket: Ticket): number {
  return ticket.thread.at(-1)?.hoursAgo ?? 0;
}
