import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail } from '#lib/domain/result.ts';
import { startWorker, ticketReport, type WorkerInTest } from '#tests/support/ports/worker-in-test.ts';
import { knows, list, origin, PHONE, refTo, show } from './worklist-desk.ts';

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

describe('one interaction', () => {
  it('R13, R23: is shown as beside its page: who is found and what quick-add starts from', async () => {
    await show(worker, '1', 'x', {
      sightings: [{ ...ticketReport('jean.dupont@notaires.example').sightings[0]!, name: 'Jean Dupont' }],
    });
    const item = await worker.ask('worklist.item', { id: refTo('1').key });
    expect(item).toMatchObject({
      state: 'open',
      resolution: { status: 'unresolved', because: 'nobody-holds-it' },
      prefill: { draft: { givenName: 'Jean', familyName: 'Dupont' } },
      participants: [],
    });
  });

  it('is found by the id of its record too, with its history', async () => {
    await show(worker, '1', PHONE);
    const contactId = await knows(worker, 'Ana Ruiz', 'ana@riviere.example');
    await worker.ask('interaction.associate', { interaction: refTo('1'), contactId });
    const { recordId } = await worker.ask('worklist.item', { id: refTo('1').key });
    const item = await worker.ask('worklist.item', { id: recordId! });
    expect(item).toMatchObject({
      interaction: { id: '1' },
      state: 'associated',
      participants: [{ card: { id: contactId } }],
    });
    expect(await worker.ask('worklist.history', { key: refTo('1').key })).toMatchObject([
      { action: 'interaction.associate', subject: 'Ana Ruiz', isOwn: true, undone: false },
    ]);
  });

  it('is not-found when nothing is known of it', async () => {
    expect(await worker.call('worklist.item', { id: 'no|such|1' })).toEqual(fail('not-found', 'no|such|1'));
  });

  it('may not be asked for by a page of a site', async () => {
    const tab = worker.openTab(7, `${origin}/tickets/1`);
    expect(await worker.fromPage(tab, 'worklist.list', {} as never)).toEqual(fail('forbidden', 'sender'));
  });

  it.each([
    ['a script', 'javascript:alert(1)', '<img src=x onerror=alert(1)>'],
    ['a document', 'data:text/html,<script>1</script>', '=HYPERLINK("https://evil.example")'],
    ['a very long one', `https://desk.example/${'x'.repeat(1900)}`, '\u202Egnp.exe'],
  ])('keeps a hostile address and title as text: %s', async (_, url, title) => {
    await show(worker, '1', PHONE, { interaction: refTo('1', { url, title }) });
    expect((await list(worker)).rows[0]?.interaction).toMatchObject({ url, title });
  });
});
