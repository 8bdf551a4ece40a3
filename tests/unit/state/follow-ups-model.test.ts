import { describe, expect, it, vi } from 'vitest';
import { fail, succeed } from '#lib/domain/result.ts';
import { createConfirmationModel } from '#lib/state/confirmation-model.ts';
import { createFollowUpCountModel } from '#lib/state/follow-up-count-model.ts';
import { agentsOf, fitsFollowUp, linesOf, NOBODY } from '#lib/state/follow-up-list.ts';
import { createFollowUpsModel, type FollowUpsModel } from '#lib/state/follow-ups-model.ts';
import { followUpView } from '#tests/support/follow-up-views.ts';
import { manualClock, settled } from '#tests/support/manual-clock.ts';
import { type Script, scriptedWorker } from '#tests/support/scripted-worker.ts';
import { idOf } from '#tests/support/view-builders.ts';

const NOW = new Date(2026, 10, 22, 14).getTime();
const HOUR = 3_600_000;
const overdue = followUpView(1, NOW - HOUR);
const today = followUpView(2, NOW + HOUR, { contactName: 'Bo Park', assignee: 'Bob', topic: 'Éclairage' });
const later = followUpView(3, NOW + 50 * HOUR, { contactName: 'Cy Young', assignee: '' });
const done = followUpView(4, NOW - 90 * HOUR, { doneAt: NOW - HOUR });

function lineNames(model: Pick<FollowUpsModel, 'lines'>): string[] {
  return model.lines.value.map((line) =>
    line.kind === 'heading' ? `${line.section} ${line.count}` : (line.followUp.contactName ?? ''),
  );
}

async function list(script: Script = {}) {
  const clock = manualClock();
  let now = NOW;
  const worker = scriptedWorker({
    'follow-up.list': ({ of }) => succeed({ followUps: of === 'owed' ? [overdue, today, later] : [done] }),
    'entry.follow-up': () => succeed({ changeId: idOf(88) }),
    ...script,
  });
  const confirmation = createConfirmationModel({ call: worker.call, schedule: clock.schedule });
  const saved: { file: Blob; name: string }[] = [];
  const save = (file: Blob, name: string) => void saved.push({ file, name });
  const model = createFollowUpsModel({
    call: worker.call,
    confirmation,
    schedule: clock.schedule,
    now: () => now,
    save,
  });
  await model.load();
  return { model, worker, confirmation, clock, saved, setNow: (at: number) => (now = at) };
}

describe('R50: the list of follow-ups', () => {
  it('stands in sections, the owed ones soonest first, the done ones latest first', async () => {
    const { model } = await list();
    expect(lineNames(model)).toEqual([
      'overdue 1',
      'Eleanor Marsh',
      'today 1',
      'Bo Park',
      'upcoming 1',
      'Cy Young',
      'done 1',
      'Eleanor Marsh',
    ]);
    expect(model.count.value).toBe(3);
    const twice = [followUpView(5, 1, { doneAt: 10 }), followUpView(6, 2, { doneAt: 20 })];
    expect(linesOf(twice, NOW).flatMap((line) => (line.kind === 'follow-up' ? line.followUp.doneAt : []))).toEqual([
      20, 10,
    ]);
  });

  it('is read page by page, each beginning after the one before, however many there are', async () => {
    const asked: unknown[] = [];
    const { model } = await list({
      'follow-up.list': ({ of, after }) => {
        if (of === 'done') return succeed({ followUps: [] });
        asked.push(after);
        const number = (after?.at ?? 0) + 1;
        const followUps = [followUpView(number, number)];
        return succeed(number < 4 ? { followUps, next: { at: number, id: idOf(number) } } : { followUps });
      },
    });
    expect(asked).toEqual([undefined, ...[1, 2, 3].map((number) => ({ at: number, id: idOf(number) }))]);
    expect(model.owed.rows.value).toHaveLength(4);
  });

  it('moves on with the clock', async () => {
    const { model, clock, setNow } = await list();
    const stop = model.follow();
    setNow(NOW + 2 * HOUR);
    await clock.advance(30_000);
    expect(lineNames(model).slice(0, 3)).toEqual(['overdue 2', 'Eleanor Marsh', 'Bo Park']);
    stop();
    setNow(NOW);
    await clock.advance(60_000);
    expect(lineNames(model)[0]).toBe('overdue 2');
  });

  it.each([
    [{ query: 'ECLAIRAGE' }, ['Bo Park']],
    [{ query: 'park bob' }, ['Bo Park']],
    [{ query: 'park', agent: 'ada' }, []],
    [{ query: '', agent: 'bob' }, ['Bo Park']],
    [{ query: '', agent: NOBODY }, ['Cy Young']],
    [{ query: 'call BACK', agent: 'ada' }, ['Eleanor Marsh']],
    [{ query: '  ' }, ['Eleanor Marsh', 'Bo Park', 'Cy Young']],
  ])('filtered by %j shows %j', (wanted, names) => {
    const fitting = [overdue, today, later].filter((one) => fitsFollowUp(one, wanted));
    expect(fitting.map(({ contactName }) => contactName)).toEqual(names);
  });

  it('offers each agent once, whatever the spelling', () => {
    const views = ['Bob', 'ada', 'Ada', 'BOB', ''].map((assignee, index) => followUpView(index, 1, { assignee }));
    expect(agentsOf(views).map(({ key, name }) => [key, name])).toEqual([
      [NOBODY, ''],
      ['ada', 'ada'],
      ['bob', 'Bob'],
    ]);
  });

  it('says what was done with Undo; what was done leaves its place at once', async () => {
    const { model, worker, confirmation } = await list();
    const waiting = Promise.withResolvers<never>();
    const answered = worker.script['follow-up.list'];
    worker.script['follow-up.list'] = () => waiting.promise;
    void model.setDone(overdue, true);
    await settled();
    expect(confirmation.current.value).toMatchObject({
      deed: { what: 'follow-up-done', name: 'Eleanor Marsh' },
      changeId: idOf(88),
    });
    expect(lineNames(model)[0]).toBe('today 1');
    worker.script['follow-up.list'] = answered;
    await model.snooze(today, NOW + 9 * HOUR);
    await model.assign(later, 'Bob');
    await model.setDone(done, false);
    expect(worker.requests('entry.follow-up')).toEqual([
      { id: overdue.id, done: true },
      { id: today.id, done: false, at: NOW + 9 * HOUR },
      { id: later.id, done: false, assignee: 'Bob' },
      { id: done.id, done: false },
    ]);
    expect(lineNames(model)).toHaveLength(8);
  });

  it('says why something was refused, and reads what is so now', async () => {
    const { model, worker, confirmation } = await list({ 'entry.follow-up': () => fail('not-found') });
    await model.setDone(overdue, true);
    expect(confirmation.current.value).toMatchObject({ state: 'failed', failure: { code: 'not-found' } });
    expect(worker.requests('follow-up.list')).toHaveLength(4);
  });

  it('goes to the ticket, and says when there is no address to go to', async () => {
    const { model } = await list({
      'follow-up.open': ({ id }) => succeed({ went: id === overdue.id ? 'nowhere' : 'to-tab' }),
    });
    await model.open(overdue);
    expect(model.stuck.value).toBe(overdue.id);
    await model.open(today);
    expect(model.stuck.value).toBeUndefined();
  });

  it('is written to a calendar as it is filtered, without what is done', async () => {
    const { model, saved } = await list();
    model.show({ query: '', agent: 'ada' });
    await model.exportCalendar();
    expect(saved[0]?.name).toBe(`follow-ups-${new Date(NOW).toISOString().slice(0, 10)}.ics`);
    expect((await saved[0]?.file.text())?.match(/^UID:.*/gm)).toEqual([`UID:${overdue.id}@follow-up.sidecard`]);
    expect(model.written.value).toMatchObject({ count: 1 });
  });
});

describe('the count beside the list', () => {
  it('is what is or will be due by the end of the day, and stays when it cannot be read', async () => {
    const answer = vi.fn(() => succeed({ due: 2, today: 5 }));
    const worker = scriptedWorker({ 'follow-up.count': answer });
    const model = createFollowUpCountModel(worker.call);
    await model.load();
    expect(model.count.value).toBe(5);
    worker.script['follow-up.count'] = () => fail('unavailable');
    await model.load();
    expect(model.count.value).toBe(5);
  });
});
