import { describe, expect, it } from 'vitest';
import { type Result, fail, succeed } from '#lib/domain/result.ts';
import type { Request } from '#lib/messages/protocol/protocol.ts';
import type { TimelineAnswer, TimelineItem } from '#lib/messages/protocol/timeline.ts';
import { createConfirmationModel } from '#lib/state/confirmation-model.ts';
import { createTimelineModel, SEARCH_PAUSE } from '#lib/state/timeline-model.ts';
import { manualClock, settled } from '#tests/support/manual-clock.ts';
import { scriptedWorker } from '#tests/support/scripted-worker.ts';
import { entryView } from '#tests/support/entry-builder.ts';
import { idOf, interaction } from '#tests/support/view-builders.ts';

const owner = { contactId: idOf(1) };

function item(number: number): TimelineItem {
  return {
    kind: 'entry',
    id: idOf(number),
    at: number,
    view: entryView({ id: idOf(number), notes: `note ${number}` }),
  };
}

const placeOf = (number: number) => ({ at: number, createdAt: 0, id: idOf(number) });

/** A worker with so many entries; a search looks at 100 of them a step and finds those whose number ends in 9. */
function world(count: number) {
  const answer = ({ text, after, limit = 50 }: Request<'timeline.list'>): Result<TimelineAnswer> => {
    const rest = Array.from({ length: count }, (_, at) => count - at).filter(
      (at) => after === undefined || at < after.at,
    );
    const seen = text ? rest.slice(0, 100) : rest.slice(0, limit);
    const found = text ? seen.filter((at) => at % 10 === 9).slice(0, limit) : seen;
    const last = seen.at(-1) ?? 0;
    const next = rest.length > seen.length && { next: placeOf(last) };
    const told = text && { searched: seen.length, ...(after === undefined && { total: count }) };
    return succeed({ items: found.map(item), ...next, ...told });
  };
  const worker = scriptedWorker({ 'timeline.list': answer });
  const clock = manualClock();
  const confirmation = createConfirmationModel({ call: worker.call, schedule: clock.schedule });
  const model = createTimelineModel({ call: worker.call, confirmation, schedule: clock.schedule });
  return { worker, clock, model, confirmation, shown: () => model.items.value.length };
}

describe('a timeline', () => {
  it('reads a page, and on when it is asked to, until the end', async () => {
    const { model, shown, worker } = world(70);
    await model.load(owner);
    expect([shown(), model.isWhole.value, model.state.value]).toEqual([30, false, 'ready']);
    await Promise.all([model.more(), model.more()]);
    expect(shown()).toBe(60);
    await model.more();
    expect([shown(), model.isWhole.value]).toEqual([70, true]);
    await model.more();
    expect(worker.requests('timeline.list')).toHaveLength(3);
  });

  it('reads again as much as is shown when something was written, and shows what is there until then', async () => {
    const { model, shown, worker } = world(200);
    await model.load(owner);
    await model.more();
    await model.more();
    const reload = model.reload();
    expect(shown()).toBe(90);
    await reload;
    expect(shown()).toBe(90);
    expect(worker.requests('timeline.list')).toHaveLength(6);
  });

  it('shows nothing of the one before', async () => {
    const { model, worker, shown } = world(5);
    await model.load(owner);
    let late: (answer: Result<TimelineAnswer>) => void = () => {};
    worker.script['timeline.list'] = () => new Promise((resolve) => (late = resolve));
    const first = model.load({ contactId: idOf(2) });
    expect([shown(), model.state.value]).toEqual([0, 'loading']);
    const answerLate = late;
    worker.script['timeline.list'] = () => succeed({ items: [item(7)] });
    await model.load({ organizationId: idOf(3) });
    answerLate(succeed({ items: [item(1), item(2)] }));
    await first;
    expect(model.items.value.map(({ id }) => id)).toEqual([idOf(7)]);
  });

  it('says why it cannot be read', async () => {
    const { model, worker } = world(5);
    worker.script['timeline.list'] = () => fail('unavailable');
    await model.load(owner);
    expect([model.state.value, model.failure.value?.code]).toEqual(['failed', 'unavailable']);
  });
});

describe('the search within a timeline', () => {
  it('begins once one stops typing, goes on until there is a page, and says how far it is', async () => {
    const { model, clock, shown, worker } = world(1000);
    await model.load(owner);
    model.setText('n');
    await clock.advance(SEARCH_PAUSE - 1);
    model.setText('Note');
    await clock.advance(SEARCH_PAUSE);
    await settled();
    await settled();
    expect(
      worker
        .requests('timeline.list')
        .filter(({ text }) => text !== undefined)
        .every(({ text }) => text === 'Note'),
    ).toBe(true);
    expect(shown()).toBe(30);
    expect(model.progress.value).toEqual({ searched: 300, total: 1000, stopped: false });
    expect(model.words.value).toEqual(['note']);
    model.setText('');
    await clock.advance(SEARCH_PAUSE);
    expect([model.progress.value, model.items.value[0]?.id]).toEqual([undefined, idOf(1000)]);
  });

  it('is stopped with what was found so far, is not begun again by what is written, and goes on when asked', async () => {
    const { model, clock, shown, worker } = world(1000);
    await model.load(owner);
    const answer = worker.script['timeline.list']!;
    let steps = 0;
    worker.script['timeline.list'] = (request) => {
      steps += 1;
      if (steps === 2) model.stop();
      return answer(request);
    };
    model.setText('note');
    await clock.advance(SEARCH_PAUSE);
    await settled();
    expect([shown(), model.busy.value]).toEqual([10, false]);
    expect(model.progress.value).toEqual({ searched: 100, total: 1000, stopped: true });
    await model.reload();
    expect(steps).toBe(2);
    await model.more();
    expect([shown(), model.progress.value?.searched]).toEqual([40, 400]);
  });
});

describe('the search of everybody’s notes', () => {
  it('asks again while the notes are got ready, says how far that is, and shows what was found in pages', async () => {
    const { model, clock, worker, shown } = world(5);
    await model.load(owner);
    let step = 0;
    const far: unknown[] = [];
    worker.script['entry.search'] = ({ after }) => {
      far.push(model.progress.value);
      step += 1;
      if (step < 3) return succeed({ entries: [], preparing: { done: step * 100, total: 300 } });
      const entries = [entryView({ id: idOf(step) })];
      return succeed(after ? { entries } : { entries, next: placeOf(3) });
    };
    model.setText('note');
    model.setEverywhere(true);
    await settled();
    await clock.advance(SEARCH_PAUSE);
    expect(far[2]).toEqual({ searched: 200, total: 300, stopped: false });
    expect([shown(), model.isWhole.value, model.busy.value]).toEqual([2, true, false]);
    model.setEverywhere(false);
    await settled();
    expect(worker.requests('timeline.list').at(-1)).toMatchObject({ text: 'note' });
  });
});

describe('an entry of a timeline', () => {
  it('R51: is changed in a form of its own, deleted and followed up with Undo', async () => {
    const { model, worker, confirmation } = world(3);
    const entry = entryView({ id: idOf(2), notes: 'old', interaction: interaction() }).entry;
    worker.script['entry.list'] = () => succeed({ entries: [], topics: [], agent: { name: 'Ada', email: '' } });
    worker.script['entry.draft'] = () => succeed(null);
    worker.script['entry.update'] = () => succeed({ changeId: idOf(50) });
    worker.script['entry.delete'] = () => succeed({ changeId: idOf(51) });
    await model.load(owner);
    await model.edit(entry);
    const form = model.log.form.value!;
    expect(form.former?.id).toBe(entry.id);
    form.set('notes', 'new');
    await form.save();
    expect(worker.requests('entry.update')[0]).toMatchObject({ id: entry.id, changed: ['notes'] });
    expect(confirmation.current.value).toMatchObject({ changeId: idOf(50) });
    expect(model.log.form.value).toBeUndefined();
    await model.log.remove(entry);
    expect(confirmation.current.value).toMatchObject({ deed: { what: 'entry-deleted' }, changeId: idOf(51) });
    expect(worker.requests('timeline.list').length).toBeGreaterThan(2);
  });
});
