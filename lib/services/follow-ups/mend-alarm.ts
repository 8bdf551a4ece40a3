import { wakeAt } from '#lib/domain/follow-up/wake.ts';
import type { ReminderDeps } from './reminder-deps.ts';
import { readStanding } from './standing.ts';

/** How much later than wanted an alarm may stand before it is set again, in milliseconds. */
const LATE = 60_000;

/**
 * Sets an alarm that the browser lost, by what the session knows alone: the store is not opened. For the start of the
 * worker, which happens all the time.
 */
export async function mendAlarm({
  session,
  alarm,
  now,
}: Pick<ReminderDeps, 'session' | 'alarm' | 'now'>): Promise<void> {
  const standing = await readStanding(session);
  const wanted = wakeAt(standing?.next, now());
  if (wanted === undefined) return;
  const at = await alarm.at();
  if (at === undefined || at > wanted + LATE) await alarm.set(wanted);
}
