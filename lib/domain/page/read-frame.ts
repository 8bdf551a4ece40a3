import type { FrameReport, PageFacts } from '../interaction/frame-report.ts';
import type { InteractionRef } from '../interaction/interaction.ts';
import type { Sighting } from '../interaction/sighting.ts';
import { readCallWords } from './call-words.ts';
import { type IsOurs, showsOnePerson } from './lone-person.ts';
import { withImpliedSenders } from './implied-sender.ts';
import { readInteraction } from './interaction-of.ts';
import { readMailHead } from './mail-head.ts';
import { mediumOfWord } from './medium-of-word.ts';
import { isByAgent } from './name-words.ts';
import { readPageAddress } from './page-address.ts';
import { factsAbout } from './page-labels.ts';
import { readPersonName } from './person-name.ts';
import { readSighting } from './read-sighting.ts';
import { withCall, withHangUp, withLineCalled } from './with-call.ts';

/** What reading a frame needs of its report, its parts put together. */
export type ReadableFrame = Pick<FrameReport, 'url' | 'pageTitle' | 'sightings'> &
  Partial<
    Pick<
      FrameReport,
      'depth' | 'lang' | 'adapterId' | 'interaction' | 'facts' | 'channel' | 'openedBySender' | 'requesterName'
    >
  >;

/** A frame in which everything is understood that can be without looking anything up. */
export interface ReadFrame {
  depth: number;
  adapterId?: string;
  pageTitle: string;
  interaction?: InteractionRef;
  requesterName?: string;
  sightings: Sighting[];
}

/** Reads a frame's report: labels and names of every sighting and, on pages that no adapter knows, the interaction. */
export function readFrame(frame: ReadableFrame, isOurs: IsOurs = () => false): ReadFrame {
  const { url, pageTitle, channel, interaction, requesterName } = frame;
  const facts = frame.facts && firstOf(frame.facts);
  const read = inMessages(
    withLineCalled(withImpliedSenders(frame.sightings.flatMap((sighting) => readSighting(sighting) ?? []))),
    frame.openedBySender === true,
  );
  const common = { depth: frame.depth ?? 0, adapterId: frame.adapterId, pageTitle };
  const address = facts && readPageAddress(url);
  if (!facts || !address) {
    const medium = channel === undefined ? undefined : mediumOfWord(channel);
    return {
      ...common,
      interaction: interaction && { ...interaction, ...(medium && { medium }) },
      requesterName: requesterName === undefined ? undefined : readPersonName(requesterName),
      sightings: read,
    };
  }
  const { namesRequester, namesItem, name, channel: said } = factsAbout(facts.facts);
  const words = readCallWords(pageTitle, facts.headings, facts.facts, read);
  const call = facts.onLine === undefined ? words : withHangUp(words, read, facts.onLine);
  const people = withCall(read, call);
  const reading = readInteraction({
    address,
    pageTitle,
    ...facts,
    texts: facts.facts.map(([, value]) => value),
    sightings: people,
    namesRequester,
    namesItem,
    channel: said,
    call,
    head: readMailHead(people, facts.facts),
    isOurs,
    isOfOne: () => showsOnePerson(people, isOurs),
  });
  // On a page with nobody on it, what was found belongs to the surroundings.
  const nobody =
    reading.shows === 'list' ||
    reading.shows === 'form' ||
    (reading.shows === 'page' && (isCrowd(people) || hasCallers(people)));
  const isHidden = ({ role, text }: Sighting): boolean => role === 'caller' && text === call.withheld;
  const isItem = reading.interaction !== undefined;
  const isApart = people.some(
    (sighting) => sighting.region !== 'chrome' && sighting.trust !== 'body' && !sighting.own && !isOtherItem(sighting),
  );
  const isBeside = (sighting: Sighting): boolean =>
    (nobody && !(call.goesOn && isHidden(sighting))) ||
    // Without an open interaction a field is one to fill in, and a sender is that of a line of a list.
    (reading.interaction === undefined &&
      (sighting.inField === true || isListedSender(sighting) || isListItem(sighting) || isOtherItem(sighting))) ||
    (reading.byHead === true && isListedSender(sighting)) ||
    // Beside the open item stands the list of others.
    (isItem && isApart && isOtherItem(sighting));
  const sightings = people.map((sighting): Sighting => {
    if (isBeside(sighting)) return { ...sighting, region: 'chrome' };
    return sighting.text === reading.openedFor ? { ...sighting, role: 'caller' } : sighting;
  });
  return { ...common, interaction: reading.interaction, requesterName: reading.interaction && name, sightings };
}

/** Headings and labels that are looked at: further down a page they are about something else. */
const MOST_HEADINGS = 8;
const MOST_FACTS = 60;
const LONGEST_ID = 200;

function firstOf(seen: PageFacts): PageFacts {
  const { headings, facts, callId } = seen;
  return {
    ...seen,
    headings: headings.slice(0, MOST_HEADINGS),
    facts: facts.slice(0, MOST_FACTS),
    callId: callId?.slice(0, LONGEST_ID),
  };
}

/** Somebody whom only a name in the page's code calls a sender: one of the mails in the list beside the open one. */
function isListedSender({ role, label, first, message, trust }: Sighting): boolean {
  return role === 'from' && label === undefined && first !== true && message === undefined && trust !== 'adapter';
}

/** Several people on the line, none of them with us. */
function hasCallers(sightings: readonly Sighting[]): boolean {
  const callers = sightings.filter(
    ({ medium, role, region }) => medium === 'phone' && role === 'caller' && region !== 'chrome',
  );
  return new Set(callers.map(({ text }) => text.replace(/\D/g, '').slice(-8))).size > 1;
}

/** The page's code calls what it stands in a line of a list. */
function isListItem({ names = [] }: Sighting): boolean {
  return names.some((name) => / list (?:item|row|entry) /.test(` ${name} `));
}

const ITEM_OF_LIST = / (?:mail|message|conversation|ticket|thread|case|chat)s? item /;
const LIST_OF_ITEMS = / (?:mail|message|conversation|ticket|thread|case|chat)s? list /;

/** A line in the list of other items, as the page's code calls it: one of mails, of tickets, an item among items. */
function isOtherItem({ names = [], message, trust }: Sighting): boolean {
  if (message !== undefined || trust === 'adapter') return false;
  const words = names.map((name) => ` ${name} `);
  return (
    words.some((name) =>
      / (?:mail|message|msg|conversation|ticket|thread|case|envelope|chat)s? list (?:item|row|entry) /.test(name),
    ) ||
    (words.some((name) => / items? /.test(name)) && words.some((name) => / items?(?: \w+)? list /.test(name))) ||
    (words.some((name) => ITEM_OF_LIST.test(name)) && words.some((name) => LIST_OF_ITEMS.test(name)))
  );
}

/** Enough people alike to be a list rather than somebody's addresses. */
const CROWD = 3;

/** Telephone numbers, and mail addresses of different domains, in parts of the same name, none of them said to be the requester's. */
function isCrowd(sightings: readonly Sighting[]): boolean {
  const apart = sightings.filter(
    ({ medium, trust, role, region, names }) =>
      (medium === 'email' && trust !== 'body' && role === 'from') ||
      (role === 'unknown' &&
        ((region === 'page' && medium === 'email' && trust !== 'body') ||
          (/page|panel/.test(region) && (names !== undefined || trust === 'header') && /header|body/.test(trust)))),
  );
  const alike = Map.groupBy(apart, ({ names = [] }) => names.join('|'));
  const ownerOf = ({ text }: Sighting): string =>
    text.split('@')[1]?.toLowerCase() ?? text.replace(/\D/g, '').slice(-9);
  return [...alike.values()].some((group) => new Set(group.map(ownerOf)).size >= CROWD);
}

/** What follows from several sightings of one message together. */
function inMessages(sightings: Sighting[], openedBySender: boolean): Sighting[] {
  const sent = new Set(
    sightings.flatMap(({ role, region, message }) =>
      role === 'from' && region === 'header' && message !== undefined ? message : [],
    ),
  );
  const named = sightings.map((sighting): Sighting => {
    const { first, role, region, own, message, messageName } = sighting;
    const isSender =
      first === true &&
      role === 'unknown' &&
      region === 'header' &&
      !own &&
      message !== undefined &&
      !sent.has(message);
    return isSender ? { ...sighting, role: isByAgent(messageName) ? 'agent' : 'from' } : sighting;
  });
  const opener = openedBySender
    ? named.find(({ trust, role, message }) => trust === 'adapter' && role === 'from' && message === 0)
    : undefined;
  return opener === undefined
    ? named
    : [{ ...opener, role: 'requester' }, ...named.filter((other) => other !== opener)];
}
