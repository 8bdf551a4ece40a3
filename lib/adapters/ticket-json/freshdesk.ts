import { z } from 'zod/mini';
import { idField, personOf, textField } from './person-fields.ts';
import type { TicketJson } from './ticket-json.ts';

const requesterSchema = z.object({ name: textField, email: textField, phone: textField, mobile: textField });

const ticketSchema = z.object({ id: idField, requester: requesterSchema });

/** Freshdesk's ticket, bare or in an envelope (reported 2026-05). */
const answerSchema = z.union([
  z.pipe(
    z.object({ ticket: ticketSchema }),
    z.transform(({ ticket }) => ticket),
  ),
  ticketSchema,
]);

/** Freshdesk: `GET /api/_/tickets/{id}?include=requester`. */
export const freshdesk: TicketJson = {
  pathOf: (id) => (/^\d{1,19}$/.test(id) ? `/api/_/tickets/${id}?include=requester` : undefined),
  read(answer, id) {
    const { data } = answerSchema.safeParse(answer);
    if (data === undefined || data.id !== id) return undefined;
    const { name, email, phone, mobile } = data.requester;
    return personOf({ name, email, phones: [phone, mobile] });
  },
};
