import type { Request } from '#lib/messages/protocol/protocol.ts';
import { newId } from '#lib/domain/id.ts';
import { AGENT, COLLEAGUES } from '../world/company.ts';
import { LOGGED } from '../world/logged.ts';
import { Dice } from './dice.ts';

const SEED = 20_261_122;
const DAY = 86_400_000;
const HOUR = 3_600_000;
const BY = [AGENT.name, AGENT.name, COLLEAGUES.omar.name, COLLEAGUES.priya.name, COLLEAGUES.tom.name];

/** Where the sample's contacts and topics are, by the names they have here. */
export interface EntryPlaces {
  /** Origin of the demo's helpdesk. */
  origin: string;
  contactIds: ReadonlyMap<string, string>;
  topics: ReadonlyMap<string, string>;
}

/** What was logged in the last weeks, by the agent and the colleagues: the same each time but for the ids, ending at `now`. */
export function demoEntries({ origin, contactIds, topics }: EntryPlaces, now: number): Request<'entry.create'>[] {
  const dice = new Dice(SEED);
  const { host } = new URL(origin);
  return LOGGED.map(({ who, on, title, topic, kind, daysAgo, notes, followUp }) => {
    const isCall = typeof on === 'string';
    const interactionKind = isCall ? 'call' : 'ticket';
    const at = now - daysAgo * DAY - (daysAgo === 0 ? 1 + dice.next() : dice.next() * 6) * HOUR;
    return {
      id: newId(),
      interaction: {
        key: `${host}|${interactionKind}|${on}`,
        site: host,
        kind: interactionKind,
        id: String(on),
        url: isCall ? `${origin}/phone/calls/${on}` : `${origin}/desk/tickets/${on}`,
        medium: isCall ? 'call' : 'ticket',
        ...(title !== undefined && { title }),
      },
      fields: {
        kind,
        at: Math.round(at),
        topic: { code: topics.get(topic) ?? topic, name: topic },
        notes,
        enteredBy: dice.pick(BY),
        contactId: contactIds.get(who),
        tell: false,
        ...(kind !== 'internal' && dice.chance(0.7) && { durationSeconds: dice.between(70, 1400) }),
        ...(followUp !== undefined && { followUpAt: followUp === 0 ? now + HOUR : morningOf(now + followUp * DAY) }),
      },
    };
  });
}

/** Ten o'clock of that day. */
function morningOf(moment: number): number {
  return new Date(moment).setHours(10, 0, 0, 0);
}
