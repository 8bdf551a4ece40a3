import ICAL from 'ical.js';
import type { FollowUpView } from '#lib/domain/follow-up/follow-up-view.ts';

/** How long the time for a follow-up is in the calendar. */
const LENGTH = 'PT15M';

/** What no text of a calendar may hold (RFC 5545, 3.3.11): control characters but the tab and the line break. */
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(CONTROLS, '').toWellFormed();
}

/** The last moment that has a year of four digits in UTC. */
const LATEST = Date.UTC(9999, 11, 31, 23, 59);

/** A moment in UTC: it is the same one in every time zone and on both sides of a change of clocks. */
function utc(at: number): ICAL.Time {
  return ICAL.Time.fromJSDate(new Date(Math.min(at, LATEST)), true);
}

/** An address of the web, with nothing in it that could end its line; nothing for any other address. */
function webAddress(url: string): string | undefined {
  return /^https?:\/\//.test(url) && URL.canParse(url) ? new URL(url).href : undefined;
}

/** Whom it is with and what about, in one line. */
function summaryOf({ contactName, organization, topic, ticket }: FollowUpView): string {
  const who = [contactName, organization].filter(Boolean).join(', ');
  return plain([who, topic, ticket.title || `#${ticket.id}`].filter(Boolean).join(' · ')).replaceAll('\n', ' ');
}

/** What else there is to know. R51: an internal note leaves the team in no file that is made to be shared. */
function descriptionOf({ line, internal, reference, assignee, ticket }: FollowUpView): string {
  const parts = [internal ? undefined : line, reference, assignee, webAddress(ticket.url)];
  return plain(parts.filter(Boolean).join('\n'));
}

function eventOf(followUp: FollowUpView): ICAL.Component {
  const event = new ICAL.Component('vevent');
  const summary = summaryOf(followUp);
  // The same entry is the same event in every file: a calendar takes a later one for its change.
  event.addPropertyWithValue('uid', `${followUp.id}@follow-up.sidecard`);
  event.addPropertyWithValue('dtstamp', utc(followUp.updatedAt));
  event.addPropertyWithValue('last-modified', utc(followUp.updatedAt));
  event.addPropertyWithValue('sequence', followUp.revision);
  event.addPropertyWithValue('dtstart', utc(followUp.at));
  event.addPropertyWithValue('duration', ICAL.Duration.fromString(LENGTH));
  event.addPropertyWithValue('summary', summary);
  event.addPropertyWithValue('description', descriptionOf(followUp));
  const url = webAddress(followUp.ticket.url);
  if (url !== undefined) event.addPropertyWithValue('url', url);
  // It takes nobody's time away: others may still be booked on it.
  event.addPropertyWithValue('transp', 'TRANSPARENT');
  event.addPropertyWithValue('class', 'PRIVATE');
  const alarm = new ICAL.Component('valarm');
  alarm.addPropertyWithValue('action', 'DISPLAY');
  alarm.addPropertyWithValue('trigger', ICAL.Duration.fromString('PT0S'));
  alarm.addPropertyWithValue('description', summary);
  event.addSubcomponent(alarm);
  return event;
}

/**
 * Follow-ups as a calendar (RFC 5545): an event each, in UTC, with an alarm at its moment. Events and not tasks, which
 * the calendars that most people use do not take in.
 */
export function followUpCalendar(followUps: readonly FollowUpView[]): string {
  // The blank at the start of a folded line counts among its 75 octets, which the library forgets.
  ICAL.foldLength = 74;
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Sidecard//Follow-ups//EN');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  for (const followUp of followUps) calendar.addSubcomponent(eventOf(followUp));
  return `${calendar.toString()}\r\n`;
}
