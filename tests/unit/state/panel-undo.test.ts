import { describe, expect, it } from 'vitest';
import { type Result, succeed } from '#lib/domain/result.ts';
import type { ChangeSummary } from '#lib/messages/protocol/change.ts';
import { CONFIRMATION_TIME } from '#lib/state/confirmation-model.ts';
import { settled } from '#tests/support/manual-clock.ts';
import { panelHarness } from '#tests/support/panel-harness.ts';
import { card, idOf, interaction, participant, tabView } from '#tests/support/view-builders.ts';

const helene = card();
const ticket = tabView({ participants: [participant()] });

function made(number: number, fields: Partial<ChangeSummary> = {}): ChangeSummary {
  const id = idOf(number);
  return { id, at: number, action: 'interaction.tag', subject: 'Paul', undone: false, undoId: id, ...fields };
}

async function setUp(changes: ChangeSummary[]) {
  const harness = panelHarness(ticket, {
    'change.recent': () => succeed({ changes, more: false }),
    'change.undo': ({ changeId }) => {
      const at = changes.findIndex(({ undoId }) => undoId === changeId);
      if (at >= 0) changes[at] = { ...changes[at]!, undone: !changes[at]!.undone, undoId: idOf(90 + at) };
      return succeed({ changeId: idOf(90 + at) });
    },
  });
  await settled();
  const undone = () => harness.worker.requests('change.undo').map(({ changeId }) => changeId);
  const deed = () => {
    const now = harness.model.confirmation.current.value;
    return now?.state === 'done' ? now.deed : undefined;
  };
  return { ...harness, undone, deed };
}

describe('undo in the panel', () => {
  it('undoes what is confirmed', async () => {
    const { model, worker, undone } = await setUp([]);
    await model.remove(helene.id);
    await model.undo();
    expect(undone()).toEqual([idOf(77)]);
    expect(worker.requests('change.recent')).toEqual([]);
  });

  it('undoes the interaction’s own last change once nothing is confirmed any more, and names it', async () => {
    const { model, worker, clock, undone, deed } = await setUp([made(3, { undone: true }), made(2), made(1)]);
    await model.remove(helene.id);
    await clock.advance(CONFIRMATION_TIME);
    await model.undo();
    expect(worker.requests('change.recent')).toEqual([{ interaction: interaction().key }]);
    expect(undone()).toEqual([idOf(2)]);
    expect(deed()).toEqual({
      what: 'undone',
      of: { what: 'journalled', action: 'interaction.tag', name: 'Paul' },
    });
  });

  it('goes further back when it is pressed again, and redo does the last one again', async () => {
    const { model, undone, deed } = await setUp([made(2), made(1)]);
    await model.undo();
    await model.undo();
    expect(undone()).toEqual([idOf(2), idOf(1)]);
    await model.redo();
    expect(undone().at(-1)).toBe(idOf(91));
    expect(deed()).toMatchObject({ what: 'redone', of: { what: 'journalled' } });
    await model.redo();
    expect(undone().at(-1)).toBe(idOf(90));
    await model.redo();
    expect(undone()).toHaveLength(4);
    expect(deed()).toEqual({ what: 'nothing-to-redo' });
  });

  it('does again what was undone also when undo was pressed once too often', async () => {
    const { model, undone, deed } = await setUp([made(1)]);
    await model.undo();
    await model.undo();
    expect(deed()).toEqual({ what: 'nothing-to-undo' });
    await model.redo();
    expect(undone()).toEqual([idOf(1), idOf(90)]);
    expect(deed()).toMatchObject({ what: 'redone', of: { what: 'journalled' } });
  });

  it('does again what was undone after its line is gone, and nothing once something newer was done', async () => {
    const changes = [made(1)];
    const { model, clock, undone, deed } = await setUp(changes);
    await model.undo();
    await clock.advance(CONFIRMATION_TIME);
    changes.unshift(made(2));
    await model.redo();
    expect(deed()).toEqual({ what: 'nothing-to-redo' });
    changes.shift();
    await model.redo();
    expect(undone()).toEqual([idOf(1), idOf(90)]);
  });

  it('says that there is nothing to undo', async () => {
    const { model, undone, deed } = await setUp([made(1, { undone: true })]);
    await model.undo();
    expect(undone()).toEqual([]);
    expect(deed()).toEqual({ what: 'nothing-to-undo' });
  });

  it('undoes nothing beside another interaction that came up meanwhile', async () => {
    const answer = Promise.withResolvers<Result<{ changes: ChangeSummary[]; more: boolean }>>();
    const { model, worker, views, tell, undone } = await setUp([]);
    worker.script['change.recent'] = () => answer.promise;
    const undoing = model.undo();
    views.set(7, tabView({ interaction: interaction({ key: 'desk 2' }) }));
    tell(7);
    await settled();
    answer.resolve(succeed({ changes: [made(1)], more: false }));
    await undoing;
    expect(undone()).toEqual([]);
  });
});
