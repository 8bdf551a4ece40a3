import type { PageFacts } from '#lib/domain/interaction/frame-report.ts';
import type { InteractionRef } from '#lib/domain/interaction/interaction.ts';
import type { Sighting } from '#lib/domain/interaction/sighting.ts';
import type { Adapter } from './adapter.ts';
import { readAdapterPage } from './adapter-page.ts';
import type { CandidateFinder } from './candidate-finder.ts';
import { numberMessages } from './message-order.ts';
import { readMessageLines } from './message-lines.ts';
import type { Pace } from './pace.ts';
import { readPageFacts } from './page-facts.ts';
import { createPlaceOf, type Place } from './place.ts';
import { readAddressFields } from './read-fields.ts';
import { remembered } from './remembered.ts';
import { isAddressLink, readMarked } from './semantic.ts';
import { compileRules, type Rules } from './reading-rules.ts';
import { isWithin, rootsWithin } from './roots.ts';
import { fits, select } from './select.ts';
import { type Finding, type Seen, sight, type TextReading } from './sight.ts';
import { strongestFirst } from './strength.ts';
import { findTexts, firstMark } from './text-walk.ts';
import type { FrameAddress } from './frame-place.ts';
import { above, createIsShown } from './visibility.ts';

/** The adapter that holds the general rules alone. */
export const GENERAL = 'general';

/** A longer value of a field is a text that somebody writes. */
const LONGEST_FIELD = 320;

/** What a scan looks at. */
export interface ScanInput {
  document: Document;
  address: FrameAddress;
  /** The adapter of the page, or the general one, which has no pages; with its rules. */
  adapter: Adapter;
  /** Where the whole document stands: in a message when it is a frame inside one. */
  outside: Place;
  /** The open shadow roots in the document. */
  shadowRoots: readonly ShadowRoot[];
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
}

/** Reads a frame: every address that is shown with what stands around it. Writes nothing to the page. */
export async function scanFrame(input: ScanInput): Promise<FrameScan> {
  const { document, adapter, address, outside, shadowRoots, pace } = input;
  const general = compileRules(adapter.rules!);
  const isShown = createIsShown();
  const roots = [document, ...shadowRoots];
  const { page, pane, ...reading } =
    adapter.id === GENERAL ? {} : readAdapterPage(adapter, address.href, roots, isShown);
  const placeOf = createPlaceOf(adapter, general, outside);
  const byAgent = adapter.messages?.agent;
  const begun = new Set<Element | undefined>();
  const texts: TextReading = {
    linesOf: remembered((text) => readMessageLines(text, general)),
    markOf: remembered((text) => firstMark(text, general)),
  };

  const seen = readAddressFields(
    adapter,
    rootsWithin(pane, roots),
    general.finder,
    isShown,
    (element) => placeOf(element).message,
  );
  const add = (found: Seen): void => {
    // A field that nothing names is one to search with or to write in.
    if (!found.sighting.inField || found.sighting.labels) seen.push(found);
  };
  const take = (finding: Finding): void => {
    try {
      // A field is nothing to read in; what stands around it says where its value stands.
      const place = placeOf(finding.inField ? above(finding.element)! : finding.element);
      if (!place.skipped && (!pane || isWithin(finding.element, pane)) && isShown(finding.element))
        add(sight(finding, place, texts, begun.size < begun.add(place.text).size));
    } catch {
      // In a form whose fields have names such as `parentElement`: what stands around it cannot be told.
    }
  };
  for (const each of roots) {
    // Roots are read one after the other, with breaths between.
    // oxlint-disable-next-line no-await-in-loop
    await readRoot(each, input, general, take);
  }
  numberMessages(seen, adapter, roots);
  const isKnown = adapter.id !== GENERAL;
  for (const { sighting, message } of seen) {
    if (message && byAgent && fits(message, byAgent)) sighting.messageName = 'agent';
    // On a page with nobody on it, what is found belongs to the surroundings.
    if (isKnown && !/item|person/.test(page?.shows ?? '')) sighting.region = 'chrome';
  }
  const sightings = strongestFirst(seen.map(({ sighting }) => sighting));
  const facts =
    isKnown || address.borrowed ? undefined : await readPageFacts(document, seen, placeOf, isShown, general, pace);
  const met = page?.expects
    ? sightings.some(({ trust, role, labels }) => trust === 'adapter' && (/requester|caller|from/.test(role) || labels))
    : undefined;
  return { ...reading, sightings, facts, met };
}

/** Reads one document or shadow root, in document order but for what only attributes and fields say, which comes last. */
async function readRoot(
  root: Document | ShadowRoot,
  { pace }: ScanInput,
  general: Rules,
  take: (finding: Finding) => void,
): Promise<void> {
  const { finder } = general;
  const isDocument = root.nodeType === 9;
  const marked = new Map<Element, Finding[]>();
  const links = isDocument ? (root as Document).links : root.querySelectorAll('a[href]');
  for (let index = 0; index < links.length; index += 1) {
    const link = links[index]!;
    if (isAddressLink(link.getAttribute('href'))) marked.set(link, findingsOf(link, finder));
    // oxlint-disable-next-line no-await-in-loop
    if (pace.isDue()) await pace.breathe();
  }
  for (const element of select(root, general.markedParts))
    if (!marked.has(element)) marked.set(element, findingsOf(element, finder));
  const texts = await findTexts(isDocument ? (root as Document).documentElement : root, general, pace);
  for (const { node, plain } of texts) {
    // oxlint-disable-next-line no-await-in-loop
    if (pace.isDue()) await pace.breathe();
    const element = node.parentElement;
    if (!element) continue;
    const holder = marked.size > 0 ? holderOf(element, marked) : undefined;
    const held = holder && marked.get(holder)!.splice(0);
    held?.forEach(take);
    const { text, candidates } = finder.read(node.data);
    for (const candidate of candidates) {
      // The text of a link says the same again.
      if (holder && (holder.localName === 'a' || held?.some((finding) => finding.text === candidate.text))) continue;
      const name = finder.nameBefore(text, candidate.start);
      take({
        ...candidate,
        alone: text.trim().length < candidate.text.length + (name?.length ?? 0) + 5,
        element,
        node,
        before: text.slice(0, candidate.start),
        marked: element.hasAttributes() && element.matches(general.semanticSelector),
        name,
        plain,
      });
    }
  }
  for (const findings of marked.values()) findings.forEach(take);
  for (const field of select(root, general.fieldParts)) {
    const { text, candidates } = finder.read(
      ((field as Partial<HTMLInputElement>).value ?? '').slice(0, LONGEST_FIELD),
    );
    for (const candidate of candidates)
      take({
        ...candidate,
        element: field,
        before: '',
        marked: false,
        alone: true,
        name: finder.nameBefore(text, candidate.start),
        inField: true,
      });
  }
}

function findingsOf(element: Element, finder: CandidateFinder): Finding[] {
  const node = (element.ownerDocument.createTreeWalker(element, 4).nextNode() as Text | null) ?? undefined;
  return readMarked(element, finder).map(({ before = '', name = nameInFront(element, finder), ...address }) => ({
    ...address,
    element,
    node,
    before,
    marked: true,
    name,
  }));
}

/** The nearest element around that names addresses in its markup. */
function holderOf(element: Element, marked: ReadonlyMap<Element, unknown>): Element | undefined {
  let current: Element | null = element;
  for (let level = 0; current !== null && level < 4; level += 1) {
    if (marked.has(current)) return current;
    current = current.parentElement;
  }
  return undefined;
}

/** `Jane Roe <` in the text before a link. */
function nameInFront(element: Element, finder: CandidateFinder): string | undefined {
  const before = element.previousSibling;
  return before?.nodeType === 3 ? finder.nameBefore((before as Text).data, (before as Text).data.length) : undefined;
}
