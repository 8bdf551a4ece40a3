import { describe, expect, it } from 'vitest';
import { ROWS_PER_PART } from '#lib/domain/contact/import-row.ts';
import { fail, succeed } from '#lib/domain/result.ts';
import { inspectFile } from '#lib/interchange/read-file.ts';
import type { ImportProgress } from '#lib/messages/protocol/interchange.ts';
import { runImport } from '#lib/state/import-run.ts';
import { type Script, scriptedWorker } from '#tests/support/scripted-worker.ts';
import { idOf } from '#tests/support/view-builders.ts';

const lines = Array.from({ length: 2 * ROWS_PER_PART + 100 }, (_, at) => `P${at};Q;p${at}@x.example`);
const file = new Blob([['Prénom;Nom;Adresse de messagerie', ...lines].join('\n')]);
const checked = { met: new Set<number>(), shared: new Set<number>(), write: 3 };

const at = (state: ImportProgress['state'], done = 0): ImportProgress => {
  const counts = { added: 0, updated: 0, skipped: 0, organizations: 0 };
  return { batchId: idOf(1), state, fileName: '', parts: 3, done, ...counts };
};

async function run(script: Script, isCancelled = () => false) {
  let steps = 0;
  const worker = scriptedWorker({
    'interchange.open': () => succeed(at('staging')),
    'interchange.stage': () => succeed(at('staging')),
    'interchange.step': () => succeed(at((steps += 1) === 3 ? 'finished' : 'running', steps)),
    'interchange.back': () => succeed(at('gone')),
    ...script,
  });
  const as = (await inspectFile(file))!;
  const what = { batchId: idOf(1), file, fileName: 'p.csv', as, countries: [], duplicates: 'skip' as const, checked };
  const end = await runImport({ call: worker.call, isCancelled, onProgress: () => {} }, what);
  return { end, worker, names: worker.asked.map(({ name }) => name.replace('interchange.', '')) };
}

describe('an import from the page', () => {
  it('hands the parts over in their order, one at a time, and has them written', async () => {
    let underWay = 0;
    let most = 0;
    const { end, worker, names } = await run({
      'interchange.stage': async () => {
        most = Math.max(most, (underWay += 1));
        await new Promise((resolve) => {
          setTimeout(resolve);
        });
        underWay -= 1;
        return succeed(at('staging'));
      },
    });
    expect(most).toBe(1);
    const handed = worker.requests('interchange.stage');
    expect(handed.map(({ part, rows }) => [part, rows.length])).toEqual([
      [0, 500],
      [1, 500],
      [2, 100],
    ]);
    expect(worker.requests('interchange.open')[0]).toMatchObject({ write: 3 });
    expect(names).toEqual(['open', 'stage', 'stage', 'stage', 'step', 'step', 'step']);
    expect(end).toMatchObject({ end: 'finished' });
  });

  it.each([0, 1, 2])('takes it back when part %i is refused', async (refused) => {
    const { end, names } = await run({
      'interchange.stage': ({ part }) => (part === refused ? fail('store-full') : succeed(at('staging'))),
    });
    expect(names.slice(1)).toEqual([...Array.from({ length: refused + 1 }, () => 'stage'), 'back']);
    expect(end).toEqual({ end: 'gone', failure: { code: 'store-full' } });
  });

  it('takes it back when it is cancelled, once what is on its way is there', async () => {
    const { end, names } = await run({}, () => true);
    expect(names).toEqual(['open', 'stage', 'back']);
    expect(end).toEqual({ end: 'gone', failure: undefined });
  });
});
