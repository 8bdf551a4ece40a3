import type { CandidateFinder } from './candidate-finder.ts';
import type { Pace } from './pace.ts';

/** Nodes walked between two looks at the clock. */
const STEP = 128;

/** The text nodes of a document or shadow root that matter, in document order. */
export interface FoundTexts {
  /** May hold an address; with the number of `marks` before it. */
  texts: { node: Text; marks: number }[];
  /** May be a label, a head line, a quoted line or a signature's: they hold a colon, an angle or dashes. */
  marks: Text[];
}

/** Walks over the text below a node once. */
export async function findTexts(
  root: Node,
  document: Document,
  finder: CandidateFinder,
  pace: Pace,
): Promise<FoundTexts> {
  const texts: FoundTexts['texts'] = [];
  const marks: Text[] = [];
  const walker = document.createTreeWalker(root, 4);
  // A loop without `await` in it runs twice as fast.
  const walkSome = (): boolean => {
    for (let count = 0; count < STEP; count += 1) {
      const node = walker.nextNode() as Text | null;
      if (!node) return false;
      const { data } = node;
      if (finder.mayMatter(data)) {
        if (/[:>]|--/.test(data)) marks.push(node);
        if (finder.isWorthALook(data)) texts.push({ node, marks: marks.length });
      }
    }
    return true;
  };
  while (walkSome()) {
    // The walk goes on from its node: order matters, there is nothing to do at the same time.
    // oxlint-disable-next-line no-await-in-loop
    if (pace.isDue()) await pace.breathe();
  }
  return { texts, marks };
}

/** The open shadow roots below a document or shadow root, those inside others too. */
export async function findShadowRoots(root: Document | ShadowRoot, pace: Pace): Promise<ShadowRoot[]> {
  const found: ShadowRoot[] = [];
  const elements = root.nodeType === 9 ? (root as Document).getElementsByTagName('*') : root.querySelectorAll('*');
  for (let index = 0; index < elements.length; index += 1) {
    const { shadowRoot } = elements[index]!;
    // oxlint-disable-next-line no-await-in-loop
    if (shadowRoot) found.push(shadowRoot, ...(await findShadowRoots(shadowRoot, pace)));
    // oxlint-disable-next-line no-await-in-loop
    if (index % STEP === 0 && pace.isDue()) await pace.breathe();
  }
  return found;
}
