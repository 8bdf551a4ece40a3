import { describe, expect, it } from 'vitest';
import { fail, succeed } from '#lib/domain/result.ts';
import { ISO_WEEK } from '#lib/domain/report/week-rule.ts';
import type { ReportPart } from '#lib/messages/protocol/report.ts';
import { createReportModel } from '#lib/state/report-model.ts';
import { type ReportWanted, usualReport } from '#lib/state/report-route.ts';
import { scriptedWorker, type Script } from '#tests/support/scripted-worker.ts';
import { idOf } from '#tests/support/view-builders.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const usual = usualReport('entries');

function part(name: string, interactions: number[], more: Partial<ReportPart> = {}): ReportPart {
  return {
    groups: [{ key: name, name, entries: 1, seconds: 0, timed: 0, open: 0, overdue: 0, interactions }],
    days: [],
    facets: { agents: [{ key: 'ada', name: 'Ada' }], topics: [{ key: name, name }], organizations: [] },
    read: 1,
    ...more,
  };
}

const next = (number: number) => ({ next: { at: number, id: idOf(number) } });

function open(script: Script) {
  const worker = scriptedWorker(script);
  const model = createReportModel({ call: worker.call, now: () => NOW, week: ISO_WEEK, locale: 'en' });
  const rows = () => model.report.value?.rows.map(({ key, interactions }) => [key, interactions]);
  return { worker, model, rows };
}

/** A worker whose answers come when they are let go, in the order they were asked for. */
function slowly() {
  const waiting: ((part: ReportPart) => void)[] = [];
  const script: Script = {
    'report.part': async () => succeed(await new Promise<ReportPart>((resolve) => waiting.push(resolve))),
  };
  const answer = async (answered: ReportPart) => {
    waiting.shift()!(answered);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { script, answer };
}

describe('the report', () => {
  it('is put together from all of its parts, each asked for where the one before ended', async () => {
    const parts = [part('b', [1, 2], { total: 3, ...next(7) }), part('a', [2], next(6)), part('b', [2])];
    const { worker, model, rows } = open({ 'report.part': () => succeed(parts.shift()!) });
    await model.show(usual);
    expect(rows()).toEqual([
      ['b', 2],
      ['a', 1],
    ]);
    expect(model.report.value?.totals).toMatchObject({ entries: 3, interactions: 2 });
    expect(worker.requests('report.part').map(({ before }) => before?.at)).toEqual([undefined, 7, 6]);
    expect(model.choices.value.topics.map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it('says how far it is, and shows nothing before its end', async () => {
    const { script, answer } = slowly();
    const { model } = open(script);
    const shown = model.show(usual);
    await answer(part('a', [], { total: 4, ...next(1) }));
    expect(model.progress.value).toEqual({ step: 'reading', read: 1, total: 4 });
    expect(model.report.value).toBeUndefined();
    await answer(part('a', []));
    await shown;
    expect(model.progress.value).toEqual({ step: 'idle' });
    expect(model.report.value?.rows).toMatchObject([{ entries: 2 }]);
  });

  it('that is stopped asks for no more, leaves no half figures, and can be counted again', async () => {
    const { script, answer } = slowly();
    const { worker, model } = open(script);
    void model.show(usual);
    model.cancel();
    await answer(part('a', [], next(1)));
    expect(model.progress.value).toEqual({ step: 'stopped' });
    expect(worker.requests('report.part')).toHaveLength(1);
    expect(model.report.value).toBeUndefined();
    const again = model.reload();
    await answer(part('a', []));
    await again;
    expect(model.report.value?.rows).toHaveLength(1);
  });

  it('drops the answers to what is no longer wanted', async () => {
    const { script, answer } = slowly();
    const { model, rows } = open(script);
    void model.show(usual);
    const later = model.show({ ...usual, by: 'agent' });
    await answer(part('old', []));
    expect(model.report.value).toBeUndefined();
    await answer(part('new', []));
    await later;
    expect(rows()).toEqual([['new', 0]]);
    expect(model.report.value?.by).toBe('agent');
  });

  it('is counted anew for another period or filter, and not for another order', async () => {
    const { worker, model } = open({ 'report.part': () => succeed(part('a', [])) });
    const wanted: ReportWanted[] = [
      usual,
      { ...usual, sort: '-name' },
      { ...usual, kind: 'inbound' },
      { ...usual, kind: 'inbound', period: 'today' },
    ];
    // oxlint-disable-next-line no-await-in-loop
    for (const each of wanted) await model.show(each);
    expect(worker.requests('report.part').map(({ filters }) => filters.kind)).toEqual([
      undefined,
      'inbound',
      'inbound',
    ]);
  });

  it('keeps what is shown when counting fails, says why, and can be tried again', async () => {
    const { worker, model, rows } = open({ 'report.part': () => succeed(part('a', [1])) });
    await model.show(usual);
    worker.script['report.part'] = () => fail('unavailable');
    await model.reload();
    expect(model.failure.value).toEqual({ code: 'unavailable' });
    expect(rows()).toEqual([['a', 1]]);
    worker.script['report.part'] = () => succeed(part('b', []));
    await model.show(usual);
    expect([model.failure.value, rows()]).toEqual([undefined, [['b', 0]]]);
  });

  it('that is short is counted again when somebody writes; of a long one it is said', async () => {
    const { worker, model, rows } = open({ 'report.part': () => succeed(part('a', [])) });
    await model.show(usual);
    worker.script['report.part'] = () => succeed(part('b', [], { read: 6_000 }));
    model.noteChange();
    await expect.poll(rows).toEqual([['b', 0]]);
    expect(model.isStale.value).toBe(false);
    model.noteChange();
    expect(model.isStale.value).toBe(true);
    expect(worker.requests('report.part')).toHaveLength(2);
  });
});
