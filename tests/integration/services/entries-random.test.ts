import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type EntryFields, entryFieldsSchema } from '#lib/domain/interaction/entry.ts';
import { newId } from '#lib/domain/id.ts';
import { createEntry } from '#lib/services/entries/create-entry.ts';
import { deleteEntry } from '#lib/services/entries/delete-entry.ts';
import { setFollowUp } from '#lib/services/entries/follow-up.ts';
import { updateEntry } from '#lib/services/entries/update-entry.ts';
import { recentChanges } from '#lib/services/journal/recent-changes.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import { agentOf, emptyStore, ok, ticket } from './desk.ts';

type Step = { do: 'create' | 'edit' | 'delete' | 'done' | 'undo'; which: number; text: number };

const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom('create', 'create', 'edit', 'delete', 'done', 'undo', 'undo'),
  which: fc.nat({ max: 5 }),
  text: fc.nat({ max: 3 }),
});

const fields = (notes: string): EntryFields =>
  entryFieldsSchema.parse({ kind: 'internal', at: 5, notes, followUpAt: 9 });

async function work(steps: readonly Step[]) {
  const db = await emptyStore();
  const deps = agentOf(db);
  const interaction = ticket('1');
  const ids: string[] = [];
  const texts = new Map<string, Set<string>>();
  for (const { do: what, which, text } of steps) {
    const id = ids[which % Math.max(1, ids.length)];
    const notes = `note ${text} of ${ids.length}`;
    if (what === 'create') {
      const made = newId();
      ids.push(made);
      texts.set(made, new Set([notes]));
      // oxlint-disable-next-line no-await-in-loop
      await ok(createEntry(deps, { id: made, interaction, fields: fields(notes) }));
    } else if (what === 'undo') {
      // oxlint-disable-next-line no-await-in-loop
      const { changes } = await ok(recentChanges(deps, {}));
      const change = changes[which % Math.max(1, changes.length)];
      // One that was changed since is refused: nothing is lost by that either.
      // oxlint-disable-next-line no-await-in-loop
      if (change) await undoChange(deps, { changeId: change.undoId });
    } else if (id !== undefined) {
      if (what === 'edit') texts.get(id)!.add(notes);
      const act = {
        edit: () => updateEntry(deps, { id, fields: fields(notes), changed: ['notes' as const] }),
        delete: () => deleteEntry(deps, { id }),
        done: () => setFollowUp(deps, { id, done: text % 2 === 0 }),
      }[what];
      // oxlint-disable-next-line no-await-in-loop
      await act();
    }
  }
  return { db, deps, ids, texts };
}

it('R51: no sequence of edit, delete and undo loses an entry', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const { db, deps, ids, texts } = await work(steps);
      for (const id of ids) {
        // oxlint-disable-next-line no-await-in-loop
        for (let turn = 0; turn <= steps.length && (await db.entries.get(id)) === undefined; turn += 1) {
          // An entry that is gone comes back by undoing the last change that touched it.
          // oxlint-disable-next-line no-await-in-loop
          const latest = (await db.changes.where('rows').equals(`entries:${id}`).toArray())
            .toSorted((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1))
            .at(-1)!;
          // oxlint-disable-next-line no-await-in-loop
          await ok(undoChange(deps, { changeId: latest.id }));
        }
        // oxlint-disable-next-line no-await-in-loop
        const entry = await db.entries.get(id);
        expect([...texts.get(id)!]).toContain(entry?.notes);
      }
    }),
    { numRuns: 40 },
  );
});
