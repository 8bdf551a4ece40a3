import { describe, expect, it } from 'vitest';
import { fail, succeed } from '#lib/domain/result.ts';
import type { ListedInteraction, WorkItem } from '#lib/messages/protocol/worklist.ts';
import { createConfirmationModel } from '#lib/state/confirmation-model.ts';
import { createWorklistModel } from '#lib/state/worklist-model.ts';
import { manualClock, settled } from '#tests/support/manual-clock.ts';
import { type Script, scriptedWorker } from '#tests/support/scripted-worker.ts';
import { idOf, interaction, match, participant, rankedPhone, tabView } from '#tests/support/view-builders.ts';

const ANA = { id: idOf(1), name: 'Ana Ruiz' };
const refTo = (id: string) => interaction({ key: `desk|ticket|${id}`, id, url: `https://desk.example/${id}` });

/** A worker with so many unresolved interactions, which leave and come back as in the store. */
async function worklist(ids: string[], script: Script = {}, others = 0) {
  const open = new Set(ids);
  const left: string[][] = [];
  const clock = manualClock();
  const rowOf = (id: string): ListedInteraction => ({
    interaction: refTo(id),
    at: 1,
    state: 'open',
    people: [],
    morePeople: 0,
    find: { found: 'nobody', candidates: 0 },
  });
  const take = (...gone: string[]) => {
    for (const id of gone) open.delete(id);
    left.push(gone);
    return succeed({ changeId: idOf(77) });
  };
  const worker = scriptedWorker({
    'worklist.list': ({ query = '' }) => {
      const rows = ids.filter((id) => open.has(id) && id.includes(query)).map(rowOf);
      return succeed({ rows, total: rows.length });
    },
    'worklist.item': ({ id: key }) => {
      const id = key.split('|').at(-1) ?? '';
      if (!ids.includes(id)) return fail('not-found', key);
      const { resolution, matches, suggestions, prefill, tags } = tabView();
      const item: WorkItem = {
        interaction: refTo(id),
        state: open.has(id) ? 'open' : 'associated',
        addresses: [rankedPhone()],
        participants: open.has(id) ? [] : [participant()],
        resolution,
        matches,
        suggestions,
        tags,
        ...(prefill && { prefill }),
        sameAddress: { key: 'tel:+33612345678', display: '+33 6 12 34 56 78', others },
      };
      return succeed(item);
    },
    'interaction.associate': ({ interaction: { id } }) => take(id),
    'worklist.dismiss': ({ key, on }) => {
      const id = key.split('|').at(-1) ?? '';
      if (on) open.delete(id);
      else open.add(id);
      return succeed(null);
    },
    'change.undo': () => {
      for (const id of left.pop() ?? []) open.add(id);
      return succeed({ changeId: idOf(78) });
    },
    'worklist.associate-others': () => {
      const gone = [...open];
      take(...gone);
      return succeed({ keys: gone.map((id) => refTo(id).key), changeId: idOf(79) });
    },
    'contact.duplicates': () => succeed([]),
    'contact.search': () => succeed({ matches: [match()], hiddenElsewhere: 0 }),
    ...script,
  });
  const confirmation = createConfirmationModel({
    call: worker.call,
    schedule: clock.schedule,
    onUndone: () => void model.load(),
  });
  const model = createWorklistModel({ call: worker.call, confirmation, schedule: clock.schedule });
  await model.show({ query: '', oldestFirst: false });
  await settled();
  const shown = () => model.desk.item.value?.interaction.id;
  const progress = () => (model.progress.value ? `${model.progress.value.at} of ${model.progress.value.of}` : '');
  return { model, worker, confirmation, open, shown, progress };
}

describe('the worklist', () => {
  it('shows the first, and the next at once when that is resolved', async () => {
    const { model, shown, progress } = await worklist(['a', 'b', 'c']);
    expect([shown(), progress()]).toEqual(['a', '1 of 3']);
    await model.desk.choose(ANA);
    await settled();
    expect([shown(), progress(), model.done.value]).toEqual(['b', '2 of 3', 1]);
    expect(model.list.rows.value).toHaveLength(2);
  });

  it('has read the next one before it is shown', async () => {
    const { model, worker } = await worklist(['a', 'b']);
    expect(worker.requests('worklist.item').map(({ id }) => id)).toEqual(['desk|ticket|a', 'desk|ticket|b']);
    model.move(1);
    await settled();
    expect(worker.requests('worklist.item')).toHaveLength(2);
  });

  it('moves on and back, and stays at the ends', async () => {
    const { model, shown } = await worklist(['a', 'b']);
    model.move(-1);
    await settled();
    expect(shown()).toBe('a');
    model.move(1);
    model.move(1);
    await settled();
    expect(shown()).toBe('b');
  });

  it('goes to the one before when the last one is resolved, and shows nothing in the end', async () => {
    const { model, shown } = await worklist(['a', 'b']);
    model.move(1);
    await settled();
    await model.desk.choose(ANA);
    await settled();
    expect(shown()).toBe('a');
    await model.desk.choose(ANA);
    await settled();
    expect([shown(), model.progress.value, model.done.value]).toEqual([undefined, undefined, 2]);
  });

  it('comes back to what was undone, whatever is shown by then', async () => {
    const { model, confirmation, shown, progress } = await worklist(['a', 'b', 'c']);
    await model.desk.choose(ANA);
    model.move(1);
    await settled();
    await confirmation.undo();
    await settled();
    expect([shown(), progress(), model.done.value]).toEqual(['a', '1 of 3', 0]);
  });

  it('sets aside what needs nobody; undo and redo work without any journal', async () => {
    const { model, confirmation, shown } = await worklist(['a', 'b']);
    await model.dismiss();
    await settled();
    expect(shown()).toBe('b');
    await confirmation.undo();
    await settled();
    expect(shown()).toBe('a');
    await confirmation.undo();
    await settled();
    expect(model.list.rows.value.map(({ interaction: { id } }) => id)).toEqual(['b']);
  });

  it('stays where it is when a write is refused, and says why', async () => {
    const refused = { 'interaction.associate': () => fail('not-found', ANA.id) } satisfies Script;
    const { model, confirmation, shown } = await worklist(['a', 'b'], refused);
    await model.desk.choose(ANA);
    await settled();
    expect([shown(), model.done.value]).toEqual(['a', 0]);
    expect(confirmation.current.value).toMatchObject({ state: 'failed', failure: { code: 'not-found' } });
  });

  it('goes on by itself when the current one is resolved beside its page', async () => {
    const { model, open, shown } = await worklist(['a', 'b', 'c']);
    model.move(1);
    await settled();
    open.delete('b');
    await model.load();
    await settled();
    expect(shown()).toBe('c');
  });

  it('asks again when another text is searched for', async () => {
    const { model, shown } = await worklist(['a', 'b']);
    await model.show({ query: 'b', oldestFirst: true });
    await settled();
    expect(shown()).toBe('b');
  });
});

describe('the same for all others with the address', () => {
  it('R14: is offered after one was resolved, taken in one change, and undone in one', async () => {
    const { model, worker, confirmation, shown } = await worklist(['a', 'b', 'c'], {}, 2);
    expect(model.offer.value).toBeUndefined();
    await model.desk.choose(ANA);
    await settled();
    expect(model.offer.value).toMatchObject({ contact: ANA, from: 'desk|ticket|a', address: { others: 2 } });
    await model.acceptOffer();
    await settled();
    expect(worker.requests('worklist.associate-others')).toEqual([
      { address: { key: 'tel:+33612345678' }, contactId: ANA.id, except: 'desk|ticket|a' },
    ]);
    expect([shown(), model.done.value, model.offer.value]).toEqual([undefined, 3, undefined]);
    await confirmation.undo();
    await settled();
    expect([shown(), model.done.value]).toEqual(['b', 1]);
  });

  it('comes back from one undo even when pages heard of the change before its answer', async () => {
    const { model, worker, confirmation, shown } = await worklist(['a', 'b', 'c'], {}, 2);
    await model.desk.choose(ANA);
    await settled();
    const answer = worker.script['worklist.associate-others']!;
    worker.script['worklist.associate-others'] = async (request) => {
      const result = await answer(request);
      await model.load();
      return result;
    };
    await model.acceptOffer();
    await settled();
    expect(model.done.value).toBe(3);
    await confirmation.undo();
    await settled();
    expect([shown(), model.done.value]).toEqual(['b', 1]);
  });

  it('is not offered when there are none', async () => {
    const { model } = await worklist(['a', 'b'], {}, 0);
    await model.desk.choose(ANA);
    expect(model.offer.value).toBeUndefined();
  });

  it('goes when the next one is set aside, or when it is declined', async () => {
    const { model } = await worklist(['a', 'b', 'c'], {}, 1);
    await model.desk.choose(ANA);
    model.declineOffer();
    expect(model.offer.value).toBeUndefined();
    await settled();
    await model.desk.choose(ANA);
    await settled();
    await model.dismiss();
    expect(model.offer.value).toBeUndefined();
  });
});

describe('clearing the list', () => {
  it('says so with a way back, which fails once it is gone for good', async () => {
    let kept = 2;
    const script = {
      'worklist.clear': () => succeed({ count: 2 }),
      'worklist.restore': () => succeed({ count: kept }),
    } satisfies Script;
    const { model, confirmation } = await worklist(['a', 'b'], script);
    await model.clear();
    expect(confirmation.current.value).toMatchObject({ deed: { what: 'worklist-cleared', name: '2' } });
    await confirmation.undo();
    expect(confirmation.current.value).toMatchObject({ deed: { what: 'undone' } });
    await confirmation.undo();
    kept = 0;
    await confirmation.undo();
    expect(confirmation.current.value).toMatchObject({ state: 'failed', failure: { code: 'not-found' } });
  });
});
