import type { PageFacts } from '#lib/domain/interaction/frame-report.ts';
import type { InteractionRef } from '#lib/domain/interaction/interaction.ts';
import type { Sighting } from '#lib/domain/interaction/sighting.ts';
import type { Adapter } from './adapter.ts';
import { readAdapterPage } from './adapter-page.ts';
import { readCandidates } from './candidate.ts';
import { numberMessages } from './message-order.ts';
import { type MessageLines, readMessageLines } from './message-lines.ts';
import { nameBefore } from './name-before.ts';
import type { Pace } from './pace.ts';
import { readPageFacts } from './page-facts.ts';
import { createPlaceOf, type Place } from './place.ts';
import { readAddressFields } from './read-fields.ts';
import { readMarked } from './semantic.ts';
import { compileRules } from './reading-rules.ts';
import { fits, select } from './select.ts';
import { type Finding, type Seen, sight } from './sight.ts';
import { strongestFirst } from './strength.ts';
import { findShadowRoots, findTexts } from './text-walk.ts';
import type { FrameAddress } from './frame-place.ts';
import { createIsShown } from './visibility.ts';

/** The adapter that holds the general rules alone. */
export const GENERAL = 'general';

/** What a scan looks at. */
export interface ScanInput {
  document: Document;
  address: FrameAddress;
  /** The adapter of the page, or the general one, which has no pages; with its rules. */
  adapter: Adapter;
  /** Where the whole document stands: in a message when it is a frame inside one. */
  outside: Place;
  pace: Pace;
}

/** What a frame shows. */
export interface FrameScan {
  sightings: Sighting[];
  interaction?: InteractionRef;
  facts?: PageFacts;
  requesterName?: string;
  channel?: string;
  /** Whether the requester was found that the adapter expects here; absent when it expects none. */
  met?: boolean;
  /** To be watched as the document is. */
  shadowRoots: ShadowRoot[];
}

/** Reads a frame: every address that is shown with what stands around it. Writes nothing to the page. */
export async function scanFrame(input: ScanInput): Promise<FrameScan> {
  const { document, adapter, address, outside, pace } = input;
  const general = compileRules(adapter.rules!);
  const shadowRoots = findShadowRoots(document, general.hostSelector);
  if (pace.isDue()) await pace.breathe();
  const isShown = createIsShown();
  const { page, pane, ...reading } = adapter.id === GENERAL ? {} : readAdapterPage(adapter, address.href, document, isShown);
  const placeOf = createPlaceOf(adapter, general, outside);
  const root = pane ?? document;
  const byAgent = adapter.messages?.agent === undefined ? undefined : [adapter.messages.agent];
  const lines = new Map<Element, MessageLines>();
  const linesOf = (message: Element): MessageLines => {
    const known = lines.get(message) ?? readMessageLines(message, general);
    lines.set(message, known);
    return known;
  };

  const seen = readAddressFields(adapter, root, isShown, (element) => placeOf(element).message);
  const take = (finding: Finding): void => {
    const place = placeOf(finding.element);
    if (!place.skipped && isWithin(finding.element, root) && isShown(finding.element)) seen.push(sight(finding, place, linesOf));
  };
  for (const each of [document, ...shadowRoots]) {
    // Roots are read one after the other, with breaths between.
    // oxlint-disable-next-line no-await-in-loop
    await readRoot(each, input, general.markedSelector, take);
  }
  numberMessages(seen, adapter, document);
  const isKnown = adapter.id !== GENERAL;
  for (const { sighting, message } of seen) {
    if (message && byAgent && (fits(message, byAgent) || select(message, byAgent[0]!).length > 0)) sighting.messageName = 'agent';
    // On a page with nobody on it, what is found belongs to the surroundings.
    if (isKnown && !/item|person/.test(page?.shows ?? '')) sighting.region = 'chrome';
  }
  const sightings = strongestFirst(seen.map(({ sighting }) => sighting));
  const facts = isKnown || address.borrowed ? undefined : readPageFacts(document, seen, placeOf, isShown, general);
  const met = page?.expects ? sightings.some(({ trust, role, labels }) => trust === 'adapter' && (/requester|caller|from/.test(role) || labels)) : undefined;
  return { ...reading, sightings, facts, met, shadowRoots };
}

/** Reads one document or shadow root. */
async function readRoot(root: Document | ShadowRoot, { document, pace }: ScanInput, markedSelector: string, take: (finding: Finding) => void): Promise<void> {
  const marked = new Set<Element>();
  for (const element of root.querySelectorAll(markedSelector)) {
    for (const { before = '', name = nameInFront(element), ...address } of readMarked(element)) {
      // Its text says the same again.
      if (element.localName === 'a' || element.textContent?.includes(address.text)) marked.add(element);
      take({ ...address, element, node: firstText(element), before, marked: true, name });
    }
    // oxlint-disable-next-line no-await-in-loop
    if (pace.isDue()) await pace.breathe();
  }
  const top = root.nodeType === 9 ? ((root as Document).body ?? (root as Document).documentElement) : root;
  if (top === null) return;
  for (const node of await findTexts(top, document, pace)) {
    // oxlint-disable-next-line no-await-in-loop
    if (pace.isDue()) await pace.breathe();
    const element = node.parentElement;
    if (element === null || isInside(element, marked)) continue;
    const { text, candidates } = readCandidates(node.data);
    for (const { medium, text: found, start } of candidates) {
      take({ medium, text: found, element, node, before: text.slice(0, start), marked: false, name: nameBefore(text, start) });
    }
  }
}

/** Whether a node stands under another, shadow roots between them or not: `contains` stops at those. */
function isWithin(node: Node, root: Node): boolean {
  for (let at: Node | null | undefined = node; at; at = at.parentNode ?? (at as Partial<ShadowRoot>).host) {
    if (at === root) return true;
  }
  return false;
}

function firstText(element: Element): Text | undefined {
  return (element.ownerDocument.createTreeWalker(element, 4).nextNode() as Text | null) ?? undefined;
}

/** `Jane Roe <` in the text before a link. */
function nameInFront(element: Element): string | undefined {
  const before = element.previousSibling;
  return before?.nodeType === 3 ? nameBefore((before as Text).data, (before as Text).data.length) : undefined;
}

/** The text of an element whose markup was read says the same again. */
function isInside(element: Element, marked: ReadonlySet<Element>): boolean {
  let current: Element | null = element;
  for (let level = 0; current !== null && level < 4; level += 1) {
    if (marked.has(current)) return true;
    current = current.parentElement;
  }
  return false;
}
