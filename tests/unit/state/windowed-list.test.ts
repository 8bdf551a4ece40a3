import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fail, succeed } from '#lib/domain/result.ts';
import { createWindowedList } from '#lib/state/windowed-list.ts';

/** A list of numbers in a worker: each request waits until it is let go. */
function worker(total: number) {
  const state = { total, stamp: 'a', add: 0 };
  const asked: number[] = [];
  const waiting: (() => void)[] = [];
  const list = createWindowedList<number>(async (from, count) => {
    asked.push(from);
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
    });
    const length = Math.max(0, Math.min(count, state.total - from));
    return succeed({
      rows: Array.from({ length }, (_, at) => from + at + state.add),
      total: state.total,
      stamp: state.stamp,
    });
  });
  const settle = async () => {
    for (let idle = 0; idle < 5; idle += 1) {
      if (waiting.length > 0) idle = 0;
      waiting.shift()?.();
      // oxlint-disable-next-line no-await-in-loop
      await Promise.resolve();
    }
  };
  return { list, state, asked, settle };
}

describe('a list of which what is in sight is read', () => {
  it('knows how many rows there are, and those in sight', async () => {
    const { list, settle } = worker(1_000_000);
    void list.load();
    await settle();
    expect(list.total.value).toBe(1_000_000);
    expect(list.at(0)).toBe(0);
    expect(list.at(500_000)).toBeUndefined();
    list.show(500_000, 500_020);
    await settle();
    expect(list.at(500_019)).toBe(500_019);
    list.show(999_990, 1_000_000);
    await settle();
    expect(list.at(999_999)).toBe(999_999);
  });

  it('asks for where a dragged scroll bar stops, and not for everything it passed', async () => {
    const { list, asked, settle } = worker(1_000_000);
    void list.load();
    await settle();
    for (let place = 1000; place <= 900_000; place += 1000) list.show(place, place + 20);
    await settle();
    expect(asked.length).toBeLessThan(5);
    expect(list.at(900_000)).toBe(900_000);
  });

  it.each([
    ['down', 2000, [21, 22, 23, 24]],
    ['up', -2000, [18, 17, 16, 15]],
  ])('reads ahead of somebody who scrolls %s, nearest first', async (_, way, ahead) => {
    const { list, asked, settle } = worker(1_000_000);
    void list.load();
    await settle();
    list.show(1950, 1970);
    await settle();
    list.show(1950 + Math.sign(way) * 10, 1970 + Math.sign(way) * 10);
    await settle();
    expect(asked.slice(2).map((from) => from / 100)).toEqual(ahead.map((page) => page - (way > 0 ? 1 : 0)));
  });

  it('says nothing of rows that were read ahead before one gets there, and has them then', async () => {
    const { list, settle } = worker(1_000_000);
    void list.load();
    await settle();
    const before = list.version.value;
    list.show(5, 25);
    await settle();
    expect(list.version.value).toBe(before);
    for (let place = 5; place < 380; place += 5) {
      list.show(place, place + 20);
      expect(list.at(place + 19)).toBe(place + 19);
    }
  });

  it('reads nothing ahead of who jumps, nor beyond either end', async () => {
    const { list, asked, settle } = worker(250);
    void list.load();
    await settle();
    list.show(200, 220);
    await settle();
    list.show(201, 221);
    list.show(10, 30);
    await settle();
    list.show(9, 29);
    await settle();
    expect(asked).toEqual([0, 200]);
  });

  it('keeps the old rows until those of what is wanted now are there', async () => {
    const { list, state, settle } = worker(300);
    void list.load();
    await settle();
    Object.assign(state, { stamp: 'b', add: 1000, total: 200 });
    const done = list.load();
    expect(list.isBehind.value).toBe(true);
    expect(list.at(0)).toBe(0);
    await settle();
    await done;
    expect(list.at(0)).toBe(1000);
    expect(list.isBehind.value).toBe(false);
  });

  it('shows the end of a list that became shorter than where one is', async () => {
    const { list, state, settle } = worker(1000);
    void list.load();
    await settle();
    list.show(900, 920);
    await settle();
    Object.assign(state, { stamp: 'b', total: 30 });
    void list.load();
    await settle();
    expect(list.total.value).toBe(30);
    expect(list.at(29)).toBe(29);
  });

  it('says what went wrong, and goes on with the next try', async () => {
    let isBroken = true;
    const list = createWindowedList<number>(async () =>
      isBroken ? fail('unavailable') : succeed({ rows: [7], total: 1, stamp: 'a' }),
    );
    await list.load();
    expect(list.failure.value).toEqual({ code: 'unavailable' });
    isBroken = false;
    await list.load();
    expect(list.failure.value).toBeUndefined();
    expect(list.at(0)).toBe(7);
  });

  it('never shows a row of an older list at the place of a newer one, however one scrolls and others write', async () => {
    const step = fc.oneof(
      fc.record({ type: fc.constant('show' as const), place: fc.nat(4000) }),
      fc.record({ type: fc.constant('write' as const), total: fc.integer({ min: 0, max: 4000 }) }),
      fc.record({ type: fc.constant('settle' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const { list, state, settle } = worker(2000);
        void list.load();
        await settle();
        let stamp = 0;
        for (const each of steps) {
          if (each.type === 'show') list.show(each.place, each.place + 30);
          else if (each.type === 'write') {
            Object.assign(state, { stamp: `s${(stamp += 1)}`, add: stamp * 10_000, total: each.total });
            void list.load();
          }
          // oxlint-disable-next-line no-await-in-loop
          else await settle();
        }
        await settle();
        expect(list.total.value).toBe(state.total);
        for (let place = 0; place < state.total; place += 1) {
          const row = list.at(place);
          if (row !== undefined) expect(row).toBe(place + state.add);
        }
      }),
      { numRuns: 60 },
    );
  });
});
