import { z } from 'zod/mini';
import { idField, personOf, textField } from './person-fields.ts';
import type { TicketJson } from './ticket-json.ts';

const userSchema = z.object({ id: idField, name: textField, email: textField, phone: textField });

/** Zendesk's ticket with its people beside it (reported 2026-05). */
const answerSchema = z.object({
  ticket: z.object({ id: idField, requester_id: idField }),
  users: z.array(z.unknown()).check(z.maxLength(1000)),
});

/** Zendesk: `GET /api/v2/tickets/{id}.json?include=users`. */
export const zendesk: TicketJson = {
  pathOf: (id) => (/^\d{1,19}$/.test(id) ? `/api/v2/tickets/${id}.json?include=users` : undefined),
  read(answer, id) {
    const { data } = answerSchema.safeParse(answer);
    if (data === undefined || data.ticket.id !== id) return undefined;
    for (const each of data.users) {
      const user = userSchema.safeParse(each).data;
      if (user?.id === data.ticket.requester_id)
        return personOf({ name: user.name, email: user.email, phones: [user.phone] });
    }
    return undefined;
  },
};
