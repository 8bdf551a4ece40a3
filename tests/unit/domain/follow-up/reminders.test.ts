import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dueToTell,
  MOST_REMEMBERED,
  NOTED_AFTERWARDS,
  type Owed,
  remindedAt,
  type Reminded,
  remindingFrom,
  withTold,
} from '#lib/domain/follow-up/reminders.ts';
import { LONGEST_SLEEP, wakeAt } from '#lib/domain/follow-up/wake.ts';

const owed = (id: string, at: number, updatedAt = 0): Owed => ({ id, at, updatedAt });
const ids = (told: readonly Owed[]) => told.map(({ id }) => id);

describe('R50: what the agent is told of', () => {
  it('is what is due and was not told, the longest due first', () => {
    const kept = withTold(remindingFrom(100), [owed('b', 150)]);
    const all = [owed('c', 300), owed('a', 200), owed('b', 150), owed('later', 301), owed('before', 100)];
    expect(ids(dueToTell(all, kept, 300))).toEqual(['a', 'c']);
  });

  it('is told again when it was moved and is due again', () => {
    const kept = withTold(remindingFrom(0), [owed('a', 200)]);
    expect(ids(dueToTell([owed('a', 200)], kept, 500))).toEqual([]);
    expect(ids(dueToTell([owed('a', 400)], kept, 500))).toEqual(['a']);
  });

  it('is nothing that was overdue when it was noted, imported or brought back', () => {
    const at = 1_000_000;
    expect(dueToTell([owed('a', at, at + NOTED_AFTERWARDS + 1)], remindingFrom(0), 2 * at)).toEqual([]);
    expect(ids(dueToTell([owed('a', at, at + NOTED_AFTERWARDS)], remindingFrom(0), 2 * at))).toEqual(['a']);
  });

  it('is nothing of before the reminders were turned on', () => {
    expect(dueToTell([owed('a', 999), owed('b', 1000)], remindingFrom(1000), 5000)).toEqual([]);
  });

  it('comes due again by a clock that was set back, but not what was told by name', () => {
    const kept = withTold(remindingFrom(1000), [owed('told', 1400)]);
    const back = remindedAt(kept, 500);
    expect(back.since).toBe(500);
    expect(ids(dueToTell([owed('new', 700), owed('told', 1400)], back, 2000))).toEqual(['new']);
    expect(remindedAt(back, 3000)).toBe(back);
  });

  it('is remembered without end in number, by counting the oldest moments as told', () => {
    const many = Array.from({ length: MOST_REMEMBERED + 20 }, (_, index) => owed(`e${index}`, 1000 + index));
    const kept = withTold(remindingFrom(0), many);
    expect(kept.told.length).toBeLessThanOrEqual(MOST_REMEMBERED);
    expect(dueToTell(many, kept, 10_000)).toEqual([]);
  });

  it('property: whatever happens to clock, store and worker, nothing is told twice for one moment', () => {
    const step = fc.record({
      what: fc.constantFrom('tick', 'back', 'add', 'move', 'look'),
      id: fc.integer({ min: 0, max: 5 }),
      by: fc.integer({ min: 1, max: 1000 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let now = 10_000;
        let kept: Reminded = remindingFrom(now);
        const store = new Map<number, Owed>();
        const told = new Set<string>();
        for (const { what, id, by } of steps) {
          if (what === 'tick') now += by;
          if (what === 'back') now -= by;
          if (what === 'add' || (what === 'move' && store.has(id))) store.set(id, owed(`${id}`, now + by, now));
          if (what !== 'look') continue;
          kept = remindedAt(kept, now);
          const fresh = dueToTell([...store.values()], kept, now);
          for (const { id: entry, at } of fresh) {
            expect(told.has(`${entry}:${at}`)).toBe(false);
            expect(at).toBeLessThanOrEqual(now);
            told.add(`${entry}:${at}`);
          }
          kept = withTold(kept, fresh);
        }
      }),
    );
  });

  it('property: by a clock that only goes on, everything that falls due under it is told', () => {
    const step = fc.record({ add: fc.boolean(), by: fc.integer({ min: 1, max: 1000 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let now = 10_000;
        let kept: Reminded = remindingFrom(now);
        const store: Owed[] = [];
        const told = new Set<string>();
        for (const { add, by } of steps) {
          if (add) store.push(owed(`e${store.length}`, now + by, now));
          else now += by;
          const fresh = dueToTell(store, kept, now);
          for (const { id } of fresh) told.add(id);
          kept = withTold(kept, fresh);
          expect([...told].sort()).toEqual(ids(store.filter(({ at }) => at <= now)).sort());
        }
      }),
    );
  });
});

describe('the alarm', () => {
  it.each([
    [undefined, 1000, undefined],
    [1500, 1000, 1500],
    [900, 1000, 1000],
    [1000 + LONGEST_SLEEP, 1000, 1000 + LONGEST_SLEEP],
    [9e15, 1000, 1000 + LONGEST_SLEEP],
  ])('for %s at %s rings at %s', (next, now, at) => {
    expect(wakeAt(next, now)).toBe(at);
  });
});
