import { describe, expect, it } from 'vitest';
import { newId } from '#lib/domain/id.ts';
import type { ErasureCounts, Receipt } from '#lib/domain/person/receipt.ts';
import { fail, succeed } from '#lib/domain/result.ts';
import { createPersonPageModel, ERASING_WAIT } from '#lib/state/person-page-model.ts';
import { manualClock, settled } from '#tests/support/manual-clock.ts';
import { scriptedWorker } from '#tests/support/scripted-worker.ts';

const id = newId();
const counts: ErasureCounts = {
  contacts: 1,
  addresses: 2,
  interactionsErased: 3,
  interactionsKept: 0,
  entriesErased: 0,
  entriesCleared: 0,
  changesErased: 4,
  changesCleared: 0,
  unresolved: 0,
  drafts: 0,
  mentions: 0,
};
const preview = { id, name: 'Hélène Rivière', isDeleted: false, counts, sharedAddresses: [], hasNamesake: false };

async function openPage() {
  const clock = manualClock();
  const worker = scriptedWorker({
    'person.look': () => succeed({ read: 3, contacts: 3, isDone: true }),
    'person.preview': () => succeed(preview),
    'person.erase': ({ receiptId }) =>
      succeed<Receipt>({
        id: receiptId,
        kind: 'erasure',
        at: 1,
        by: { id: 'a', name: 'Ada' },
        references: [id],
        counts,
      }),
  });
  const model = createPersonPageModel(worker.call, clock.schedule);
  await model.load(id);
  const seconds = async (count: number): Promise<void> => {
    for (let passed = 0; passed < count; passed += 1)
      // oxlint-disable-next-line no-await-in-loop
      await clock.advance(1000);
  };
  return { worker, model, seconds };
}

describe('erasing a person from its page', () => {
  it.each([
    ['Hélène Rivière', true],
    ['  helene  riviere ', true],
    ['Hélène', false],
    ['', false],
  ])('takes %j for the confirmation: %s', async (typed, isConfirmed) => {
    const { model } = await openPage();
    model.setTyped(typed);
    expect(model.isConfirmed.value).toBe(isConfirmed);
  });

  it('begins nothing unless the name was typed', async () => {
    const { model, worker, seconds } = await openPage();
    model.erase();
    await seconds(ERASING_WAIT);
    expect(worker.requests('person.erase')).toEqual([]);
  });

  it('waits ten seconds, then erases what was shown, and has the receipt', async () => {
    const { model, worker, seconds } = await openPage();
    model.setTyped('Hélène Rivière');
    model.erase();
    await seconds(ERASING_WAIT - 1);
    expect(model.erasing.value).toEqual({ step: 'waiting', seconds: 1 });
    expect(worker.requests('person.erase')).toEqual([]);
    await seconds(1);
    expect(worker.requests('person.erase')).toMatchObject([{ id, expected: counts }]);
    expect(model.erasing.value).toMatchObject({ step: 'done', receipt: { references: [id] } });
  });

  it.each(['callOff', 'leave'] as const)('is called off by %s while it waits', async (how) => {
    const { model, worker, seconds } = await openPage();
    model.setTyped('Hélène Rivière');
    model.erase();
    await seconds(ERASING_WAIT - 1);
    model[how]();
    await seconds(ERASING_WAIT);
    expect(worker.requests('person.erase')).toEqual([]);
    expect(model.erasing.value).toEqual({ step: 'idle' });
  });

  it('shows what it is now when that changed meanwhile, and asks again', async () => {
    const { model, worker, seconds } = await openPage();
    const more = { ...preview, counts: { ...counts, interactionsErased: 9 } };
    worker.script['person.erase'] = () => fail('conflict', 'counts');
    worker.script['person.preview'] = () => succeed(more);
    model.setTyped('Hélène Rivière');
    model.erase();
    await seconds(ERASING_WAIT);
    await settled();
    expect([model.changed.value, model.erasing.value.step, model.preview.value]).toEqual([true, 'idle', more]);
  });
});

describe('looking for what there is of a person', () => {
  it('says how far it is, and ends when the page is left', async () => {
    const steps = [0, 1].map(() => Promise.withResolvers<{ read: number; contacts: number; isDone: boolean }>());
    let asked = 0;
    const worker = scriptedWorker({
      'person.look': async () => succeed(await steps[asked++]!.promise),
      'person.preview': () => succeed(preview),
    });
    const model = createPersonPageModel(worker.call);
    const loading = model.load(id);
    expect(model.looked.value).toBeUndefined();
    steps[0]!.resolve({ read: 2000, contacts: 5000, isDone: false });
    await settled();
    expect(model.looked.value).toMatchObject({ read: 2000, contacts: 5000 });
    model.leave();
    steps[1]!.resolve({ read: 4000, contacts: 5000, isDone: false });
    await loading;
    expect(asked).toBe(2);
    expect(worker.requests('person.preview')).toEqual([]);
  });

  it('asks for the preview when all is looked through', async () => {
    const answers = [
      { read: 2000, contacts: 3000, isDone: false },
      { read: 3000, contacts: 3000, isDone: true },
    ];
    const worker = scriptedWorker({
      'person.look': () => succeed(answers.shift()!),
      'person.preview': () => succeed(preview),
    });
    const model = createPersonPageModel(worker.call);
    await model.load(id);
    expect(model.looked.value).toBeUndefined();
    expect(model.preview.value).toEqual(preview);
    expect(answers).toEqual([]);
  });

  it('says that there is nobody when there is nobody to look for', async () => {
    const worker = scriptedWorker({ 'person.look': () => fail('not-found', id) });
    const model = createPersonPageModel(worker.call);
    await model.load(id);
    expect(model.state.value).toBe('gone');
  });
});
