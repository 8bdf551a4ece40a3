import type { KeyValueArea } from '#lib/settings/key-value-area.ts';
import { readStanding } from '../follow-ups/standing.ts';
import type { BadgeState } from './badge-state.ts';

/** The badge of so many due follow-ups. */
export function dueState(count: number): BadgeState {
  return count > 0 ? { kind: 'due', count } : { kind: 'nothing' };
}

/** What a tab's badge says when there is nothing to say of the tab itself: the due follow-ups, where that is wanted. */
export async function orDue(session: Pick<KeyValueArea, 'get'>, state: BadgeState): Promise<BadgeState> {
  return state.kind === 'nothing' ? dueState((await readStanding(session))?.badge ?? 0) : state;
}
