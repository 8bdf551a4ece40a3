import { beforeEach, describe, expect, it } from 'vitest';
import { listEntries } from '#lib/services/entries/list-entries.ts';
import { addTopic } from '#lib/services/entries/topics.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import { readPolicyDefinitions } from '#lib/settings/policy-definitions.ts';
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

  it('R44: follow a policy: offered with its name, and those it takes off the list are not', async () => {
    const { topic } = await ok(addTopic(deps, { name: 'Billing' }));
    const texts = [
      { kind: 'choice', list: 'topic', code: 'returns', name: 'Returns' },
      { kind: 'choice', list: 'topic', code: topic.code, name: 'Invoices', retired: true },
    ];
    const fixedDefinitions = readPolicyDefinitions(texts.map((text) => JSON.stringify(text)));
    const managed = { ...deps, fixedDefinitions };
    expect((await ok(listEntries(managed, { interaction }))).topics).toEqual([{ code: 'returns', name: 'Returns' }]);
    expect((await ok(addTopic(managed, { name: 'returns' }))).topic).toEqual({ code: 'returns', name: 'Returns' });
    expect(await addTopic(managed, { name: 'Invoices' })).toMatchObject({
      failure: { code: 'forbidden', detail: 'policy' },
    });
  });

  it('R60: need the right to change lists', async () => {
    const answer = await addTopic({ ...deps, rights: [] }, { name: 'X' });
    expect(answer).toEqual({ ok: false, failure: { code: 'forbidden', detail: 'definitions.edit' } });
  });
});
