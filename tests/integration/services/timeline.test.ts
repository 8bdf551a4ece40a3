import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { newId } from '#lib/domain/id.ts';
import { type EntryFields, entryFieldsSchema } from '#lib/domain/interaction/entry.ts';
import type { TimelineOwner } from '#lib/domain/interaction/timeline-owner.ts';
import type { TimelinePlace } from '#lib/domain/interaction/timeline-place.ts';
import type { TimelineItem } from '#lib/messages/protocol/timeline.ts';
import { deleteContacts } from '#lib/services/contacts/delete-contact.ts';
import { mergeInto } from '#lib/services/duplicates/merge.ts';
import { createEntry } from '#lib/services/entries/create-entry.ts';
import { deleteEntry } from '#lib/services/entries/delete-entry.ts';
import { searchEntries } from '#lib/services/entries/search-entries.ts';
import { updateEntry } from '#lib/services/entries/update-entry.ts';
import { associate } from '#lib/services/interactions/associate.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { earlierInteractions } from '#lib/services/timeline/earlier-interactions.ts';
import { listTimeline } from '#lib/services/timeline/list-timeline.ts';
import { add, addOrganization, agentOf, allRecords, emptyStore, ok, ticket } from './desk.ts';

let db: Database;
let deps: ServiceDeps;

beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db);
});

function fields(changes: Partial<EntryFields>): EntryFields {
  return entryFieldsSchema.parse({ kind: 'internal', at: 1_700_000_000_000, notes: 'A note.', ...changes });
}

async function log(ticketId: string, changes: Partial<EntryFields> = {}, agent = deps): Promise<string> {
  const request = { id: newId(), interaction: ticket(ticketId), fields: fields(changes) };
  return (await ok(createEntry(agent, request))).entryId;
}

/** An item in one word: the ticket, or the note, with the notes that name nobody. */
function word(item: TimelineItem): string {
  if (item.kind === 'entry') return item.view.entry.notes;
  const loose = item.entries.map(({ entry }) => entry.notes);
  return [`#${item.interaction.helpdeskId}`, ...loose].join(' ');
}

/** The whole timeline, read in parts of this size. */
async function timeline(owner: TimelineOwner, limit = 50, text?: string, agent = deps): Promise<string[]> {
  const words: string[] = [];
  let after: TimelinePlace | undefined;
  do {
    // oxlint-disable-next-line no-await-in-loop
    const answer = await ok(listTimeline(agent, { owner, limit, ...(text && { text }), ...(after && { after }) }));
    words.push(...answer.items.map(word));
    after = answer.next;
  } while (after !== undefined);
  return words;
}

describe('the timeline of a contact', () => {
  it('R24, R50, R51: has interactions and entries together, newest first, each with what lists show', async () => {
    const contactId = await add(deps, 'Ana Ruiz');
    await ok(associate(deps, { interaction: ticket('1'), contactId }));
    await log('1', { contactId, notes: 'early', at: 1000 });
    await log('1', { contactId, notes: 'late', at: 1_900_000_000_000, topic: { code: 'x', name: 'Billing' } });
    const { items, next } = await ok(listTimeline(deps, { owner: { contactId } }));
    expect(items.map(word)).toEqual(['late', '#1', 'early']);
    expect(next).toBeUndefined();
    expect(items[0]).toMatchObject({
      kind: 'entry',
      view: { topic: 'Billing', contactId, entry: { kind: 'internal' } },
    });
    expect(items[1]).toMatchObject({ interaction: { url: 'https://desk.example/tickets/1' }, moreEntries: 0 });
  });

  it.each([1, 2, 3, 7])('is the same read in parts of %i', async (limit) => {
    const contactId = await add(deps, 'Ana');
    const other = await add(deps, 'Bo');
    for (let at = 0; at < 9; at += 1) {
      // Several at one moment, as a form gives it to the minute.
      // oxlint-disable-next-line no-await-in-loop
      await log(String(at % 3), {
        contactId: at === 4 ? other : contactId,
        notes: `note ${at}`,
        at: 60_000 * (at % 2),
      });
      // oxlint-disable-next-line no-await-in-loop
      await ok(associate(deps, { interaction: ticket(String(at % 3)), contactId }));
    }
    const whole = await timeline({ contactId });
    expect(whole).toEqual([
      '#2',
      '#1',
      '#0',
      'note 7',
      'note 5',
      'note 3',
      'note 1',
      'note 8',
      'note 6',
      'note 2',
      'note 0',
    ]);
    expect(await timeline({ contactId }, limit)).toEqual(whole);
  });

  it('shows with an interaction what was recorded of it before anybody was found', async () => {
    const contactId = await add(deps, 'Ana');
    await log('1', { notes: 'who is this?' });
    await ok(associate(deps, { interaction: ticket('1'), contactId }));
    expect(await timeline({ contactId })).toEqual(['#1 who is this?']);
    expect(await timeline({ contactId }, 5, 'who')).toEqual(['#1 who is this?']);
    expect(await timeline({ contactId }, 5, 'nobody')).toEqual([]);
  });

  it('R31: has what was recorded with a contact that was merged into it, also what came back later', async () => {
    const old = await add(deps, 'A. Ruiz');
    const kept = await add(deps, 'Ana Ruiz');
    await ok(associate(deps, { interaction: ticket('1'), contactId: old }));
    const { changeId } = await ok(
      createEntry(deps, { id: newId(), interaction: ticket('1'), fields: fields({ contactId: old, notes: 'before' }) }),
    );
    const undone = await ok(undoChange(deps, { changeId }));
    await ok(mergeInto(deps, { keepId: kept, otherId: old, fromOther: [] }));
    await ok(undoChange(deps, undone));
    await log('1', { contactId: old, notes: 'after' });
    expect(await timeline({ contactId: kept })).toEqual(expect.arrayContaining(['#1', 'before', 'after']));
    expect(await timeline({ contactId: old })).toEqual(await timeline({ contactId: kept }));
  });

  it('R10, R51: has no entry that was deleted and none that is another agent’s own', async () => {
    const contactId = await add(deps, 'Ana');
    const id = await log('1', { contactId, notes: 'gone' });
    await log('1', { contactId, notes: 'there' });
    const { changeId } = await ok(deleteEntry(deps, { id }));
    expect(await timeline({ contactId })).toEqual(['there']);
    await ok(undoChange(deps, { changeId }));
    await db.entries.where('id').equals(id).modify({ visibility: 'private', ownerId: 'agent-2' });
    expect(await timeline({ contactId })).toEqual(['there']);
  });

  it('R10: is not there for who may not see the contact, nor when it is gone', async () => {
    const contactId = await add(deps, 'Secret', [], { visibility: 'private' });
    const eve = agentOf(db, { agent: { id: 'agent-2', name: 'Eve' } });
    const refused = { ok: false, failure: { code: 'not-found', detail: contactId } };
    expect(await listTimeline(eve, { owner: { contactId } })).toEqual(refused);
    await ok(deleteContacts(deps, { ids: [contactId] }));
    expect(await listTimeline(deps, { owner: { contactId } })).toEqual(refused);
  });

  it('takes the first and the last moment there is, and entries recorded by a clock that was set back', async () => {
    const contactId = await add(deps, 'Ana');
    await log('1', { contactId, notes: 'epoch', at: 0 });
    await log('1', { contactId, notes: 'end', at: 253_402_257_600_000 });
    const late = agentOf(db, { now: () => 5 });
    await log('1', { contactId, notes: 'set back', at: 0 }, late);
    expect(await timeline({ contactId }, 1)).toEqual(['end', 'epoch', 'set back']);
  });

  it('searches its notes step by step, says how far it is, and finds no signs alone', async () => {
    const contactId = await add(deps, 'Ana');
    const rows = Array.from({ length: 1500 }, (_, at) => at);
    await log('1', { contactId, notes: 'the Tray', at: 1 });
    const [row] = await db.entries.toArray();
    const moment = (at: number) => 10_000 + at;
    await db.entries.bulkAdd(
      rows.map((at) => {
        const id = newId();
        const contactOrder: [string, number, number, string] = [contactId, -moment(at), -1, id];
        return { ...row!, id, notes: 'nothing', at: moment(at), createdAt: 1, contactOrder };
      }),
    );
    const first = await ok(listTimeline(deps, { owner: { contactId }, text: 'tray' }));
    expect(first).toMatchObject({ items: [], searched: 1000, total: 1501, next: { at: moment(500) } });
    const second = await ok(listTimeline(deps, { owner: { contactId }, text: 'tray', after: first.next! }));
    expect(second.items.map(word)).toEqual(['the Tray']);
    expect(second).toMatchObject({ searched: 501 });
    expect(second.next).toBeUndefined();
    expect(await ok(listTimeline(deps, { owner: { contactId }, text: '!?' }))).toEqual({ items: [], searched: 0 });
  });

  it('R14: reading it writes nothing', async () => {
    const contactId = await add(deps, 'Ana');
    await log('1', { contactId });
    const before = await allRecords(db, { stamps: true });
    await timeline({ contactId });
    expect(await allRecords(db, { stamps: true })).toEqual(before);
  });
});

describe('the timeline of an organization', () => {
  it('R50: has what was recorded with its people when they belonged to it, and their interactions', async () => {
    const one = await addOrganization(deps, 'One');
    const two = await addOrganization(deps, 'Two');
    const member = { memberships: [{ organizationId: one }] };
    const ana = await add(deps, 'Ana', [], member);
    const bo = await add(deps, 'Bo', [], { memberships: [{ organizationId: two }] });
    const cy = await add(deps, 'Cy');
    await ok(associate(deps, { interaction: ticket('1'), contactId: ana }));
    await ok(associate(deps, { interaction: ticket('1'), contactId: bo }));
    await log('1', { contactId: ana, notes: 'with Ana', at: 3 });
    await log('1', { contactId: bo, notes: 'with Bo', at: 2 });
    await log('2', { contactId: cy, notes: 'with Cy', at: 1 });
    expect(await timeline({ organizationId: one }, 1)).toEqual(['#1', 'with Ana']);
    expect(await timeline({ organizationId: two })).toEqual(['#1', 'with Bo']);
    // Who comes later brings what was recorded with no organization, and leaves what was recorded with another.
    await db.contacts
      .where('id')
      .anyOf([cy, bo])
      .modify({ memberships: [{ organizationId: one }], organizationIds: [one] });
    expect(await timeline({ organizationId: one })).toEqual(['#1', 'with Ana', 'with Cy']);
    expect(await timeline({ organizationId: two })).toEqual(['with Bo']);
    expect(await timeline({ organizationId: one }, 5, 'cy')).toEqual(['with Cy']);
  });

  it('R10: has nothing by way of another agent’s own contact', async () => {
    const organizationId = await addOrganization(deps, 'One');
    const ana = await add(deps, 'Ana', [], { memberships: [{ organizationId }], visibility: 'private' });
    await ok(associate(deps, { interaction: ticket('1'), contactId: ana }));
    await log('1', { contactId: ana });
    const eve = agentOf(db, { agent: { id: 'agent-2', name: 'Eve' } });
    expect(await timeline({ organizationId }, 5, undefined, eve)).toEqual([]);
    expect(await timeline({ organizationId })).toEqual(['#1', 'A note.']);
  });

  it('is not there without the organization', async () => {
    const organizationId = newId();
    expect(await listTimeline(deps, { owner: { organizationId } })).toMatchObject({ failure: { code: 'not-found' } });
  });
});

describe('what came earlier', () => {
  it('counts the interactions apart from the one that is shown, and says when the last one was', async () => {
    const contactId = await add(deps, 'Ana');
    for (const id of ['1', '2', '3']) {
      // oxlint-disable-next-line no-await-in-loop
      await ok(associate(deps, { interaction: ticket(id), contactId }));
    }
    const [, second] = await db.interactions.orderBy('id').toArray();
    const besides = ticket('3').key;
    expect(await ok(earlierInteractions(deps, { contactId, besides }))).toEqual({ count: 2, last: second!.createdAt });
    expect(await ok(earlierInteractions(deps, { contactId }))).toMatchObject({ count: 3 });
    expect(await ok(earlierInteractions(deps, { contactId: newId() }))).toEqual({ count: 0 });
  });
});

describe('the search of all entries', () => {
  it('finds words of notes in pages, also after they were changed', async () => {
    const ids = [await log('1', { notes: 'Bac coincé' }), await log('2', { notes: 'bac vide', at: 5 })];
    const first = await ok(searchEntries(deps, { text: 'BAC', limit: 1 }));
    expect(first.entries.map(({ entry }) => entry.id)).toEqual([ids[0]]);
    const second = await ok(searchEntries(deps, { text: 'BAC', limit: 1, after: first.next! }));
    expect(second).toMatchObject({ entries: [{ entry: { id: ids[1] } }] });
    await ok(updateEntry(deps, { id: ids[0]!, fields: fields({ notes: 'Bac réparé' }), changed: ['notes'] }));
    const after = await ok(searchEntries(deps, { text: 'repare' }));
    expect(after.entries.map(({ entry }) => entry.notes)).toEqual(['Bac réparé']);
    expect(await ok(searchEntries(deps, { text: 'coince' }))).toEqual({ entries: [] });
    expect(await ok(searchEntries(deps, { text: ' ?! ' }))).toEqual({ entries: [] });
  });
});
