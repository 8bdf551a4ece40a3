import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail } from '#lib/domain/result.ts';
import { startWorker, type WorkerInTest } from '#tests/support/ports/worker-in-test.ts';
import { changes, knows, open, origin, PHONE, refTo, show, SWITCHBOARD } from './worklist-desk.ts';

vi.mock('wxt/browser', () => import('#tests/support/ports/the-browser.ts'));
vi.mock('#lib/platform/translate.ts', () => ({ translate: (key: string) => key }));

let worker: WorkerInTest;
beforeEach(async () => {
  worker = startWorker();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  await worker.enable(origin);
});
afterEach(() => {
  worker.fake.stopWorker();
});

describe('the same address', () => {
  it('R14: associates all other unresolved interactions with it in one change, and one undo brings them back', async () => {
    await show(worker, '1', PHONE);
    await show(worker, '2', '01 42 68 53 00');
    await show(worker, '3', PHONE);
    await show(worker, '4', 'other@b.example');
    const contactId = await knows(worker, 'Ana Ruiz', 'ana@riviere.example');
    const { sameAddress } = await worker.ask('worklist.item', { id: refTo('1').key });
    expect(sameAddress).toEqual({ key: 'tel:+33142685300', display: '+33 1 42 68 53 00', others: 2 });
    await worker.ask('interaction.associate', { interaction: refTo('1'), contactId });
    const before = (await changes(worker)).length;
    const { keys, changeId } = await worker.ask('worklist.associate-others', {
      address: { key: sameAddress!.key },
      contactId,
      except: refTo('1').key,
    });
    expect(keys.toSorted()).toEqual([refTo('2').key, refTo('3').key]);
    expect(await open(worker)).toEqual(['4']);
    expect(await changes(worker)).toHaveLength(before + 1);
    await worker.ask('change.undo', { changeId: changeId! });
    expect((await open(worker)).toSorted()).toEqual(['2', '3', '4']);
  });

  it('R3: takes another extension of the line for another address', async () => {
    await show(worker, '1', `${SWITCHBOARD} ext. 12`);
    await show(worker, '2', `${SWITCHBOARD} ext. 40`);
    await show(worker, '3', `${SWITCHBOARD} ext. 12`);
    const { sameAddress } = await worker.ask('worklist.item', { id: refTo('1').key });
    expect(sameAddress).toMatchObject({ extension: '12', others: 1 });
  });

  it('refuses a contact that is gone and writes nothing', async () => {
    await show(worker, '1', PHONE);
    await show(worker, '2', PHONE);
    const contactId = await knows(worker, 'Ana Ruiz', 'ana@riviere.example');
    await worker.ask('contact.delete', { ids: [contactId] });
    const asked = { address: { key: 'tel:+33142685300' }, contactId, except: refTo('1').key };
    expect(await worker.call('worklist.associate-others', asked)).toEqual(fail('not-found', contactId));
    expect((await open(worker)).toSorted()).toEqual(['1', '2']);
  });
});
