import { describe, expect, it } from 'vitest';
import { createTurns } from '#lib/services/tabs/in-turn.ts';

describe('turns', () => {
  it('runs tasks of one name one after the other, those of another name beside them', async () => {
    const inTurn = createTurns();
    const said: string[] = [];
    const first = Promise.withResolvers<void>();
    const task =
      (name: string, until = Promise.resolve()) =>
      async () => {
        said.push(`${name} begins`);
        await until;
        said.push(`${name} ends`);
        return name;
      };
    const all = [inTurn('a', task('one', first.promise)), inTurn('a', task('two')), inTurn('b', task('three'))];
    await all[2];
    expect(said).toEqual(['one begins', 'three begins', 'three ends']);
    first.resolve();
    expect(await Promise.all(all)).toEqual(['one', 'two', 'three']);
    expect(said.slice(3)).toEqual(['one ends', 'two begins', 'two ends']);
  });

  it('goes on after a task that failed', async () => {
    const inTurn = createTurns();
    const failed = inTurn('a', () => Promise.reject(new Error('no room')));
    const next = inTurn('a', () => Promise.resolve('done'));
    await expect(failed).rejects.toThrow('no room');
    await expect(next).resolves.toBe('done');
  });
});
