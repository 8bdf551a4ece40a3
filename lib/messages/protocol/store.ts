import { z } from 'zod/mini';
import { defineMessage } from '../define.ts';

/** Whether the store works, how full it is, and what is wrong when it is not. */
export const storeStatus = defineMessage<{
  state: 'ready' | 'store-blocked' | 'store-newer' | 'store-full' | 'store-lost';
  contacts: number;
  /** What a store that was lost held, and when that was looked at last. */
  lost?: { contacts: number; organizations: number; at: number };
}>()({
  name: 'store.status',
  senders: ['page'],
  request: z.object({}),
});

/** Makes an empty store where one was lost; changes nothing where there is one. */
export const storeBeginAnew = defineMessage<null>()({
  name: 'store.begin-anew',
  senders: ['page'],
  request: z.object({}),
});
