import type { FollowUpView } from '#lib/domain/follow-up/follow-up-view.ts';
import { showDefaultBadge } from '#lib/platform/action-badge.ts';
import { alarmAt, clearAlarm, setAlarm } from '#lib/platform/alarms.ts';
import { showPage, showTab } from '#lib/platform/go-to-page.ts';
import { withLock } from '#lib/platform/locks.ts';
import { clearNotice, mayNotify, showNotice, shownNotices } from '#lib/platform/notifications.ts';
import { openOwnPage } from '#lib/platform/tabs.ts';
import { translate } from '#lib/platform/translate.ts';
import { badgeFaceOf } from '#lib/services/badge/badge-face.ts';
import { dueState } from '#lib/services/badge/due-badge.ts';
import { answerNotice, type NoticeAnswer } from '#lib/services/follow-ups/answer-notice.ts';
import { planAgain } from '#lib/services/follow-ups/plan-reminders.ts';
import { remind } from '#lib/services/follow-ups/remind.ts';
import type { NoticePort, ReminderDeps } from '#lib/services/follow-ups/reminder-deps.ts';
import { refreshBadges } from '#lib/services/tabs/refresh-badges.ts';
import type { Worker } from './compose.ts';
import { FOLLOW_UP_ALARM } from './follow-up-alarm.ts';
import { badgeWords } from './words.ts';

/** What a follow-up is about, in one line: its topic and what its ticket is called. */
function titleOf({ topic, ticket }: FollowUpView): string {
  return [topic, ticket.title || `#${ticket.id}`].filter(Boolean).join(' · ');
}

/** Whom it is with: the contact and the organization. */
function whoOf({ contactName, organization }: FollowUpView): string {
  return [contactName, organization].filter(Boolean).join(', ');
}

const NOTICES: NoticePort = {
  isAllowed: mayNotify,
  shown: shownNotices,
  clear: clearNotice,
  showOne: (id, view) =>
    showNotice(id, {
      title: titleOf(view),
      text: [whoOf(view), view.line].filter(Boolean).join('\n') || translate('worker.followUp.due'),
      buttons: [translate('worker.followUp.inTenMinutes'), translate('worker.followUp.tomorrow')],
    }),
  showSeveral: (id, count, first) =>
    showNotice(id, {
      title: translate('worker.followUp.several', count, { count }),
      text: first.map((view) => whoOf(view) || titleOf(view)).join('\n'),
      buttons: [],
    }),
};

/** What the services about reminders work with, over this browser. */
export function reminderDepsOf(worker: Worker): ReminderDeps {
  return {
    ...worker,
    withLock,
    notices: NOTICES,
    alarm: {
      at: () => alarmAt(FOLLOW_UP_ALARM),
      set: (at) => setAlarm(FOLLOW_UP_ALARM, at),
      clear: () => clearAlarm(FOLLOW_UP_ALARM),
    },
    pages: { showTab, showPage },
    showDueBadge: (count) => showDefaultBadge(badgeFaceOf(dueState(count), badgeWords)),
    openList: () => openOwnPage('/manage.html#/follow-ups'),
  };
}

/** Something may have changed a follow-up. What goes wrong here is no failure of what changed it. */
export async function followUpsChanged(worker: Worker): Promise<void> {
  try {
    await planAgain(reminderDepsOf(worker));
  } catch (error) {
    worker.log('the next follow-up could not be planned', error);
  }
}

/** The alarm rang, or the browser began. Open pages and badges hear of it. */
export async function tellOfDue(worker: Worker): Promise<void> {
  if (!(await remind(reminderDepsOf(worker)))) return;
  await worker.signals.dataChanged();
  await refreshBadges(worker);
}

/** A notification was answered. */
export async function noticeAnswered(worker: Worker, id: string, answer: NoticeAnswer): Promise<void> {
  if (!(await answerNotice(reminderDepsOf(worker), id, answer))) return;
  await followUpsChanged(worker);
  await worker.signals.dataChanged();
  await refreshBadges(worker);
}
