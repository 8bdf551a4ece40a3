import { z } from 'zod/mini';
import { defineMessage } from '../define.ts';

/** Whether the store works, how full it is, and what is wrong when it is not. */
export const storeStatus = defineMessage<{
  state: 'ready' | 'store-blocked' | 'store-newer' | 'store-full';
  contacts: number;
}>()({
  name: 'store.status',
  senders: ['page'],
  request: z.object({}),
});
