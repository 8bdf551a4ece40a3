import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organizationDraftSchema } from '#lib/domain/organization/organization.ts';
import type { Result } from '#lib/domain/result.ts';
import { STANDARD_TAGS } from '#lib/domain/tag/tag.ts';
import { createContact } from '#lib/services/contacts/create-contact.ts';
import { importContacts } from '#lib/services/contacts/import-contacts.ts';
import { associate } from '#lib/services/interactions/associate.ts';
import { replaceParticipant } from '#lib/services/interactions/replace-participant.ts';
import { setParticipantTag } from '#lib/services/interactions/set-participant-tag.ts';
import { takeOffParticipant } from '#lib/services/interactions/take-off-participant.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { add, agentOf, allRecords, emptyStore, form, ok, ticket } from './desk.ts';

type Back = { do: 'undo' } | { do: 'redo' };

/** One thing an agent does; numbers choose among what there is. */
type Step =
  | { do: 'create'; name: number; place: boolean; ticket: number | undefined }
  | { do: 'import'; size: number; place: boolean }
  | { do: 'associate'; ticket: number; contact: number }
  | { do: 'remove'; ticket: number; contact: number }
  | { do: 'change'; ticket: number; contact: number; other: number }
  | { do: 'tag'; ticket: number; contact: number; tag: number; on: boolean }
  | Back;

const small = fc.nat({ max: 2 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('create'),
    name: small,
    place: fc.boolean(),
    ticket: fc.option(small, { nil: undefined }),
  }),
  fc.record({ do: fc.constant('import'), size: fc.integer({ min: 1, max: 3 }), place: fc.boolean() }),
  fc.record({ do: fc.constant('associate'), ticket: small, contact: small }),
  fc.record({ do: fc.constant('remove'), ticket: small, contact: small }),
  fc.record({ do: fc.constant('change'), ticket: small, contact: small, other: small }),
  fc.record({ do: fc.constant('tag'), ticket: small, contact: small, tag: fc.nat({ max: 3 }), on: fc.boolean() }),
  fc.constant({ do: 'undo' }),
  fc.constant({ do: 'redo' }),
);

/** Who takes part in a ticket with which tags, as a person would keep it on paper (R20, R21). */
class Paper {
  readonly tickets = new Map<number, Map<string, Set<string>>>();

  at(number: number): Map<string, Set<string>> {
    const present = this.tickets.get(number) ?? new Map<string, Set<string>>();
    this.tickets.set(number, present);
    return present;
  }

  associate(number: number, id: string): void {
    const present = this.at(number);
    if (present.has(id)) return;
    const held = new Set([...present.values()].flatMap((tags) => [...tags]));
    present.set(id, new Set(STANDARD_TAGS.filter((tag) => !held.has(tag))));
  }

  tag(number: number, id: string, tag: string, on: boolean): void {
    const present = this.at(number);
    if (on) for (const tags of present.values()) tags.delete(tag);
    if (on) present.get(id)!.add(tag);
    else present.get(id)!.delete(tag);
  }

  change(number: number, from: string, to: string): void {
    const present = this.at(number);
    if (from === to) return;
    const tags = new Set([...present.get(from)!, ...(present.get(to) ?? [])]);
    present.delete(from);
    present.set(to, tags);
  }

  copy(): Paper {
    const copy = new Paper();
    for (const [number, people] of this.tickets) {
      copy.tickets.set(number, new Map([...people].map(([id, tags]) => [id, new Set(tags)])));
    }
    return copy;
  }
}

/** An agent at work with everything written down on paper beside. */
async function desk() {
  const db = await emptyStore();
  const deps = agentOf(db);
  const people = [await add(deps, 'Ana'), await add(deps, 'Bo'), await add(deps, 'Cy')];
  return { db, deps, people, paper: new Paper(), done: [] as Done[], undone: [] as Done[], places: 0 };
}

interface Done {
  changeId: string;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
  paperBefore: Paper;
  paperAfter: Paper;
}

type Desk = Awaited<ReturnType<typeof desk>>;
type Answer = Promise<Result<{ changeId: string; contactId?: string }>>;

function ask(at: Desk, what: Exclude<Step, Back>): Answer {
  const { deps, people, paper } = at;
  const place = `Place ${(at.places += 1)}`;
  if (what.do === 'create') {
    const newOrganization = what.place ? organizationDraftSchema.parse({ name: place }) : undefined;
    const associateWith = what.ticket === undefined ? undefined : ticket(String(what.ticket));
    return createContact(deps, { draft: form(`New ${what.name}`), newOrganization, associateWith });
  }
  if (what.do === 'import') {
    const contacts = Array.from({ length: what.size }, (_, index) => form(`Imported ${index}`));
    const organizationName = what.place ? place : undefined;
    return importContacts(deps, { contacts: contacts.map((each) => ({ ...each, organizationName })) });
  }
  const interaction = ticket(String(what.ticket));
  const contactId = people[what.contact]!;
  const takesPart = paper.at(what.ticket).has(contactId);
  if (what.do === 'associate') {
    paper.associate(what.ticket, contactId);
    return associate(deps, { interaction, contactId });
  }
  if (what.do === 'remove') {
    paper.at(what.ticket).delete(contactId);
    return takeOffParticipant(deps, { interaction, contactId });
  }
  if (what.do === 'change') {
    const toContactId = people[what.other]!;
    if (takesPart) paper.change(what.ticket, contactId, toContactId);
    return replaceParticipant(deps, { interaction, fromContactId: contactId, toContactId });
  }
  const tag = STANDARD_TAGS[what.tag]!;
  if (takesPart) paper.tag(what.ticket, contactId, tag, what.on);
  return setParticipantTag(deps, { interaction, contactId, tag, on: what.on });
}

async function undoIn(deps: ServiceDeps, done: Done, back: boolean): Promise<Done> {
  const { changeId } = await ok(undoChange(deps, { changeId: done.changeId }));
  expect(await allRecords(deps.db)).toEqual(back ? done.before : done.after);
  return { ...done, changeId };
}

async function work(at: Desk, what: Step): Promise<void> {
  if (what.do === 'undo' || what.do === 'redo') {
    const [from, to] = what.do === 'undo' ? [at.done, at.undone] : [at.undone, at.done];
    const done = from.pop();
    if (done === undefined) return;
    to.push(await undoIn(at.deps, done, what.do === 'undo'));
    at.paper = (what.do === 'undo' ? done.paperBefore : done.paperAfter).copy();
    return;
  }
  const [before, paperBefore, journalled] = [await allRecords(at.db), at.paper.copy(), await at.db.changes.count()];
  const answer = await ask(at, what);
  const after = await allRecords(at.db);
  if (!answer.ok) {
    expect(after).toEqual(before);
    return;
  }
  if (what.do === 'create' && what.ticket !== undefined) {
    at.paper.associate(what.ticket, answer.value.contactId!);
  }
  // A repeated request answers with an earlier change: nothing new to undo.
  if ((await at.db.changes.count()) === journalled) return;
  at.done.push({ changeId: answer.value.changeId, before, after, paperBefore, paperAfter: at.paper.copy() });
  at.undone = [];
}

async function participantsOnRecord(at: Desk): Promise<Record<string, Record<string, string[]>>> {
  const rows = await at.db.interactions.toArray();
  const withPeople = rows.filter(({ participants }) => participants.length > 0);
  for (const { contactIds, participants } of rows) {
    expect([...contactIds].sort()).toEqual(participants.map(({ contactId }) => contactId).sort());
  }
  return Object.fromEntries(
    withPeople.map(({ helpdeskId, participants }) => [
      helpdeskId,
      Object.fromEntries(participants.map(({ contactId, tags }) => [contactId, [...tags].sort()])),
    ]),
  );
}

function participantsOnPaper({ tickets }: Paper): Record<string, Record<string, string[]>> {
  const withPeople = [...tickets].filter(([, people]) => people.size > 0);
  return Object.fromEntries(
    withPeople.map(([number, people]) => [
      String(number),
      Object.fromEntries([...people].map(([id, tags]) => [id, [...tags].sort()])),
    ]),
  );
}

describe('random work of an agent', () => {
  it('R15, R20, R21: keeps participants and tags as on paper, and undoing everything gives back the store', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 20 }), async (steps) => {
        const at = await desk();
        const initial = await allRecords(at.db);
        for (const each of steps) {
          // oxlint-disable-next-line no-await-in-loop
          await work(at, each);
          // oxlint-disable-next-line no-await-in-loop
          expect(await participantsOnRecord(at)).toEqual(participantsOnPaper(at.paper));
        }
        // oxlint-disable-next-line no-await-in-loop
        for (const done of at.done.toReversed()) await undoIn(at.deps, done, true);
        expect(await allRecords(at.db)).toEqual(initial);
        at.db.close();
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
