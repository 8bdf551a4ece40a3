import type { CandidateFinder } from './candidate-finder.ts';
import type { Pace } from './pace.ts';

/** Elements and texts walked between two looks at the clock. */
const STEP = 64;
/** A part with no more elements is read at once: the browser joins its text much faster than a script walks over it. */
const MOST_AT_ONCE = 64;

/** A text node that may hold an address. */
export interface FoundText {
  node: Text;
  /** A part around it in which nothing stands that may be a label or the beginning of a quoted mail. */
  plain?: Element;
}

/** May be a label, a head line, a quoted line or a signature's: it holds a colon, an angle or dashes. */
const MARK = /[:>]|--/g;

/** What text nodes are looked for. */
export interface TextSearch {
  /** Matches on and on, wherever a text may be one of them: a text of which no piece matches is passed over. */
  signs: RegExp;
  /** The test of the text of one node. */
  fits: (text: string) => boolean;
}

/**
 * Makes a walk over the text below a node, in document order, that gathers the text nodes that are looked for. Each
 * call goes some steps; false at the end.
 */
function createTextWalk(root: Node, { signs, fits }: TextSearch, found: FoundText[]): () => boolean {
  let node = root;
  let texts: TreeWalker | undefined;

  const take = (node: Text, plain?: Element): void => {
    if (node.nodeType === 3 && fits(node.data)) found.push({ node, plain });
  };
  /** Looks at the nodes of a part in which a sign stands: its length tells where each begins and ends. */
  const gather = (part: Element): void => {
    const text = part.textContent!;
    signs.lastIndex = 0;
    let match = signs.exec(text);
    if (match === null) return;
    // Sections of XML documents (8) count for what an element's text is.
    texts ??= root.ownerDocument!.createTreeWalker(root, 4 + 8);
    texts.currentNode = part;
    const plain = text.search(MARK) < 0 ? part : undefined;
    let end = 0;
    while (match !== null) {
      const next = texts.nextNode() as Text | null;
      if (next === null) return;
      end += next.length;
      if (match.index >= end) continue;
      take(next, plain);
      while (match !== null && signs.lastIndex <= end) match = signs.exec(text);
    }
  };
  /** Whether what is in a node is to be walked over: parts that are too large to be read at once. */
  const isEntered = (current: Node): boolean => {
    if (current.nodeType === 3) take(current as Text);
    if (current.nodeType === 1) {
      // Asking for one element of a list makes the browser count no further.
      const isLarge = (current as Element).getElementsByTagName('*')[MOST_AT_ONCE] !== undefined;
      if (isLarge) return true;
      gather(current as Element);
    }
    return current.nodeType > 8;
  };
  return () => {
    for (let count = 0; count < STEP; count += 1) {
      let next = isEntered(node) ? node.firstChild : null;
      while (next === null) {
        if (node === root) return false;
        next = node.nextSibling;
        if (next === null) {
          const outer: Node | null = node.parentNode;
          // The page took away what was being read.
          if (outer === null) return false;
          node = outer;
        }
      }
      node = next;
    }
    return true;
  };
}

/** The text nodes below a document's root or a shadow root that may hold an address, in document order. */
export async function findTexts(root: Node, finder: CandidateFinder, pace: Pace): Promise<FoundText[]> {
  const found: FoundText[] = [];
  const walkSome = createTextWalk(root, { signs: finder.signs, fits: finder.isWorthALook }, found);
  while (walkSome()) {
    // The walk goes on from its node: order matters, there is nothing to do at the same time.
    // oxlint-disable-next-line no-await-in-loop
    if (pace.isDue()) await pace.breathe();
  }
  return found;
}

/** The first text node of a message's text that may be a label or the beginning of a quoted mail. */
export function firstMark(root: Element, finder: CandidateFinder): Text | null {
  const found: FoundText[] = [];
  const fits = (text: string): boolean => text.search(MARK) >= 0 && finder.mayMatter(text);
  const walkSome = createTextWalk(root, { signs: MARK, fits }, found);
  while (walkSome() && found.length === 0);
  return found[0]?.node ?? null;
}

/** The open shadow roots below a document or shadow root, those inside others too. */
export async function findShadowRoots(root: Document | ShadowRoot, pace: Pace): Promise<ShadowRoot[]> {
  const found: ShadowRoot[] = [];
  const walker = root.ownerDocument?.createTreeWalker(root, 1) ?? (root as Document).createTreeWalker(root, 1);
  for (let count = 1, node = walker.nextNode() as Element | null; node; node = walker.nextNode() as Element | null) {
    const { shadowRoot } = node;
    // oxlint-disable-next-line no-await-in-loop
    if (shadowRoot) found.push(shadowRoot, ...(await findShadowRoots(shadowRoot, pace)));
    count += 1;
    // oxlint-disable-next-line no-await-in-loop
    if (count % STEP === 0 && pace.isDue()) await pace.breathe();
  }
  return found;
}
