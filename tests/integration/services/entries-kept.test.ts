import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newId } from '#lib/domain/id.ts';
import { type EntryFields, entryFieldsSchema } from '#lib/domain/interaction/entry.ts';
import type { TimelinePlace } from '#lib/domain/interaction/timeline-place.ts';
import { mergeInto } from '#lib/services/duplicates/merge.ts';
import { createEntry } from '#lib/services/entries/create-entry.ts';
import { deleteEntry } from '#lib/services/entries/delete-entry.ts';
import { listEntries } from '#lib/services/entries/list-entries.ts';
import { searchEntries } from '#lib/services/entries/search-entries.ts';
import { updateEntry } from '#lib/services/entries/update-entry.ts';
import { associate } from '#lib/services/interactions/associate.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import { erasePerson, previewErasure } from '#lib/services/person/erase-person.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { listTimeline } from '#lib/services/timeline/list-timeline.ts';
import { add, agentOf, emptyStore, ok, ticket } from './desk.ts';

/** What a person would remember of an entry: what it says, and with whom it was. */
interface Remembered {
  ticket: string;
  notes: string;
  contactId: string | undefined;
}

type Known = Remembered | undefined;

/** What one change did, so that it can be taken back in memory too. */
type Deed =
  | { changeId: string; what: 'entry'; id: string; before: Known; after: Known }
  | { changeId: string; what: 'merge'; id: string; before: string | undefined; after: string | undefined };

/** Everything as a person would remember it. */
interface Memory {
  entries: Map<string, Known>;
  /** Into whom each contact was merged. */
  mergedInto: Map<string, string | undefined>;
  erased: Set<string>;
  deeds: Deed[];
  /** Makes each note another text. */
  notes: number;
}

interface Real {
  deps: ServiceDeps;
  people: string[];
}

type Command = fc.AsyncCommand<Memory, Real>;

const TICKETS = ['1', '2'];
const now = (memory: Memory, id: string): string => {
  const next = memory.mergedInto.get(id);
  return next === undefined ? id : now(memory, next);
};
const isThere = (memory: Memory, id: string) => !memory.erased.has(now(memory, id));
const nth = <Value>(values: readonly Value[], at: number): Value | undefined => values[at % Math.max(1, values.length)];
const present = (memory: Memory) => [...memory.entries].flatMap(([id, known]) => (known ? [{ id, ...known }] : []));

function fields(notes: string, contactId: string | undefined, at: number): EntryFields {
  return entryFieldsSchema.parse({ kind: 'internal', at, notes, ...(contactId && { contactId }) });
}

function remember(memory: Memory, deed: Deed): void {
  if (deed.what === 'entry') memory.entries.set(deed.id, deed.after);
  else memory.mergedInto.set(deed.id, deed.after);
  memory.deeds.push(deed);
}

async function listed(deps: ServiceDeps, contactId: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  let after: TimelinePlace | undefined;
  do {
    // oxlint-disable-next-line no-await-in-loop
    const answer = await ok(listTimeline(deps, { owner: { contactId }, limit: 3, ...(after && { after }) }));
    for (const item of answer.items) {
      if (item.kind !== 'entry') continue;
      expect(found.has(item.id)).toBe(false);
      found.set(item.id, item.view.entry.notes);
    }
    after = answer.next;
  } while (after !== undefined);
  return found;
}

/** Each entry is listed under the contact it was with and beside its ticket, is found by its words, and no other is. */
async function compare(memory: Memory, { deps, people }: Real): Promise<void> {
  const entries = present(memory);
  for (const contactId of people.filter((id) => now(memory, id) === id && !memory.erased.has(id))) {
    const theirs = entries.filter(
      (entry) => entry.contactId !== undefined && now(memory, entry.contactId) === contactId,
    );
    // oxlint-disable-next-line no-await-in-loop
    expect(await listed(deps, contactId)).toEqual(new Map(theirs.map(({ id, notes }) => [id, notes])));
  }
  for (const id of TICKETS) {
    // oxlint-disable-next-line no-await-in-loop
    const log = (await ok(listEntries(deps, { interaction: ticket(id) }))).entries;
    const beside = entries.filter((entry) => entry.ticket === id);
    const shown = new Map(log.map(({ entry }) => [entry.id, entry.notes]));
    expect(shown).toEqual(new Map(beside.map((entry) => [entry.id, entry.notes])));
  }
  const found = await ok(searchEntries(deps, { text: 'note', limit: 100 }));
  const said = entries.filter(({ notes }) => notes !== '');
  expect(new Set(found.entries.map(({ entry }) => entry.id))).toEqual(new Set(said.map(({ id }) => id)));
}

/** A step that is done in memory and in the store, after which both must agree. */
function command(name: string, run: (memory: Memory, real: Real) => Promise<void>): Command {
  return {
    check: () => true,
    async run(memory, real) {
      await run(memory, real);
      await compare(memory, real);
    },
    toString: () => name,
  };
}

function create(who: number, where: number, at: number): Command {
  return command(`create(${who}, ${where}, ${at})`, async (memory, { deps, people }) => {
    const asked = nth([...people, undefined], who);
    const contactId = asked !== undefined && isThere(memory, asked) ? now(memory, asked) : undefined;
    const notes = `note ${(memory.notes += 1)}`;
    const id = newId();
    const at1 = TICKETS[where]!;
    const request = { id, interaction: ticket(at1), fields: fields(notes, asked, at) };
    const { changeId } = await ok(createEntry(deps, request));
    remember(memory, { changeId, what: 'entry', id, before: undefined, after: { ticket: at1, notes, contactId } });
  });
}

function edit(which: number, who: number | undefined): Command {
  return command(`edit(${which}, ${who})`, async (memory, { deps, people }) => {
    const entry = nth(present(memory), which);
    if (entry === undefined) return;
    const { id, ...before } = entry;
    const asked = who === undefined ? before.contactId : nth(people, who)!;
    const notes = `note ${(memory.notes += 1)}`;
    const request = {
      id,
      fields: fields(notes, asked, 5),
      changed: ['notes', ...(who === undefined ? [] : ['contactId' as const])],
    };
    const { changeId } = await ok(updateEntry(deps, request as never));
    const contactId =
      who === undefined || asked === undefined
        ? before.contactId
        : isThere(memory, asked)
          ? now(memory, asked)
          : undefined;
    remember(memory, { changeId, what: 'entry', id, before, after: { ...before, notes, contactId } });
  });
}

function remove(which: number): Command {
  return command(`remove(${which})`, async (memory, { deps }) => {
    const entry = nth(present(memory), which);
    if (entry === undefined) return;
    const { id, ...before } = entry;
    const { changeId } = await ok(deleteEntry(deps, { id }));
    remember(memory, { changeId, what: 'entry', id, before, after: undefined });
  });
}

function undo(which: number): Command {
  return command(`undo(${which})`, async (memory, { deps }) => {
    const deed = nth(memory.deeds.toReversed(), which);
    if (deed === undefined) return;
    const answer = await undoChange(deps, { changeId: deed.changeId });
    // What was changed since is refused, and nothing is lost by that either.
    if (!answer.ok) return;
    const { changeId } = answer.value;
    const [before, after] = [deed.after, deed.before];
    remember(memory, { ...deed, changeId, before, after } as Deed);
  });
}

function merge(one: number, other: number): Command {
  return command(`merge(${one}, ${other})`, async (memory, { deps, people }) => {
    const [keepId, otherId] = [nth(people, one)!, nth(people, other)!];
    const answer = await mergeInto(deps, { keepId, otherId, fromOther: [] });
    if (!answer.ok || memory.deeds.some(({ changeId }) => changeId === answer.value.changeId)) return;
    remember(memory, {
      changeId: answer.value.changeId,
      what: 'merge',
      id: otherId,
      before: undefined,
      after: now(memory, keepId),
    });
  });
}

function takePart(who: number, where: number): Command {
  return command(`takePart(${who}, ${where})`, async (_memory, { deps, people }) => {
    await associate(deps, { interaction: ticket(TICKETS[where]!), contactId: nth(people, who)! });
  });
}

function erase(who: number): Command {
  return command(`erase(${who})`, async (memory, { deps, people }) => {
    const id = nth(people, who)!;
    if (!isThere(memory, id)) return;
    const { counts } = await ok(previewErasure(deps, { id }));
    await ok(erasePerson(deps, { id, receiptId: newId(), expected: counts }));
    const gone = now(memory, id);
    const affected = new Set<string>();
    for (const entry of present(memory)) {
      const isOthers = entry.contactId !== undefined && now(memory, entry.contactId) !== gone;
      // What was with the person, or with nobody in a conversation of the person alone, may go or be emptied.
      const row = isOthers ? undefined : await deps.db.entries.get(entry.id);
      if (!isOthers)
        memory.entries.set(entry.id, row && { ticket: entry.ticket, notes: row.notes, contactId: row.contactId });
    }
    // What the journal still says of the person's entries is emptied too: taking it back brings back nothing.
    const isOfPerson = (known: Known) => known?.contactId !== undefined && now(memory, known.contactId) === gone;
    const others = memory.deeds.filter(
      (deed) => deed.what === 'merge' || !(affected.has(deed.id) || isOfPerson(deed.before) || isOfPerson(deed.after)),
    );
    memory.deeds.splice(0, Infinity, ...others);
    memory.erased.add(gone);
  });
}

it('R31, R51: no sequence of create, edit, delete, undo, merge and erase loses an entry or lists it in the wrong place', async () => {
  const small = fc.nat({ max: 5 });
  const where = fc.nat({ max: 1 });
  const steps = fc.commands(
    [
      fc.tuple(small, where, small).map(([who, at, when]) => create(who, at, when)),
      fc.tuple(small, where, small).map(([who, at, when]) => create(who, at, when)),
      fc.tuple(small, fc.option(small, { nil: undefined })).map(([which, who]) => edit(which, who)),
      small.map(remove),
      small.map(undo),
      small.map(undo),
      fc.tuple(small, small).map(([one, other]) => merge(one, other)),
      fc.tuple(small, where).map(([who, at]) => takePart(who, at)),
      small.map(erase),
    ],
    { maxCommands: 16 },
  );
  await fc.assert(
    fc.asyncProperty(steps, async (commands) => {
      const deps = agentOf(await emptyStore());
      const people = [await add(deps, 'Quill Marsh'), await add(deps, 'Oona Vale'), await add(deps, 'Idris Thorn')];
      const setup = () => ({
        model: {
          entries: new Map(),
          mergedInto: new Map(),
          erased: new Set<string>(),
          deeds: [],
          notes: 0,
        } satisfies Memory,
        real: { deps, people },
      });
      await fc.asyncModelRun(setup, commands);
    }),
    { numRuns: 100 },
  );
}, 60_000);
