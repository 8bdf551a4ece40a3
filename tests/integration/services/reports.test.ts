import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { newId } from '#lib/domain/id.ts';
import { deleteContacts } from '#lib/services/contacts/delete-contact.ts';
import { mergeInto } from '#lib/services/duplicates/merge.ts';
import { saveChoice } from '#lib/services/definitions/save-choice.ts';
import { record } from '#lib/services/journal/record.ts';
import { countReportPart } from '#lib/services/reports/report-part.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { add, addOrganization, agentOf, allRecords, emptyStore, ok } from './desk.ts';
import { byName, entriesOf, entry, put, reading, report } from './report-desk.ts';

let db: Database;
let deps: ServiceDeps;
let other: ServiceDeps;

const at = (text: string): number => Date.parse(text);
const NOW = at('2026-11-22T12:00:00Z');

beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db, { now: () => NOW });
  other = agentOf(db, { now: () => NOW, agent: { id: 'agent-2', name: 'Grace' } });
});

const billing = { code: 'billing', name: 'Billing' };
const names = async (...of: Parameters<typeof report>) => Object.keys(byName(await report(...of)));

describe('a report', () => {
  it('R50, R51: counts entries, interactions, durations and follow-ups by topic', async () => {
    await put(
      db,
      entry({ topic: billing, durationSeconds: 60 }),
      entry({ topic: billing, durationSeconds: 180, followUp: { at: NOW - 1 } }),
      entry({ topic: billing, ticket: '2', followUp: { at: NOW + 1 } }),
      entry({ ticket: '2', followUp: { at: 5, doneAt: 6 } }),
    );
    const { rows, totals, days } = await report(deps, reading('topic'));
    expect(rows.toSorted((one, two) => two.entries - one.entries)).toEqual([
      { key: 'billing', name: 'Billing', entries: 3, interactions: 2, seconds: 240, timed: 2, open: 2, overdue: 1 },
      { key: '-', entries: 1, interactions: 1, seconds: 0, timed: 0, open: 0, overdue: 0 },
    ]);
    expect(totals).toEqual({ entries: 4, interactions: 2, seconds: 240, timed: 2, open: 2, overdue: 1 });
    expect(days).toMatchObject([{ entries: 4, overdue: 1 }]);
  });

  it('R51: by agent goes by the name that was entered, however it was written', async () => {
    await put(db, entry({ enteredBy: 'Zoé Day' }), entry({ enteredBy: 'zoe  day' }), entry({ enteredBy: '' }));
    expect(byName(await report(deps, reading('agent')))).toMatchObject({ '-': { entries: 1 } });
    expect((await report(deps, reading('agent'))).rows.map(({ key, entries }) => [key, entries])).toEqual(
      expect.arrayContaining([['zoe day', 2]]),
    );
  });

  it('R10, R61: knows nothing of other agents’ private entries, and of one’s own only with the right', async () => {
    await put(db, entry({ visibility: 'private' }), entry({ visibility: 'private', ownerId: 'agent-2' }), entry());
    const counts = async (who: ServiceDeps) => (await report(who, reading('agent'))).totals.entries;
    expect(await counts(deps)).toBe(2);
    expect(await counts({ ...deps, rights: [] })).toBe(1);
    const part = await ok(countReportPart({ ...deps, rights: [] }, reading('agent')));
    expect(part.facets.agents).toHaveLength(1);
    expect(await entriesOf({ ...deps, rights: [] }, reading('agent'), 'ada')).toHaveLength(1);
  });

  it('R10: an entry with another agent’s private contact counts under the name that it took down, without a way to it', async () => {
    const secret = await add(other, 'Eve Hidden', ['eve@x.example'], { visibility: 'private' });
    await put(db, entry({ contactId: secret, contactName: 'Caller' }));
    expect((await report(deps, reading('contact'))).rows).toMatchObject([{ name: 'Caller', entries: 1 }]);
    const [row] = (await report(deps, reading('contact'))).rows;
    expect(row?.id).toBeUndefined();
    expect((await report(other, reading('contact'))).rows).toMatchObject([{ name: 'Eve Hidden', id: secret }]);
  });

  it('R51: leaves out deleted entries', async () => {
    await put(db, entry({ deletedAt: 5 }), entry());
    expect((await report(deps, reading('medium'))).totals.entries).toBe(1);
    expect(await entriesOf(deps, reading('medium'), '-')).toHaveLength(1);
  });

  it('R31: counts what was with a merged contact under the one it went into', async () => {
    const keep = await add(deps, 'Jean Dupont', ['jean@x.example']);
    const gone = await add(deps, 'J. Dupont', ['jd@x.example']);
    await put(db, entry({ contactId: keep, contactName: 'Jean Dupont' }), entry({ contactId: gone, ticket: '2' }));
    await ok(mergeInto(deps, { keepId: keep, otherId: gone, fromOther: [] }));
    // One that came later with the old id, from a backup for instance.
    await put(db, entry({ contactId: gone, contactName: 'J. Dupont', ticket: '3' }));
    expect((await report(deps, reading('contact'))).rows).toMatchObject([
      { key: keep, id: keep, name: 'Jean Dupont', entries: 3, interactions: 3 },
    ]);
    expect(await entriesOf(deps, reading('contact'), keep)).toHaveLength(3);
  });

  it('counts what was with a deleted contact under the name that the entry took down, or under none', async () => {
    const id = await add(deps, 'Ana Ruiz', ['ana@x.example']);
    await put(db, entry({ contactId: id, contactName: 'Ana R.' }));
    await ok(deleteContacts(deps, { ids: [id] }));
    await put(db, entry({ contactId: newId() }));
    const { rows } = await report(deps, reading('contact'));
    expect(rows).toHaveLength(2);
    expect(rows.map(({ id: link, name }) => [link, name])).toEqual(
      expect.arrayContaining([
        [undefined, 'Ana R.'],
        [undefined, undefined],
      ]),
    );
  });

  it('R50: by contact counts entries without one by the name they have', async () => {
    await put(db, entry({ contactName: 'Bo Lind' }), entry({ contactName: ' bo lind' }), entry());
    expect((await report(deps, reading('contact'))).rows.map(({ key, entries }) => [key, entries])).toEqual(
      expect.arrayContaining([
        ['name:bo lind', 2],
        ['-', 1],
      ]),
    );
  });

  it('R50: calls an organization as it is called now, and a gone one as the entry does', async () => {
    const id = await addOrganization(deps, 'Rivière');
    const taken = { id, name: 'Riviere & Sons', creditHold: false };
    await put(db, entry({ organization: taken }), entry({ organization: { ...taken, id: newId(), name: 'Gone Ltd' } }));
    expect(byName(await report(deps, reading('organization')))).toMatchObject({
      'Gone Ltd': { entries: 1 },
      Rivière: { entries: 1, id },
    });
    await record(db, { id: newId(), action: 'organization.delete', by: 'x', at: 1 }, async (journal) => {
      await journal.put('organizations', { ...(await journal.get('organizations', id))!, deletedAt: 2 });
    });
    expect(await names(deps, reading('organization'))).toEqual(['Gone Ltd', 'Riviere & Sons']);
  });

  it('R50: calls a topic as it is called now', async () => {
    await put(db, entry({ topic: { code: 'printing', name: 'Printing' } }));
    await ok(saveChoice(deps, { list: 'topic', code: 'printing', name: 'Printers', retired: true }));
    expect(await names(deps, reading('topic'))).toEqual(['Printers']);
  });

  it('counts the moments of its period, the first included and the last not', async () => {
    await put(db, entry({ at: 99 }), entry({ at: 100 }), entry({ at: 199 }), entry({ at: 200 }));
    const period = { from: 100, to: 200 };
    expect((await report(deps, reading('topic', period))).totals.entries).toBe(2);
    expect((await entriesOf(deps, reading('topic', period))).map((each) => each.at)).toEqual([199, 100]);
  });

  it.each([
    [{ kind: 'internal' as const }, 1],
    [{ agent: 'grace' }, 1],
    [{ agent: 'ada' }, 3],
    [{ topic: 'billing' }, 2],
    [{ topic: '-' }, 2],
    [{ organization: '-' }, 4],
    [{ topic: 'billing', agent: 'grace' }, 1],
    [{ topic: 'nothing' }, 0],
  ])('with the filter %j counts %d entries, and offers what there is without it', async (filters, count) => {
    await put(
      db,
      entry({ kind: 'internal' }),
      entry({ enteredBy: 'Grace', topic: billing }),
      entry({ topic: billing }),
      entry(),
    );
    expect((await report(deps, reading('day', { filters }))).totals.entries).toBe(count);
    expect(await entriesOf(deps, reading('topic', { filters }))).toHaveLength(count);
    const { facets } = await ok(countReportPart(deps, reading('day', { filters })));
    expect(facets.agents.map(({ name }) => name)).toEqual(expect.arrayContaining(['Ada', 'Grace']));
    expect(facets.topics).toEqual([{ key: 'billing', name: 'Billing' }]);
  });

  it('of follow-ups counts those that are not done by whom they are for, overdue or not', async () => {
    await put(
      db,
      entry({ followUp: { at: NOW - 1 }, at: 1 }),
      entry({ followUp: { at: NOW + 1, assignee: 'Grace' } }),
      entry({ followUp: { at: NOW - 1, assignee: 'grace' }, ticket: '2' }),
      entry({ followUp: { at: NOW - 1, doneAt: NOW } }),
      entry({ followUp: { at: NOW - 1 }, deletedAt: 4 }),
      entry(),
    );
    const { rows, totals } = await report(deps, reading('agent', { subject: 'follow-ups' }));
    expect(new Map(rows.map(({ key, open, overdue }) => [key, [open, overdue]]))).toEqual(
      new Map([
        ['ada', [1, 1]],
        ['grace', [2, 1]],
      ]),
    );
    expect(totals).toMatchObject({ open: 3, overdue: 2, interactions: 2 });
    const asked = reading('agent', { subject: 'follow-ups', to: NOW });
    expect((await entriesOf(deps, asked, 'grace')).map(({ followUp }) => followUp?.at)).toEqual([NOW - 1]);
  });

  it('names what it is filtered by, also when nothing of it is in the period', async () => {
    const organization = await addOrganization(deps, 'Rivière');
    const part = await ok(countReportPart(deps, reading('topic', { filters: { organization, topic: 'billing' } })));
    expect(part).toMatchObject({ read: 0, total: 0, filtered: { organization: 'Rivière' } });
  });

  it('R14: writes nothing', async () => {
    await put(db, entry({ contactId: newId(), topic: billing }));
    const before = await allRecords(db, { stamps: true });
    await report(deps, reading('contact'));
    await entriesOf(deps, reading('topic'), 'billing');
    expect(await allRecords(db, { stamps: true })).toEqual(before);
  });
});

describe('a long report', () => {
  it('is counted part by part, each entry once, however many are of one moment', async () => {
    const moment = at('2026-11-20T10:00:00Z');
    const many = Array.from({ length: 4300 }, (_, index) => entry({ at: moment, ticket: String(index % 700) }));
    await put(db, ...many);
    const first = await ok(countReportPart(deps, reading('topic')));
    expect(first).toMatchObject({ read: 2000, total: 4300, next: { at: moment } });
    const { totals } = await report(deps, reading('topic'));
    expect(totals).toMatchObject({ entries: 4300, interactions: 700 });
    const listed = await entriesOf(deps, reading('topic'));
    expect(new Set(listed.map(({ id }) => id)).size).toBe(4300);
  });
});

describe('the list under a report', () => {
  it('shows the beginning of notes on one line, and where the ticket is', async () => {
    await put(db, entry({ notes: `First\n\n  line ${'x'.repeat(400)}` }), entry({ notes: '😀'.repeat(200), at: 1 }));
    const [one, two] = await entriesOf(deps, reading('topic'));
    expect(one?.excerpt).toMatch(/^First line x{149}…$/);
    expect(one?.interaction.url).toBe('https://desk.example/tickets/1');
    expect(two?.excerpt).toBe(`${'😀'.repeat(80)}…`);
  });
});
