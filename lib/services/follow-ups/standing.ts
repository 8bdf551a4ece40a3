import type { KeyValueArea } from '#lib/settings/key-value-area.ts';
import { FOLLOW_UPS_KEY } from '#lib/settings/storage-keys.ts';

/**
 * How the agent's follow-ups stand, kept for the browser's session: when the next is due, how many are due, how many of
 * them the badge shows, and whether the agent is told of them.
 */
export interface Standing {
  next?: number;
  due: number;
  badge: number;
  notices: boolean;
}

function countOf(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0;
}

/** Reads what the session keeps. By hand: every start of the worker loads this, and a schema library takes its time. */
export function standingOf(kept: unknown): Standing | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { next, due, badge, notices } = kept as Readonly<Record<string, unknown>>;
  const at = countOf(next);
  return { ...(at > 0 && { next: at }), due: countOf(due), badge: countOf(badge), notices: notices === true };
}

/** What was found the last time; nothing before the first look of a session. */
export async function readStanding(session: Pick<KeyValueArea, 'get'>): Promise<Standing | undefined> {
  return standingOf((await session.get([FOLLOW_UPS_KEY]))[FOLLOW_UPS_KEY]);
}

/** Keeps it; what did not change is not written, so that nobody is told of it. Says whether it changed. */
export async function keepStanding(
  session: Pick<KeyValueArea, 'set'>,
  former: Standing | undefined,
  standing: Standing,
): Promise<boolean> {
  const { next, due, badge, notices } = standing;
  const isSame = former?.next === next && former?.due === due && former.badge === badge && former.notices === notices;
  if (!isSame) await session.set({ [FOLLOW_UPS_KEY]: standing });
  return !isSame;
}
