import { z } from 'zod/mini';
import { type Draft, draftKindSchema, draftSchema } from '#lib/domain/draft/draft.ts';
import { defineMessage } from '../define.ts';

/** Keeps a form that is half filled in (R40). */
export const draftSave = defineMessage<null>()({
  name: 'draft.save',
  senders: ['page'],
  request: z.object({ draft: z.omit(draftSchema, { ownerId: true, updatedAt: true }) }),
});

/** The agent's forms that were left half-way, the latest first. */
export const draftList = defineMessage<Draft[]>()({
  name: 'draft.list',
  senders: ['page'],
  request: z.object({ kind: draftKindSchema }),
});

/** Forgets a form that was saved or given up. */
export const draftDiscard = defineMessage<null>()({
  name: 'draft.discard',
  senders: ['page'],
  request: z.object({ id: z.uuid() }),
});
