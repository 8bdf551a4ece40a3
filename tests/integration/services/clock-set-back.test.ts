import { expect, it } from 'vitest';
import { newId } from '#lib/domain/id.ts';
import { entryFieldsSchema } from '#lib/domain/interaction/entry.ts';
import { createEntry } from '#lib/services/entries/create-entry.ts';
import { deleteEntry } from '#lib/services/entries/delete-entry.ts';
import { saveDraft } from '#lib/services/entries/entry-drafts.ts';
import { entryHistory } from '#lib/services/entries/entry-history.ts';
import { setFollowUp } from '#lib/services/entries/follow-up.ts';
import { listEntries } from '#lib/services/entries/list-entries.ts';
import { updateEntry } from '#lib/services/entries/update-entry.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import { agentOf, emptyStore, ok, ticket } from './desk.ts';

const interaction = ticket('1');
const fields = (notes: string) => entryFieldsSchema.parse({ kind: 'internal', at: 5, notes, followUpAt: 9 });

/** An agent whose clock goes back by a day with each look at it. */
async function lateAgent() {
  let time = 1_700_000_000_000;
  return agentOf(await emptyStore(), { now: () => (time -= 86_400_000) });
}

it('has the history of an entry in the order of what was done', async () => {
  const deps = await lateAgent();
  const id = newId();
  await ok(createEntry(deps, { id, interaction, fields: fields('one') }));
  await ok(updateEntry(deps, { id, fields: fields('two'), changed: ['notes'] }));
  await ok(setFollowUp(deps, { id, done: true }));
  expect((await ok(entryHistory(deps, { id }))).map(({ step }) => step)).toEqual(['followed-up', 'changed', 'created']);
});

it('answers a question that is asked twice with the change that did it, and undoes that', async () => {
  const deps = await lateAgent();
  const id = newId();
  await ok(createEntry(deps, { id, interaction, fields: fields('one') }));
  const change = { id, fields: fields('two'), changed: ['notes' as const] };
  const edited = await ok(updateEntry(deps, change));
  expect(await ok(updateEntry(deps, change))).toEqual(edited);
  const deleted = await ok(deleteEntry(deps, { id }));
  expect(await ok(deleteEntry(deps, { id }))).toEqual(deleted);
  await ok(undoChange(deps, deleted));
  await ok(undoChange(deps, edited));
  expect((await ok(listEntries(deps, { interaction }))).entries).toMatchObject([{ entry: { notes: 'one' } }]);
  const gone = await ok(deleteEntry(deps, { id }));
  expect(gone).not.toEqual(deleted);
  expect(await ok(deleteEntry(deps, { id }))).toEqual(gone);
});

it('keeps in a draft of each field what came last', async () => {
  const deps = await lateAgent();
  const about = `new:${interaction.key}`;
  await ok(saveDraft(deps, { about, entryId: newId(), fields: { notes: 'a', topic: 't' }, by: 'one' }));
  const draft = await ok(saveDraft(deps, { about, entryId: newId(), fields: { notes: 'b' }, by: 'two' }));
  expect(draft.fields).toMatchObject({ notes: { value: 'b' }, topic: { value: 't' } });
});
