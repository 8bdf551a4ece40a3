import type { ImportProgress } from '#lib/messages/protocol/interchange.ts';

/**
 * How much of what an import is at is done, from 0 to 1: of handing the file over (in `expected` parts, when that is
 * known), of writing it, or of taking it back. Nothing when it cannot be told.
 */
export function importShare(progress: ImportProgress | undefined, expected?: number): number | undefined {
  if (progress === undefined) return undefined;
  const { state, parts, done, added, updated, organizations, gone = 0 } = progress;
  const written = added + updated + organizations;
  const [part, whole] =
    state === 'staging' ? [parts, expected ?? 0] : state === 'going-back' ? [gone, written] : [done, parts];
  return whole === 0 ? undefined : Math.min(1, part / whole);
}
