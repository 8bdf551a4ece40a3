import type { CandidateFinder } from '#lib/detect/candidate-finder.ts';
import type { Pace } from '#lib/detect/pace.ts';
import type { HeldTexts } from './held-texts.ts';
import { isMarkable } from './markable.ts';
import { ADDRESS_LINKS, linkMark, marksIn, PIECE, pieceEnd, type TextMark } from './text-marks.ts';
import type { ChangedTexts } from './watch-texts.ts';

/** Texts that are looked at between two looks at the clock. */
const STEP = 64;
/** Texts in a link that shows a name: one with more of them is no name. */
const MOST_IN_LINK = 20;

/** What looking into a page works with. */
export interface LookParts {
  document: Document;
  finder: CandidateFinder;
  texts: HeldTexts;
  changed: ChangedTexts;
}

/**
 * Makes the way to look for addresses in a part of a page, or in one text: holds what is found, and drops what is not
 * there any more. With breaths between; all the while the page may change.
 */
export function createLookInto({ document, finder, texts, changed }: LookParts) {
  /** Whether what is held next comes after what was held last. */
  let isInOrder = false;

  function take(text: Text, marks: readonly TextMark[]): void {
    texts.hold(text, marks, { follows: isInOrder });
    if (marks.length > 0) isInOrder = true;
  }

  function lookAtShort(text: Text): void {
    const { data } = text;
    if (keeps(text, data)) return;
    take(text, finder.isWorthALook(data) && isMarkable(text) ? marksIn(data, 0, data.length, finder) : []);
  }

  async function lookAtLong(text: Text, pace: Pace): Promise<void> {
    const { data } = text;
    if (keeps(text, data)) return;
    const marks: TextMark[] = [];
    for (let start = 0; start < data.length && isMarkable(text);) {
      const end = pieceEnd(data, start);
      marks.push(...marksIn(data, start, end, finder));
      start = end;
      // oxlint-disable-next-line no-await-in-loop
      if (pace.isDue()) await pace.breathe();
    }
    // Changed meanwhile, it is looked at again.
    if (text.data === data) take(text, marks);
  }

  /** Whether a text is as it was when it was looked at, and so is the link that names it. */
  function keeps(text: Text, data: string): boolean {
    const href = texts.hrefOf(text);
    const isSame = href === undefined || href === closestLink(text.parentElement)?.getAttribute('href');
    return isSame && texts.has(text, data) && isMarkable(text);
  }

  /** A link that names an address and shows a name instead. */
  function lookAtLink(link: Element | null): void {
    const href = link?.getAttribute('href');
    if (!link || !href) return;
    const walker = document.createTreeWalker(link, 4);
    const shown: Text[] = [];
    while (walker.nextNode()) if (shown.push(walker.currentNode as Text) > MOST_IN_LINK) return;
    // Where it shows an address, that is what is underlined.
    if (shown.some((text) => texts.has(text, text.data) && texts.hrefOf(text) === undefined)) return;
    for (const text of shown) {
      const mark = !texts.has(text, text.data) && isMarkable(text) && linkMark(link, text.data, finder);
      if (mark) texts.hold(text, [mark], { href });
    }
  }

  /** Looks at every text below a node. One that is taken out of its place meanwhile would end the walk too early. */
  async function lookBelow(root: Node, pace: Pace): Promise<void> {
    const walker = document.createTreeWalker(root, 4);
    let isMoved = false;
    const unguard = changed.guard(
      () => walker.currentNode,
      () => {
        isMoved = true;
      },
    );
    for (let count = 1; !isMoved && walker.nextNode(); count += 1) {
      const text = walker.currentNode as Text;
      // oxlint-disable-next-line no-await-in-loop
      if (text.length > PIECE) await lookAtLong(text, pace);
      else lookAtShort(text);
      // oxlint-disable-next-line no-await-in-loop
      if (count % STEP === 0 && pace.isDue()) await pace.breathe();
    }
    unguard();
    if (isMoved) changed.add(root);
  }

  return async (node: Node, pace: Pace): Promise<void> => {
    isInOrder = false;
    if (node.nodeType === 3) {
      const text = node as Text;
      if (text.length > PIECE) await lookAtLong(text, pace);
      else lookAtShort(text);
      lookAtLink(closestLink(text.parentElement));
    }
    if (node.nodeType === 3 || !node.isConnected) return;
    await lookBelow(node, pace);
    if (node.nodeType === 1) lookAtLink(closestLink(node as Element));
    for (const link of linksBelow(node)) {
      lookAtLink(link);
      // oxlint-disable-next-line no-await-in-loop
      if (pace.isDue()) await pace.breathe();
    }
  };
}

function linksBelow(node: Node): Iterable<Element> {
  try {
    return (node as ParentNode).querySelectorAll(ADDRESS_LINKS);
  } catch {
    // A form whose field is named as what is asked, or a comment.
    return [];
  }
}

function closestLink(element: Element | null): Element | null {
  try {
    return element?.closest(ADDRESS_LINKS) ?? null;
  } catch {
    return null;
  }
}
