import { z } from 'zod/mini';
import type { Adapter, Recognizer } from '#lib/detect/adapter.ts';
import { defineMessage } from '../define.ts';

/** What a content script needs to read its page. */
export interface FrameSetup {
  /** The adapter for this page, chosen by its address, by the agent, or by `markedAs`. */
  adapter?: Adapter;
  /** Markers of self-hosted helpdesks, sent while no adapter is known: the content script tests them and asks again. */
  recognizers: readonly Recognizer[];
  /** True where pages of the site were taught: another adapter may read it as soon as its address changes. */
  changes?: boolean;
  /** Hints that make own addresses recognisable in the page; nothing of any contact. */
  countries: readonly string[];
}

/** A content script starts, or found a marker, and asks how to read its page. */
export const frameSetup = defineMessage<FrameSetup>()({
  name: 'frame.setup',
  senders: ['content'],
  request: z.object({
    url: z.string().check(z.maxLength(4000)),
    markedAs: z.optional(z.string().check(z.maxLength(60))),
  }),
});
