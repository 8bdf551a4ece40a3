import { alarmAt, clearAlarm, onAlarm, setAlarm } from '#lib/platform/alarms.ts';
import { onBeginning } from '#lib/platform/lifecycle.ts';
import { listenToNotices, onNoticesAllowed } from '#lib/platform/notifications.ts';
import type { NoticeAnswer } from '#lib/services/follow-ups/answer-notice.ts';
import { mendAlarm } from '#lib/services/follow-ups/mend-alarm.ts';
import type { Worker } from './compose.ts';
import { FOLLOW_UP_ALARM } from './follow-up-alarm.ts';

/** How long after its start the worker looks whether its alarm is there: what woke it comes first. In milliseconds. */
const BUSY_FIRST = 5000;

/**
 * Follow-ups that fall due: the alarm, and what is done with notifications. All that reads records is loaded when it is
 * needed. Browsers that keep no alarms over a restart have it set again when they begin.
 */
export function attachFollowUps(worker: Worker): void {
  const failed = (error: unknown) => worker.log('follow-ups could not be told of', error);
  const remind = () => void import('./follow-ups.ts').then(({ tellOfDue }) => tellOfDue(worker)).catch(failed);
  const answer = (id: string, kind: NoticeAnswer) =>
    void import('./follow-ups.ts').then(({ noticeAnswered }) => noticeAnswered(worker, id, kind)).catch(failed);
  const listen = () =>
    listenToNotices({
      onPressed: (id) => answer(id, { kind: 'pressed' }),
      onButton: (id, place) => answer(id, { kind: 'button', place }),
      onClosed: (id) => answer(id, { kind: 'closed' }),
    });

  onAlarm(FOLLOW_UP_ALARM, remind);
  onBeginning(remind);
  let isListening = listen();
  onNoticesAllowed((allowed) => {
    if (allowed && !isListening) isListening = listen();
    remind();
  });
  const alarm = {
    at: () => alarmAt(FOLLOW_UP_ALARM),
    set: (at: number) => setAlarm(FOLLOW_UP_ALARM, at),
    clear: () => clearAlarm(FOLLOW_UP_ALARM),
  };
  setTimeout(() => void mendAlarm({ ...worker, alarm }).catch(failed), BUSY_FIRST);
}
