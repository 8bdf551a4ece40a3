import { vi } from 'vitest';
import { type EntryFields, entryFieldsSchema } from '#lib/domain/interaction/entry.ts';
import { newId } from '#lib/domain/id.ts';
import type { InteractionRef } from '#lib/domain/interaction/interaction.ts';
import { ticket } from '#tests/integration/services/desk.ts';
import type { WorkerInTest } from '#tests/support/ports/worker-in-test.ts';

/** The moment at which these workers start. */
export const START = new Date('2026-11-22T14:00:00Z').getTime();
/** In milliseconds. */
export const MINUTE = 60_000;

/** When the one alarm rings, if it is set. */
export const alarm = (worker: WorkerInTest): number | undefined => worker.fake.state.alarms.get('follow-ups');

/** What the browser shows. */
export const notices = (worker: WorkerInTest) =>
  [...worker.fake.state.notices.entries()].map(([id, { title, message }]) => ({ id, title, message }));

/** What the clock says from now on. */
export const setTime = (at: number): void => void vi.spyOn(Date, 'now').mockReturnValue(at);

/** Lets everything come to its end that the worker began by itself: the store in memory takes turns of the event loop. */
export async function settled() {
  for (let turn = 0; turn < 60; turn += 1) {
    // One turn after the other.
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** The alarm rings at the moment it was set for, or later: the machine slept. */
export async function ring(worker: WorkerInTest, at = alarm(worker) ?? 0) {
  setTime(at);
  worker.fake.state.alarms.delete('follow-ups');
  worker.fake.events.alarm.fire({ name: 'follow-ups' });
  await settled();
}

/** The agent turns the notices on, and the browser allows them. */
export async function allow(worker: WorkerInTest) {
  worker.fake.state.granted.add('notifications');
  worker.fake.events.permissionsAdded.fire({ permissions: ['notifications'] });
  await worker.ask('settings.update', { followUpNotices: true, agentName: 'Ada' });
}

/** Logs an entry that is to be followed up at a moment. */
export async function log(
  worker: WorkerInTest,
  followUpAt: number | undefined,
  more: Partial<EntryFields> = {},
  interaction: InteractionRef = ticket('7'),
) {
  const id = newId();
  const fields = entryFieldsSchema.parse({
    kind: 'inbound',
    at: Date.now(),
    notes: 'Call back\nsoon',
    followUpAt,
    ...more,
  });
  const { changeId } = await worker.ask('entry.create', { id, interaction, fields });
  return { id, changeId };
}
