import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contactDraftSchema } from '#lib/domain/contact/contact.ts';
import { startWorker, type WorkerInTest } from '#tests/support/ports/worker-in-test.ts';
import { eventually } from '#tests/support/eventually.ts';

vi.mock('wxt/browser', () => import('#tests/support/ports/the-browser.ts'));
vi.mock('#lib/platform/translate.ts', () => ({ translate: (key: string) => key }));

let worker: WorkerInTest;
beforeEach(() => {
  worker = startWorker();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  worker.fake.stopWorker();
});

describe('what is typed after the keyword', () => {
  const suggest = async (text: string) => {
    const show = vi.fn<(rows: unknown[]) => void>();
    worker.fake.events.inputChanged.fire(text, show);
    await eventually(() => expect(show).toHaveBeenCalled());
    return show.mock.calls[0]![0];
  };

  it('suggests contacts, with their text made harmless', async () => {
    const draft = contactDraftSchema.parse({
      givenName: 'Hélène',
      familyName: '<Rivière> & Fils',
      addresses: [{ medium: 'email', value: 'h@notaires.example' }],
    });
    await worker.ask('contact.create', { draft });
    expect(await suggest('riv')).toEqual([
      { content: 'h@notaires.example', description: 'Hélène &lt;Rivière&gt; &amp; Fils · h@notaires.example' },
    ]);
  });

  it('suggests nothing for nothing', async () => {
    expect(await suggest('  ')).toEqual([]);
  });
});
