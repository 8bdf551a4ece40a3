import { WORTH_A_LOOK } from './candidate.ts';
import type { Pace } from './pace.ts';

/** Nodes walked between two looks at the clock. */
const STEP = 64;

/** Text longer than this is looked at in a breath of its own. */
const LARGE = 200_000;

/** Walks over the text of a document or shadow root and gives the text nodes that may hold an address. */
export async function findTexts(root: Node, document: Document, pace: Pace): Promise<Text[]> {
  const found: Text[] = [];
  const walker = document.createTreeWalker(root, 4);
  let count = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (WORTH_A_LOOK.test(node.data)) found.push(node);
    count += 1;
    if ((count % STEP === 0 || node.length > LARGE) && pace.isDue()) {
      // The walk goes on from its node: order matters, there is nothing to do at the same time.
      // oxlint-disable-next-line no-await-in-loop
      await pace.breathe();
    }
  }
  return found;
}

/** The open shadow roots below a document or shadow root, those inside others too. */
export function findShadowRoots(root: ParentNode, hostSelector: string): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  for (const element of root.querySelectorAll(hostSelector)) {
    if (element.shadowRoot !== null) found.push(element.shadowRoot, ...findShadowRoots(element.shadowRoot, hostSelector));
  }
  return found;
}
