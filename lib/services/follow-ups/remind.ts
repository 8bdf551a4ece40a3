import { noticeId } from '#lib/domain/follow-up/notice-id.ts';
import { dueToTell, withTold } from '#lib/domain/follow-up/reminders.ts';
import type { Entry } from '#lib/domain/interaction/entry.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { followUpViews } from './list-follow-ups.ts';
import { ownFollowUps } from './own-follow-ups.ts';
import { planReminders } from './plan-reminders.ts';
import { keepReminded, readReminded } from './reminded-store.ts';
import type { ReminderDeps } from './reminder-deps.ts';

/** How many that come due together are told one by one; more of them are told in one notification. */
export const MOST_SINGLE = 3;

/** How many of several are named. */
const NAMED = 4;

/**
 * Tells the agent of what came due. Shown first and remembered after: a worker that is stopped in between finds the
 * notification standing there, by its id, and shows it no second time.
 */
async function tellDue(deps: ReminderDeps, records: ServiceDeps): Promise<void> {
  const now = deps.now();
  const kept = await readReminded(records.db, now);
  const owed = await ownFollowUps(records).dueBetween(kept.since, now);
  const known = new Map(owed.map((entry): [string, Entry] => [entry.id, entry]));
  const fresh = dueToTell(
    owed.map(({ id, followUp, updatedAt }) => ({ id, at: followUp?.at ?? 0, updatedAt })),
    kept,
    now,
  );
  if (fresh.length === 0) return;
  const shown = new Set(await deps.notices.shown());
  const views = await followUpViews(
    records,
    fresh.flatMap(({ id }) => known.get(id) ?? []),
  );
  if (fresh.length > MOST_SINGLE) {
    const id = noticeId({ kind: 'several', until: Math.max(...fresh.map(({ at }) => at)) });
    if (!shown.has(id)) await deps.notices.showSeveral(id, fresh.length, views.slice(0, NAMED));
  } else {
    for (const view of views) {
      const id = noticeId({ kind: 'one', id: view.id, at: view.at });
      // In the order in which they are due.
      // oxlint-disable-next-line no-await-in-loop
      if (!shown.has(id)) await deps.notices.showOne(id, view);
    }
  }
  await keepReminded(records.db, withTold(kept, fresh));
}

/** How soon to try again what was interrupted, in milliseconds. */
const AGAIN = 60_000;

/**
 * The alarm rang, or the browser began: tells the agent of what came due meanwhile, once, and plans the next. The alarm
 * is set first, so that a worker which is stopped half-way is called again. Says whether what is due changed.
 */
export async function remind(deps: ReminderDeps): Promise<boolean> {
  return deps.withLock('follow-ups', async () => {
    const { settings } = await deps.settings.read();
    const tells = settings.followUpNotices && (await deps.notices.isAllowed());
    if (tells) await deps.alarm.set(deps.now() + AGAIN);
    const records = await deps.records(settings, undefined);
    if (!records.ok) {
      deps.log(`follow-ups could not be looked at: ${records.failure.code}`);
      await deps.alarm.set(deps.now() + AGAIN);
      return false;
    }
    if (tells) await tellDue(deps, records.value);
    return planReminders(deps, records.value, { anew: true, tells });
  });
}
