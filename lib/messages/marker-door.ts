import { z } from 'zod/mini';
import { PROTOCOL_VERSION } from './protocol/version.ts';

const stamp = z.string().check(z.maxLength(64));
const sidecard = z.literal(PROTOCOL_VERSION);

/** What the script that underlines addresses is told. */
export const markerOrderSchema = z.discriminatedUnion('name', [
  z.object({ sidecard, name: z.literal('marker.stop') }),
  z.object({ sidecard, name: z.literal('marker.stamp'), stamp }),
]);

/** What that script is answered: how each text that it sent is underlined, in their order. */
export const markAnswerSchema = z.object({
  stamp,
  kinds: z.array(z.nullable(z.enum(['party', 'other']))).check(z.maxLength(500)),
});
