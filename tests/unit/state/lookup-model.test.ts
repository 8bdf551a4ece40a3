import { describe, expect, it } from 'vitest';
import { fail, type Result, succeed } from '#lib/domain/result.ts';
import type { LookupResult } from '#lib/messages/protocol/lookup.ts';
import { createLookupModel, LOOKUP_REST } from '#lib/state/lookup-model.ts';
import { manualClock, settled } from '#tests/support/manual-clock.ts';
import { type Script, scriptedWorker } from '#tests/support/scripted-worker.ts';
import { prefill } from '#tests/support/view-builders.ts';

const found = (text: string): Result<LookupResult> =>
  succeed({ text, matches: [], suggestions: [], prefill: prefill(), own: false });

function setUp(lookup: NonNullable<Script['lookup.text']>) {
  const clock = manualClock();
  const worker = scriptedWorker({ 'lookup.text': lookup });
  return { clock, worker, model: createLookupModel({ call: worker.call, schedule: clock.schedule }) };
}

describe('createLookupModel', () => {
  it('asks nothing by itself', async () => {
    const { clock, worker } = setUp(({ text }) => found(text));
    await clock.advance(10_000);
    expect(worker.asked).toEqual([]);
  });

  it('asks when typing rests and at once when told to', async () => {
    const { clock, worker, model } = setUp(({ text }) => found(text));
    model.setText('06');
    model.setText('06 12');
    await clock.advance(LOOKUP_REST);
    await model.lookUp(' 06 12 34 56 78 ');
    expect(worker.requests('lookup.text')).toEqual([{ text: '06 12' }, { text: '06 12 34 56 78' }]);
    expect(model.result.value?.text).toBe('06 12 34 56 78');
  });

  it('drops the answer to an older text that comes late', async () => {
    const slow = Promise.withResolvers<Result<LookupResult>>();
    const { model } = setUp(({ text }) => (text === 'a' ? slow.promise : found(text)));
    const first = model.lookUp('a');
    await model.lookUp('b');
    slow.resolve(found('a'));
    await first;
    expect(model.result.value?.text).toBe('b');
    expect(model.busy.value).toBe(false);
  });

  it('forgets what it found when the field is emptied', async () => {
    const { model } = setUp(({ text }) => found(text));
    await model.lookUp('b');
    model.setText('');
    await settled();
    expect(model.result.value).toBeUndefined();
  });

  it('says why a look-up failed and keeps the text', async () => {
    const { model } = setUp(() => fail('unavailable'));
    await model.lookUp('06');
    expect(model.failure.value).toEqual({ code: 'unavailable' });
    expect(model.text.value).toBe('06');
  });
});
