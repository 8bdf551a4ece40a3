import { describe, expect, it } from 'vitest';
import { fail, succeed } from '#lib/domain/result.ts';
import { ISO_WEEK } from '#lib/domain/report/week-rule.ts';
import type { ReportedEntry } from '#lib/messages/protocol/report.ts';
import { createReportEntriesModel } from '#lib/state/report-entries-model.ts';
import { ALL_GROUPS, usualReport } from '#lib/state/report-route.ts';
import { scriptedWorker, type Script } from '#tests/support/scripted-worker.ts';
import { idOf, interaction } from '#tests/support/view-builders.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const wanted = { ...usualReport('entries'), group: 'billing' };

/** An entry, newer the lower its number, entered by somebody. */
function entry(number: number, agent: string): ReportedEntry {
  return {
    id: idOf(number),
    at: NOW - number,
    kind: 'inbound',
    agent: { key: agent.toLowerCase(), name: agent },
    topic: { key: '-' },
    contact: { key: '-' },
    organization: { key: '-' },
    excerpt: '',
    interaction: interaction(),
  };
}

function open(script: Script, most?: number) {
  const worker = scriptedWorker(script);
  const model = createReportEntriesModel({ call: worker.call, now: () => NOW, week: ISO_WEEK, locale: 'en' }, most);
  const listed = () => model.entries.value.map(({ id }) => Number(id.slice(-3)));
  return { worker, model, listed };
}

const entries = [entry(1, 'Zoé'), entry(2, 'Ada'), entry(3, 'Zoe'), entry(4, 'ada')];

describe('the entries of a group', () => {
  it.each([
    [undefined, [1, 2, 3, 4]],
    ['oldest' as const, [4, 3, 2, 1]],
    ['agent' as const, [2, 4, 1, 3]],
  ])('R51: in the order %s are %j', async (order, expected) => {
    const { worker, model, listed } = open({ 'report.entries': () => succeed({ entries, read: 4 }) });
    await model.show({ ...wanted, ...(order && { order }) });
    expect(listed()).toEqual(expected);
    await model.show({ ...wanted, order: 'newest' });
    expect(listed()).toEqual([1, 2, 3, 4]);
    expect(worker.requests('report.entries')).toHaveLength(1);
  });

  it('are read to the end, through parts in which there are none', async () => {
    const parts = [[entries[0]!], [], [entries[1]!]];
    const { worker, model, listed } = open({
      'report.entries': () => {
        const found = parts.shift()!;
        return succeed({ entries: found, read: 9, ...(parts.length > 0 && { next: { at: 5, id: idOf(5) } }) });
      },
    });
    await model.show(wanted);
    expect(listed()).toEqual([1, 2]);
    expect(model.isReading.value).toBe(false);
    expect(worker.requests('report.entries').map(({ group }) => group)).toEqual(['billing', 'billing', 'billing']);
  });

  it('are those of all groups when none is named', async () => {
    const { worker, model } = open({ 'report.entries': () => succeed({ entries, read: 4 }) });
    await model.show({ ...wanted, group: ALL_GROUPS });
    expect(worker.requests('report.entries')[0]?.group).toBeUndefined();
  });

  it('say so when there are more than are listed', async () => {
    const part = () => succeed({ entries, read: 4, next: { at: 5, id: idOf(5) } });
    const { model, listed } = open({ 'report.entries': part }, 6);
    await model.show(wanted);
    expect(listed()).toHaveLength(8);
    expect(model.isCut.value).toBe(true);
  });

  it('go on from where they ended when more are asked for', async () => {
    const { worker, model, listed } = open(
      {
        'report.entries': ({ before }) =>
          succeed({
            entries: entries.slice(0, 2),
            read: 4,
            ...(before?.at !== 3 && { next: { at: (before?.at ?? 6) - 1, id: idOf(5) } }),
          }),
      },
      4,
    );
    await model.show(wanted);
    expect([listed(), model.isCut.value]).toEqual([[1, 2, 1, 2], true]);
    await model.more();
    expect(worker.requests('report.entries').map(({ before }) => before?.at)).toEqual([undefined, 5, 4, 3]);
    expect([listed().length, model.isCut.value, model.isReading.value]).toEqual([8, false, false]);
    await model.more();
    expect(worker.requests('report.entries')).toHaveLength(4);
  });

  it('are forgotten when the list is left, and not shown under the next group', async () => {
    const { worker, model, listed } = open({ 'report.entries': () => succeed({ entries, read: 4 }) });
    await model.show(wanted);
    model.leave();
    expect([listed(), model.isReading.value]).toEqual([[], true]);
    worker.script['report.entries'] = () => fail('unavailable');
    await model.show({ ...wanted, group: 'other' });
    expect([listed(), model.failure.value?.code, model.isReading.value]).toEqual([[], 'unavailable', false]);
  });

  it('are read again when somebody writes', async () => {
    const { worker, model, listed } = open({ 'report.entries': () => succeed({ entries, read: 4 }) });
    await model.show(wanted);
    worker.script['report.entries'] = () => succeed({ entries: entries.slice(1), read: 3 });
    model.noteChange();
    expect(listed()).toHaveLength(4);
    await expect.poll(listed).toEqual([2, 3, 4]);
  });
});
