import type { Visibility } from '#lib/domain/record.ts';

/** Who reads. `seesPrivate` is the right to private records, which are the agent's own ones in any case (R10). */
export interface Viewer {
  agentId: string;
  seesPrivate: boolean;
}

/** R10: public records and the agent's own private ones; other agents' private ones never. */
export function isVisible(record: { visibility: Visibility; ownerId: string }, viewer: Viewer): boolean {
  return record.visibility === 'public' || (viewer.seesPrivate && record.ownerId === viewer.agentId);
}

/** The index field by which other agents' private rows are left out of a search; public rows have none. */
export function privateOwnerOf(record: { visibility: Visibility; ownerId: string }): { privateOwner?: string } {
  return record.visibility === 'private' ? { privateOwner: record.ownerId } : {};
}
