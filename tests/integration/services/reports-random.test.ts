import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Entry } from '#lib/domain/interaction/entry.ts';
import { REPORT_GROUPINGS, type ReportGrouping, type ReportSubject } from '#lib/domain/report/report-terms.ts';
import type { Figures } from '#lib/domain/report/figures.ts';
import { dayText, localDayOf } from '#lib/domain/report/local-day.ts';
import { agentOf, emptyStore } from './desk.ts';
import { entriesOf, entry, put, reading, report } from './report-desk.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const DAY = 86_400_000;
const ids = ['0190a000-0000-7000-8000-000000000001', '0190a000-0000-7000-8000-000000000002'];
const maybe = <Value>(...values: Value[]) => fc.constantFrom(undefined, ...values);

const wish = fc.record({
  at: fc.integer({ min: NOW - 90 * DAY, max: NOW + 5 * DAY }),
  ticket: fc.constantFrom('1', '2', '3', '4'),
  kind: fc.constantFrom('internal' as const, 'inbound' as const, 'outbound' as const),
  topic: maybe({ code: 'billing', name: 'Billing' }, { code: '-', name: 'Dash' }, { code: 'none', name: 'None' }),
  organization: maybe(...ids.map((id) => ({ id, name: `Org ${id.at(-1)}`, creditHold: false }))),
  contactId: maybe(...ids),
  contactName: maybe('Ana', 'ana ', 'Bo'),
  enteredBy: fc.constantFrom('', 'Ada', 'ada', 'Zoé', '-'),
  durationSeconds: maybe(0, 30, 600),
  followUp: maybe({ at: NOW - DAY }, { at: NOW + DAY, assignee: 'Zoe' }, { at: NOW - DAY, doneAt: NOW }),
  deletedAt: maybe(1),
  isOthers: fc.boolean(),
});

/** What a report should say, counted without any of its code: each entry looked at, one by one. */
function naive(entries: readonly Entry[], by: ReportGrouping, subject: ReportSubject): Map<string, Figures> {
  const plain = (text = '') => text.trim().toLowerCase().replace('é', 'e');
  const groups = new Map<string, Entry[]>();
  for (const each of entries) {
    const when = subject === 'follow-ups' ? each.followUp!.at : each.at;
    const date = new Date(when);
    const monday = localDayOf(when) - ((date.getDay() + 6) % 7);
    const value = {
      topic: each.topic?.code,
      organization: each.organization?.id,
      contact: each.contactId ?? (each.contactName && `name:${plain(each.contactName)}`),
      agent: plain(subject === 'follow-ups' ? (each.followUp?.assignee ?? each.enteredBy) : each.enteredBy),
      medium: each.interaction.medium,
      day: dayText(localDayOf(when)),
      week: dayText(monday),
      month: dayText(localDayOf(new Date(date.getFullYear(), date.getMonth(), 1).getTime())),
    }[by];
    const name = value === undefined || value === '' ? 'nothing' : `is ${value}`;
    groups.set(name, [...(groups.get(name) ?? []), each]);
  }
  const count = (fits: (each: Entry) => boolean, of: readonly Entry[]) => of.filter(fits).length;
  const isOpen = ({ followUp }: Entry) => followUp !== undefined && followUp.doneAt === undefined;
  return new Map(
    [...groups].map(([name, of]) => [
      name,
      {
        entries: of.length,
        interactions: new Set(of.map(({ interaction }) => interaction.key)).size,
        seconds: of.reduce((sum, { durationSeconds = 0 }) => sum + durationSeconds, 0),
        timed: count(({ durationSeconds }) => durationSeconds !== undefined, of),
        open: count(isOpen, of),
        overdue: count((each) => isOpen(each) && each.followUp!.at <= NOW, of),
      },
    ]),
  );
}

/** The key of a group as the naive count calls it. */
function called(key: string, by: ReportGrouping): string {
  if (key === '-') return 'nothing';
  const value = key.startsWith('-') ? key.slice(1) : key;
  return `is ${['day', 'week', 'month'].includes(by) ? dayText(Number(value)) : value}`;
}

it('every report adds up to its totals, says what counting by hand says, and lists what it counts', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(wish, { maxLength: 30 }),
      fc.constantFrom(...REPORT_GROUPINGS),
      fc.constantFrom<ReportSubject>('entries', 'follow-ups'),
      fc.record({ from: fc.integer({ min: NOW - 80 * DAY, max: NOW }), days: fc.integer({ min: 0, max: 90 }) }),
      async (wishes, by, subject, { from, days }) => {
        const db = await emptyStore();
        const deps = agentOf(db, { now: () => NOW });
        const entries = wishes.map(({ isOthers, ...each }) =>
          entry({ ...each, ...(isOthers && { visibility: 'private' as const, ownerId: 'agent-2' }) }),
        );
        await put(db, ...entries);
        const to = from + days * DAY;
        const counted = entries.filter((each) => {
          const when = subject === 'follow-ups' ? each.followUp?.at : each.at;
          const isOwed = subject === 'entries' || each.followUp?.doneAt === undefined;
          const isHidden = each.deletedAt !== undefined || each.visibility === 'private';
          return when !== undefined && when >= from && when < to && isOwed && !isHidden;
        });
        const asked = reading(by, { subject, from, to });
        const { rows, totals } = await report(deps, asked);
        const model = naive(counted, by, subject);

        const found = new Map(rows.map(({ key, name: _name, id: _id, ...figures }) => [called(key, by), figures]));
        expect(found).toEqual(model);

        const sum = (of: keyof Figures) => rows.reduce((all, row) => all + row[of], 0);
        for (const of of ['entries', 'seconds', 'timed', 'open', 'overdue'] as const) expect(totals[of]).toBe(sum(of));
        expect(totals.interactions).toBe(new Set(counted.map(({ interaction }) => interaction.key)).size);

        const isTime = ['day', 'week', 'month'].includes(by);
        for (const { key, entries: count } of isTime ? [] : rows) {
          // oxlint-disable-next-line no-await-in-loop
          expect(await entriesOf(deps, asked, key)).toHaveLength(count);
        }
        expect(await entriesOf(deps, asked)).toHaveLength(totals.entries);
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);
