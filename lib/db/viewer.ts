import type { Visibility } from '#lib/domain/record.ts';

/** Who reads. `seesPrivate` is the right to private records, which are the agent's own ones in any case (R10). */
export interface Viewer {
  agentId: string;
  seesPrivate: boolean;
}

/** R10: public records and the agent's own private ones, deleted or not; other agents' private ones never. */
export function mayRead(record: { visibility: Visibility; ownerId: string }, viewer: Viewer): boolean {
  return record.visibility === 'public' || (viewer.seesPrivate && record.ownerId === viewer.agentId);
}

/** What the agent may read and what is not deleted: all that lists, searches and look-ups know. */
export function isVisible(
  record: { visibility: Visibility; ownerId: string; deletedAt?: number },
  viewer: Viewer,
): boolean {
  return record.deletedAt === undefined && mayRead(record, viewer);
}

/** The index field by which other agents' private rows are left out of a search; public rows have none. */
export function privateOwnerOf(record: { visibility: Visibility; ownerId: string }): { privateOwner?: string } {
  return record.visibility === 'private' ? { privateOwner: record.ownerId } : {};
}
