import { z } from 'zod/mini';
import type { TicketPerson } from './ticket-json.ts';

/** A field that may be absent, empty or something else altogether: then it is passed over. */
// The fallback of a schema, not of a promise.
// oxlint-disable-next-line promise/valid-params
export const textField = z.catch(z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(320))), undefined);

/** Helpdesks number things with whole numbers, as numbers or as texts. */
export const idField = z.pipe(z.union([z.int(), z.string().check(z.maxLength(40))]), z.transform(String));

/** The fields of a person, put together; whoever has no address has none here either. */
export function personOf({
  name,
  email,
  phones,
}: {
  name?: string;
  email?: string;
  phones: readonly (string | undefined)[];
}): TicketPerson {
  const addresses: TicketPerson['addresses'] = [
    ...(email === undefined ? [] : [{ medium: 'email' as const, text: email }]),
    ...[...new Set(phones)].flatMap((text) => (text === undefined ? [] : [{ medium: 'phone' as const, text }])),
  ];
  return { ...(name !== undefined && { name: name.slice(0, 200) }), addresses };
}
