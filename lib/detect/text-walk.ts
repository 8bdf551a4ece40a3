import type { Pace } from './pace.ts';
import type { Rules } from './reading-rules.ts';

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
const MARK = /[:>]|--/;

/**
 * The text nodes below a document's root or a shadow root that may hold an address, in document order. The text of a
 * part is read at once; only where a sign of an address stands in it are its nodes looked at, one by one.
 */
export async function findTexts(root: Node, { finder, signRun: signs }: Rules, pace: Pace): Promise<FoundText[]> {
  const found: FoundText[] = [];
  // Sections of XML documents (8) count for what an element's text is.
  const texts = root.ownerDocument!.createTreeWalker(root, 4 + 8);
  let node = root;

  const take = (text: Text, plain?: Element): void => {
    if (text.nodeType === 3 && finder.isWorthALook(text.data)) found.push({ node: text, plain });
  };
  /** The lengths of its nodes tell in which of them a sign stands, or in which ones. */
  const lookInto = (part: Element): void => {
    const text = part.textContent;
    signs.lastIndex = 0;
    let sign = signs.exec(text);
    if (sign === null) return;
    const plain = MARK.test(text) ? undefined : part;
    texts.currentNode = part;
    for (let end = 0; sign !== null;) {
      const next = texts.nextNode() as Text | null;
      if (next === null) return;
      end += next.length;
      if (sign.index >= end) continue;
      take(next, plain);
      while (sign !== null && signs.lastIndex <= end) sign = signs.exec(text);
    }
  };
  /** Parts that are too large to be read at once are walked over. */
  const isEntered = (current: Node): boolean => {
    if (current.nodeType === 3) take(current as Text);
    if (current.nodeType !== 1) return current.nodeType > 8;
    // Asking for one element of a list makes the browser count no further.
    if ((current as Element).getElementsByTagName('*')[MOST_AT_ONCE]) return true;
    lookInto(current as Element);
    return false;
  };
  // A loop without `await` in it runs twice as fast.
  const walkSome = (): boolean => {
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
  while (walkSome()) {
    // The walk goes on from its node: order matters, there is nothing to do at the same time.
    // oxlint-disable-next-line no-await-in-loop
    if (pace.isDue()) await pace.breathe();
  }
  return found;
}

/** The first text node of a message's text that may be a label or the beginning of a quoted mail. */
export function firstMark(text: Element, { mayMatter }: Rules): Text | null {
  const walker = text.ownerDocument.createTreeWalker(text, 4);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (MARK.test(node.data) && mayMatter.test(node.data)) return node;
  }
  return null;
}

/** The open shadow roots below a document or shadow root, those inside others too. */
export async function findShadowRoots(root: Document | ShadowRoot, pace: Pace): Promise<ShadowRoot[]> {
  const found: ShadowRoot[] = [];
  const walker = (root.ownerDocument ?? root).createTreeWalker(root, 1);
  for (let count = 1; walker.nextNode(); count += 1) {
    const { shadowRoot } = walker.currentNode as Element;
    // oxlint-disable-next-line no-await-in-loop
    if (shadowRoot) found.push(shadowRoot, ...(await findShadowRoots(shadowRoot, pace)));
    // oxlint-disable-next-line no-await-in-loop
    if (count % STEP === 0 && pace.isDue()) await pace.breathe();
  }
  return found;
}
