import type { Distinction } from './distinction.ts';

/** What was told apart without some ids; nothing when fewer than two are left, and the same object when it has none. */
export function withoutIds(distinction: Distinction, isGone: (id: string) => boolean): Distinction | undefined {
  const ids = distinction.ids.filter((id) => !isGone(id));
  if (ids.length < 2) return undefined;
  return ids.length === distinction.ids.length ? distinction : { ...distinction, ids };
}
