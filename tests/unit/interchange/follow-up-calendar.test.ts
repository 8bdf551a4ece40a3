import ICAL from 'ical.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LATEST_MOMENT } from '#lib/domain/interaction/entry-moment.ts';
import { followUpCalendar } from '#lib/interchange/icalendar/write-follow-ups.ts';
import { followUpView } from '#tests/support/follow-up-views.ts';
import { idOf } from '#tests/support/view-builders.ts';

const AT = Date.UTC(2026, 2, 29, 1, 30);

function eventsOf(text: string): ICAL.Component[] {
  return new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent');
}

describe('R50: follow-ups as a calendar', () => {
  it('are events at the same instant in every zone, with an alarm at their moment', () => {
    const text = followUpCalendar([followUpView(1, AT, { topic: 'Billing', organization: 'Harrow, Finch & Co' })]);
    expect(text).toContain('\r\nDTSTART:20260329T013000Z\r\n');
    const [event] = eventsOf(text);
    expect(event?.getFirstPropertyValue('summary')).toBe('Eleanor Marsh, Harrow, Finch & Co · Billing · #1');
    expect(event?.getFirstPropertyValue('url')).toBe('https://desk.example/tickets/1');
    expect(String(event?.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger'))).toBe('PT0S');
  });

  it('are the same events in every file: one that was moved takes the place of the former', () => {
    const [before] = eventsOf(followUpCalendar([followUpView(1, AT)]));
    const [after] = eventsOf(
      followUpCalendar([followUpView(1, AT + 60_000, { revision: 2, updatedAt: 1_800_000_000_000 })]),
    );
    expect(after?.getFirstPropertyValue('uid')).toBe(before?.getFirstPropertyValue('uid'));
    expect(Number(after?.getFirstPropertyValue('sequence'))).toBeGreaterThan(
      Number(before?.getFirstPropertyValue('sequence')),
    );
    expect(
      eventsOf(followUpCalendar([followUpView(1, AT), followUpView(2, AT)])).map((event) =>
        event.getFirstPropertyValue('uid'),
      ),
    ).toEqual([1, 2].map((number) => `${idOf(number)}@follow-up.sidecard`));
  });

  it('R51: hold no note of an internal entry', () => {
    const text = followUpCalendar([followUpView(1, AT, { internal: true, line: 'They do not pay' })]);
    expect(text).not.toContain('They do not pay');
    expect(text).toContain('SUMMARY:Eleanor Marsh');
  });

  it.each(['javascript:alert(1)', 'not an address', 'file:///etc/passwd'])('give no link to %s', (url) => {
    const ticket = { id: '1', url, site: 'x' };
    expect(followUpCalendar([followUpView(1, AT, { ticket })])).not.toContain('URL:');
  });

  it('take a moment at the end of all that can be written', () => {
    expect(followUpCalendar([followUpView(1, LATEST_MOMENT)])).toContain('DTSTART:99991231T235900Z');
  });

  it('property: whatever texts hold, lines are short, end as they must, and say the same when read', () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(text, text, text, (contactName, line, title) => {
        const ticket = { id: '1', url: `https://desk.example/${encodeURIComponent(line)}`, site: 'x', title };
        const written = followUpCalendar([
          followUpView(1, AT, { contactName, line, topic: 'a\r\nEND:VEVENT', ticket }),
        ]);
        expect(written.endsWith('END:VCALENDAR\r\n')).toBe(true);
        for (const one of written.split('\r\n')) {
          expect(new TextEncoder().encode(one).length).toBeLessThanOrEqual(75);
          expect(one).not.toMatch(/[\r\n]/);
        }
        const events = eventsOf(written);
        expect(events).toHaveLength(1);
        expect(events[0]?.getAllProperties('dtstart')).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });
});
