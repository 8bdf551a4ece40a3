import { z } from 'zod/mini';
import { addressMediumSchema } from '#lib/domain/address/interaction-address.ts';
import type { MarkKind } from '#lib/domain/interaction/mark-kind.ts';
import { defineMessage } from '../define.ts';

/** How texts of a page are underlined, in the order in which they were asked for; `null` for those that are not. */
export interface MarkAnswer {
  kinds: (MarkKind | null)[];
  /** Changes with what the answer stands on: who the page is with, and what is ours. */
  stamp: string;
}

/**
 * The script that underlines addresses asks which of the texts that it found are any. Nothing of any contact is in the
 * answer. `no-permission` where nothing is underlined; the script ends then.
 */
export const markRead = defineMessage<MarkAnswer>()({
  name: 'mark.read',
  senders: ['content'],
  request: z.object({
    texts: z
      .array(z.object({ medium: addressMediumSchema, text: z.string().check(z.minLength(1), z.maxLength(320)) }))
      .check(z.maxLength(500)),
  }),
});
