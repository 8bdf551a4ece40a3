import { beforeEach, describe, expect, it } from 'vitest';
import { listEntries } from '#lib/services/entries/list-entries.ts';
import { addTopic } from '#lib/services/entries/topics.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { agentOf, emptyStore, ok } from './desk.ts';
import { interaction, log } from './entry-desk.ts';

let deps: ServiceDeps;

beforeEach(async () => {
  deps = agentOf(await emptyStore(), { agent: { id: 'agent-1', name: 'Ada', email: 'ada@help.example' } });
});

describe('topics', () => {
  it('R50: come last used first, and the same name is one topic', async () => {
    const names = ['Billing', 'Delivery', 'Réparation'];
    const topics = [];
    // oxlint-disable-next-line no-await-in-loop
    for (const name of names) topics.push((await ok(addTopic(deps, { name }))).topic);
    expect((await ok(addTopic(deps, { name: ' reparation ' }))).topic).toEqual(topics[2]);
    await log(deps, { topic: topics[1] });
    await log(deps, { topic: topics[2] });
    const shown = (await ok(listEntries(deps, { interaction }))).topics.map(({ name }) => name);
    expect(shown).toEqual(['Réparation', 'Delivery', 'Billing']);
  });

  it('stay on their entries when they are taken back', async () => {
    const { topic, changeId } = await ok(addTopic(deps, { name: 'Billing' }));
    await log(deps, { topic });
    await ok(undoChange(deps, { changeId: changeId! }));
    const { entries, topics } = await ok(listEntries(deps, { interaction }));
    expect([entries[0]?.topic, topics]).toEqual(['Billing', []]);
  });

  it('R60: need the right to change lists', async () => {
    const answer = await addTopic({ ...deps, rights: [] }, { name: 'X' });
    expect(answer).toEqual({ ok: false, failure: { code: 'forbidden', detail: 'definitions.edit' } });
  });
});
