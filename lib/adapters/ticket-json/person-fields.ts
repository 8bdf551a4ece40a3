import { z } from 'zod';
import type { TicketPerson } from './ticket-json.ts';

/** A field that may be absent, empty or something else altogether: then it is passed over. */
export const textField = z.string().trim().min(1).max(320).optional().catch(undefined);

/** Helpdesks number things with whole numbers, as numbers or as texts. */
export const idField = z.union([z.number().int(), z.string().max(40)]).transform(String);

/** The fields of a person, put together; nothing without any address. */
export function personOf({
  name,
  email,
  phones,
}: {
  name?: string;
  email?: string;
  phones: readonly (string | undefined)[];
}): TicketPerson | undefined {
  const addresses: TicketPerson['addresses'] = [
    ...(email === undefined ? [] : [{ medium: 'email' as const, text: email }]),
    ...[...new Set(phones)].flatMap((text) => (text === undefined ? [] : [{ medium: 'phone' as const, text }])),
  ];
  if (addresses.length === 0) return undefined;
  return { ...(name !== undefined && { name: name.slice(0, 200) }), addresses };
}
