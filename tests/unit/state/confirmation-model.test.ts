import { describe, expect, it, vi } from 'vitest';
import { fail, succeed } from '#lib/domain/result.ts';
import { CONFIRMATION_TIME, createConfirmationModel } from '#lib/state/confirmation-model.ts';
import { manualClock, settled } from '#tests/support/manual-clock.ts';
import { scriptedWorker } from '#tests/support/scripted-worker.ts';
import { idOf } from '#tests/support/view-builders.ts';

function setUp(script: Parameters<typeof scriptedWorker>[0] = {}) {
  const clock = manualClock();
  const worker = scriptedWorker({ 'change.undo': () => succeed({ changeId: idOf(2) }), ...script });
  const onUndone = vi.fn<() => void>();
  const model = createConfirmationModel({ call: worker.call, onUndone, schedule: clock.schedule });
  return { clock, worker, onUndone, model };
}

describe('createConfirmationModel', () => {
  it('shows what was done for ten seconds', async () => {
    const { clock, model } = setUp();
    model.say({ what: 'associated', name: 'Hélène' }, idOf(1));
    await clock.advance(CONFIRMATION_TIME - 1);
    expect(model.current.value).toMatchObject({ state: 'done', deed: { what: 'associated' } });
    await clock.advance(1);
    expect(model.current.value).toBeUndefined();
  });

  it('stays while it is held and gets its ten seconds afresh when it is released', async () => {
    const { clock, model } = setUp();
    model.say({ what: 'associated', name: 'Hélène' });
    model.hold();
    await clock.advance(CONFIRMATION_TIME * 5);
    expect(model.current.value).toBeDefined();
    model.release();
    await clock.advance(CONFIRMATION_TIME);
    expect(model.current.value).toBeUndefined();
  });

  it('stays held when an undo puts another message under the pointer', async () => {
    const { clock, model } = setUp();
    model.say({ what: 'associated', name: 'Hélène' }, idOf(1));
    model.hold();
    await model.undo();
    await clock.advance(CONFIRMATION_TIME * 5);
    expect(model.current.value).toMatchObject({ deed: { what: 'undone' } });
  });

  it('is not held any more once it was dismissed', async () => {
    const { clock, model } = setUp();
    model.say({ what: 'associated', name: 'Hélène' });
    model.hold();
    model.dismiss();
    model.say({ what: 'removed', name: 'Paul' });
    await clock.advance(CONFIRMATION_TIME);
    expect(model.current.value).toBeUndefined();
  });

  it('gives a newer confirmation its own ten seconds', async () => {
    const { clock, model } = setUp();
    model.say({ what: 'associated', name: 'Hélène' });
    await clock.advance(CONFIRMATION_TIME - 1);
    model.say({ what: 'removed', name: 'Paul' });
    await clock.advance(CONFIRMATION_TIME - 1);
    expect(model.current.value).toMatchObject({ deed: { name: 'Paul' } });
  });

  it('undoes the change it confirms and offers to do it again', async () => {
    const { worker, onUndone, model } = setUp();
    model.say({ what: 'associated', name: 'Hélène' }, idOf(1));
    await model.undo();
    expect(worker.requests('change.undo')).toEqual([{ changeId: idOf(1), parts: 8 }]);
    expect(model.current.value).toMatchObject({ deed: { what: 'undone' }, changeId: idOf(2) });
    expect(onUndone).toHaveBeenCalledOnce();
    await model.undo();
    expect(worker.requests('change.undo')).toEqual([
      { changeId: idOf(1), parts: 8 },
      { changeId: idOf(2), parts: 8 },
    ]);
    expect(model.current.value).toMatchObject({ deed: { what: 'redone' } });
  });

  it('says how far it is with a change of many, however long that takes', async () => {
    const last = Promise.withResolvers<ReturnType<typeof succeed<{ changeId: string }>>>();
    const answers = [Promise.resolve(succeed({ changeId: idOf(2), rest: { done: 4000, of: 9000 } })), last.promise];
    const { worker, clock, model } = setUp({ 'change.undo': () => answers.shift() ?? fail('internal') });
    model.say({ what: 'many-saved', count: 9000 }, idOf(1));
    const undoing = model.undo();
    await settled();
    await clock.advance(2 * CONFIRMATION_TIME);
    expect(model.current.value).toMatchObject({ state: 'going-back', done: 4000, of: 9000 });
    last.resolve(succeed({ changeId: idOf(2) }));
    await undoing;
    expect(worker.requests('change.undo')).toHaveLength(2);
    expect(model.current.value).toMatchObject({ deed: { what: 'undone' }, changeId: idOf(2) });
  });

  it('offers no Undo any more of what was undone elsewhere', () => {
    const { model } = setUp();
    model.say({ what: 'imported', name: '2,000 contacts' }, idOf(1));
    model.noteUndone(idOf(3));
    expect(model.current.value).toMatchObject({ changeId: idOf(1) });
    model.noteUndone(idOf(1));
    expect(model.current.value).toBeUndefined();
  });

  it('undoes once however often it is pressed', async () => {
    const { worker, model } = setUp();
    model.say({ what: 'associated', name: 'Hélène' }, idOf(1));
    await Promise.all([model.undo(), model.undo()]);
    expect(worker.requests('change.undo')).toHaveLength(1);
  });

  it('undoes nothing where there is nothing to undo', async () => {
    const { worker, model } = setUp();
    await model.undo();
    model.say({ what: 'site-enabled', name: 'help.example.com' });
    await model.undo();
    expect(worker.asked).toEqual([]);
  });

  it('says why an undo was refused', async () => {
    const { model, onUndone } = setUp({ 'change.undo': () => fail('conflict') });
    model.say({ what: 'associated', name: 'Hélène' }, idOf(1));
    await model.undo();
    expect(model.current.value).toMatchObject({ state: 'failed', failure: { code: 'conflict' } });
    expect(onUndone).not.toHaveBeenCalled();
  });

  it('leaves a newer confirmation alone when an older undo answers', async () => {
    const answer = Promise.withResolvers<ReturnType<typeof succeed<{ changeId: string }>>>();
    const { model, onUndone } = setUp({ 'change.undo': () => answer.promise });
    model.say({ what: 'associated', name: 'Hélène' }, idOf(1));
    const undoing = model.undo();
    model.say({ what: 'removed', name: 'Paul' }, idOf(3));
    answer.resolve(succeed({ changeId: idOf(2) }));
    await undoing;
    await settled();
    expect(model.current.value).toMatchObject({ deed: { name: 'Paul' } });
    expect(onUndone).toHaveBeenCalledOnce();
  });
});
