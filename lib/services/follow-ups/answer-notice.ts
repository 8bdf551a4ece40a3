import { entryRepository } from '#lib/db/entry-repository.ts';
import { readNoticeId } from '#lib/domain/follow-up/notice-id.ts';
import { withTold } from '#lib/domain/follow-up/reminders.ts';
import { NOTICE_PICKS, snoozeMoment } from '#lib/domain/follow-up/snooze-picks.ts';
import { setFollowUp } from '../entries/follow-up.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';
import { goToTicket } from './go-to-ticket.ts';
import { keepReminded, readReminded } from './reminded-store.ts';
import type { ReminderDeps } from './reminder-deps.ts';
import { isStillOwed } from './still-owed.ts';

/** What the agent did with a notification: pressed it, pressed its button of that place, or put it away. */
export type NoticeAnswer = { kind: 'pressed' } | { kind: 'button'; place: number } | { kind: 'closed' };

/** Remembers that it was seen: nothing is told again because the worker was stopped before it could say so. */
async function markSeen(deps: ReminderDeps, { db }: ServiceDeps, told: { id: string; at: number }): Promise<void> {
  await deps.withLock('follow-ups', async () => {
    await keepReminded(db, withTold(await readReminded(db, deps.now()), [told]));
  });
}

/**
 * Puts a follow-up off as a button of its notification says; true when it was written. The notification goes when
 * that is done or there is nothing left to do: while it cannot be written, the notification is all that reminds.
 */
async function putOff(
  deps: ReminderDeps,
  records: ServiceDeps,
  told: { id: string; at: number },
  pressed: { noticeId: string; place: number },
): Promise<boolean> {
  const entry = await entryRepository(records.db, viewerOf(records)).get(told.id);
  const pick = NOTICE_PICKS[pressed.place];
  const isToMove = pick !== undefined && isStillOwed(entry, told.at, records);
  if (isToMove) {
    const answer = await setFollowUp(records, { id: told.id, done: false, at: snoozeMoment(pick, deps.now()) });
    if (!answer.ok) {
      deps.log(`a follow-up could not be put off: ${answer.failure.code}`);
      return false;
    }
  }
  await markSeen(deps, records, told);
  await deps.notices.clear(pressed.noticeId);
  return isToMove;
}

/**
 * Does what an answer to a notification asks for. One whose record was deleted, done, moved or given away meanwhile
 * changes nothing: it is taken away, and a press still leads to the record's page, or to the list when there is none.
 * True when something was written.
 */
export async function answerNotice(deps: ReminderDeps, noticeId: string, answer: NoticeAnswer): Promise<boolean> {
  const subject = readNoticeId(noticeId);
  if (subject === undefined) return false;
  if (answer.kind === 'pressed' || (answer.kind === 'button' && subject.kind === 'several')) {
    await deps.notices.clear(noticeId);
  }
  if (subject.kind === 'several') {
    if (answer.kind !== 'closed') await deps.openList();
    return false;
  }
  const { settings } = await deps.settings.read();
  const records = await deps.records(settings, undefined);
  if (!records.ok) {
    deps.log(`a notification could not be answered: ${records.failure.code}`);
    return false;
  }
  if (answer.kind === 'button') return putOff(deps, records.value, subject, { noticeId, place: answer.place });
  await markSeen(deps, records.value, subject);
  if (answer.kind === 'closed') return false;
  const entry = await entryRepository(records.value.db, viewerOf(records.value)).get(subject.id);
  const went = entry === undefined ? 'nowhere' : await goToTicket(deps, entry.interaction);
  if (went === 'nowhere') await deps.openList();
  return false;
}
