import { beforeEach, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { associate } from '#lib/services/interactions/associate.ts';
import { setParticipantTag } from '#lib/services/interactions/set-participant-tag.ts';
import { recentChanges } from '#lib/services/journal/recent-changes.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { add, agentOf, emptyStore, ok } from './desk.ts';
import { interaction, log } from './entry-desk.ts';

let db: Database;
let deps: ServiceDeps;

beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db);
});

const made = async (agent = deps) =>
  (await ok(recentChanges(agent, { interaction: interaction.key }))).changes.map(({ action, subject, undone }) =>
    [action, subject, ...(undone ? ['undone'] : [])].join(' '),
  );

it('R15: lists what was done by hand in an interaction, its entries included, newest first', async () => {
  const contactId = await add(deps, 'Ana Ruiz', ['a@x.example']);
  await ok(associate(deps, { interaction, contactId }));
  await ok(setParticipantTag(deps, { interaction, contactId, tag: 'subject', on: false }));
  await log(deps);
  expect(await made()).toEqual([
    expect.stringMatching(/^entry\.create/),
    'interaction.tag Ana Ruiz',
    'interaction.associate Ana Ruiz',
  ]);
});

it('says of each whether it is undone, and lists none of another interaction or agent', async () => {
  const contactId = await add(deps, 'Ana Ruiz', ['a@x.example']);
  const other = agentOf(db, { agent: { ...deps.agent, id: 'other' } });
  await ok(associate(deps, { interaction, contactId }));
  const { changeId } = await ok(setParticipantTag(deps, { interaction, contactId, tag: 'subject', on: false }));
  await ok(undoChange(deps, { changeId }));
  await ok(associate(deps, { interaction: { ...interaction, key: 'desk.example|ticket|99', id: '99' }, contactId }));
  expect(await made()).toEqual(['interaction.tag Ana Ruiz undone', 'interaction.associate Ana Ruiz']);
  expect(await made(other)).toEqual([]);
});

it('leaves out what was associated by itself', async () => {
  const contactId = await add(deps, 'Ana Ruiz', ['a@x.example']);
  const { changeId } = await ok(associate(deps, { interaction, contactId }));
  await db.changes.update(changeId, { action: 'interaction.resolve-automatically' });
  expect(await made()).toEqual([]);
});
