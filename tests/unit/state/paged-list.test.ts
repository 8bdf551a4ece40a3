import { describe, expect, it } from 'vitest';
import { fail, type Result, succeed } from '#lib/domain/result.ts';
import { createPagedList, type ListPart, PART } from '#lib/state/paged-list.ts';

type Part = Result<ListPart<number, number>>;

function listOf(count: number) {
  const asked: (number | undefined)[] = [];
  let answer = async (after: number | undefined, limit: number): Promise<Part> => {
    const from = after ?? 0;
    const rows = Array.from({ length: Math.min(limit, count - from) }, (_, index) => from + index);
    const next = from + rows.length;
    return succeed({ rows, total: count, ...(next < count && { next }) });
  };
  const list = createPagedList<number, number>((after, limit) => {
    asked.push(after);
    return answer(after, limit);
  });
  return {
    list,
    asked,
    answerWith: (next: typeof answer) => {
      answer = next;
    },
  };
}

describe('a list that is read as one scrolls', () => {
  it('reads one part at first, and all in the end, whatever its length', async () => {
    const { list, asked } = listOf(1000);
    await list.begin();
    expect([list.rows.value.length, list.total.value]).toEqual([PART, 1000]);
    for (let turn = 0; turn < 10; turn += 1) await list.more();
    expect(list.rows.value).toEqual(Array.from({ length: 1000 }, (_, index) => index));
    expect(asked).toHaveLength(5);
  });

  it('reads as much again as was shown', async () => {
    const { list, asked } = listOf(1000);
    await list.begin();
    await list.more();
    asked.length = 0;
    await list.load();
    expect(list.rows.value).toHaveLength(2 * PART);
    expect(asked).toEqual([undefined, PART]);
  });

  it('asks for the next part once, however often it is wanted', async () => {
    const { list, asked } = listOf(1000);
    await list.begin();
    await Promise.all([list.more(), list.more(), list.more()]);
    expect(asked).toEqual([undefined, PART]);
  });

  it('drops the answer to what is no longer wanted', async () => {
    const { list, answerWith } = listOf(3);
    const { promise, resolve } = Promise.withResolvers<Part>();
    answerWith(() => promise);
    const first = list.begin();
    answerWith(async () => succeed({ rows: [7], total: 1 }));
    await list.begin();
    resolve(succeed({ rows: [1, 2, 3], total: 3 }));
    await first;
    expect(list.rows.value).toEqual([7]);
  });

  it('does not bring a row back that was taken off while the list was read', async () => {
    const { list, answerWith } = listOf(3);
    await list.begin();
    const { promise, resolve } = Promise.withResolvers<Part>();
    answerWith(() => promise);
    const reading = list.load();
    list.take((row) => row === 1);
    resolve(succeed({ rows: [0, 1, 2], total: 3 }));
    await reading;
    expect(list.rows.value).toEqual([0, 2]);
  });

  it('keeps what it has when reading fails, and takes a row off at once', async () => {
    const { list, answerWith } = listOf(3);
    await list.begin();
    answerWith(async () => fail('unavailable'));
    await list.load();
    expect(list.rows.value).toEqual([0, 1, 2]);
    expect(list.failure.value).toEqual({ code: 'unavailable' });
    list.take((row) => row === 1);
    expect([list.rows.value, list.total.value]).toEqual([[0, 2], 2]);
  });
});
