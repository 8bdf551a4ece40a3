import { type FollowUpRepository, followUpRepository } from '#lib/db/follow-up-repository.ts';
import { ownKeys } from '#lib/domain/follow-up/whose.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** The follow-ups of the store; those of the agent are found under the agent's own keys. */
export function ownFollowUps(deps: Pick<ServiceDeps, 'db' | 'agent' | 'rights'>): FollowUpRepository {
  return followUpRepository(deps.db, viewerOf(deps), ownKeys(deps.agent));
}
