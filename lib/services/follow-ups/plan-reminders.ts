import { entryRepository } from '#lib/db/entry-repository.ts';
import { readNoticeId } from '#lib/domain/follow-up/notice-id.ts';
import { wakeAt } from '#lib/domain/follow-up/wake.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';
import { ownFollowUps } from './own-follow-ups.ts';
import { forgetReminded, readReminded } from './reminded-store.ts';
import type { ReminderDeps } from './reminder-deps.ts';
import { keepStanding, readStanding, type Standing } from './standing.ts';
import { isStillOwed } from './still-owed.ts';

/** Takes away the notifications of what is owed no more at that moment: done, moved, deleted, or given to somebody. */
async function clearStale({ notices }: ReminderDeps, records: ServiceDeps, due: number): Promise<void> {
  const entries = entryRepository(records.db, viewerOf(records));
  await Promise.all(
    (await notices.shown()).map(async (noticeId) => {
      const subject = readNoticeId(noticeId);
      if (subject === undefined) return;
      const entry = subject.kind === 'one' ? await entries.get(subject.id) : undefined;
      const isSo = subject.kind === 'one' ? isStillOwed(entry, subject.at, records) : due > 0;
      if (!isSo) await notices.clear(noticeId);
    }),
  );
}

/** Sets the alarm for what is due next. One that rang is gone, and must be set although nothing changed. */
async function setAlarm({ alarm }: ReminderDeps, next: number | undefined, now: number): Promise<void> {
  const at = wakeAt(next, now);
  await (at === undefined ? alarm.clear() : alarm.set(at));
}

/**
 * Brings the alarm, the count of what is due and the notifications in step with the store: after everything that may
 * have changed a follow-up, a setting or the clock. Tells nobody of anything. Says whether what is due changed.
 * `anew` when the alarm cannot be as it was left: it rang, or the browser began.
 */
export async function planReminders(
  deps: ReminderDeps,
  records: ServiceDeps,
  { anew, tells }: { anew: boolean; tells: boolean },
): Promise<boolean> {
  const { settings } = await deps.settings.read();
  const now = deps.now();
  const former = await readStanding(deps.session);
  const { next: coming, counts } = await ownFollowUps(records).standing(now, [now]);
  // What it is set for has come, and it has not rung yet: moved on now, nobody would be told of that.
  const isRinging = !anew && former?.next !== undefined && former.next <= now;
  const next = isRinging ? former.next : coming;
  const [due = 0] = counts;
  const standing: Standing = {
    ...(next !== undefined && { next }),
    due,
    badge: settings.followUpBadge ? due : 0,
    notices: tells,
  };
  if (anew || former === undefined || former.next !== next) await setAlarm(deps, next, now);
  if (tells) await readReminded(records.db, now);
  else if (former?.notices !== false) await forgetReminded(records.db);
  if (tells) await clearStale(deps, records, due);
  const isChanged = await keepStanding(deps.session, former, standing);
  if (anew || former?.badge !== standing.badge) await deps.showDueBadge(standing.badge);
  return isChanged;
}

/** The same, for a caller that has neither records nor rights; one at a time, and never together with a reminding. */
export async function planAgain(deps: ReminderDeps): Promise<boolean> {
  return deps.withLock('follow-ups', async () => {
    const { settings } = await deps.settings.read();
    const records = await deps.records(settings, undefined);
    if (!records.ok) return false;
    const tells = settings.followUpNotices && (await deps.notices.isAllowed());
    return planReminders(deps, records.value, { anew: false, tells });
  });
}
