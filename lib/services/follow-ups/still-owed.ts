import { ownerKeyOf, ownKeys } from '#lib/domain/follow-up/whose.ts';
import { isOwed } from '#lib/domain/interaction/conversation.ts';
import type { Entry } from '#lib/domain/interaction/entry.ts';
import type { ServiceDeps } from '../service-deps.ts';

/** Whether the agent still owes a follow-up at the moment that a notification stands for. */
export function isStillOwed(
  entry: Entry | undefined,
  at: number,
  { agent }: Pick<ServiceDeps, 'agent'>,
): entry is Entry {
  return (
    entry !== undefined && isOwed(entry) && entry.followUp?.at === at && ownKeys(agent).includes(ownerKeyOf(entry))
  );
}
