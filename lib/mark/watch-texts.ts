/** What changed of a page since it was last asked for. */
export interface ChangedTexts {
  /** Elements, documents and texts to look into, each of them whole; what was taken is not there any more. */
  take(): Node[];
  /** Whether there is anything to take. */
  has(): boolean;
  /** Puts something back that could not be looked into to its end. */
  add(node: Node): void;
  /** Watches a shadow root too. */
  observe(root: Node): void;
  /** Calls back while a walk stands at a node, should that be taken out of its place; answers with the way to end it. */
  guard(standsAt: () => Node, onMoved: () => void): () => void;
}

/** More changes than so many are one of the whole document. */
const MOST_CHANGES = 2000;

const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  // What makes a part one to write in, and what names addresses.
  attributeFilter: ['contenteditable', 'href'],
};

/**
 * Watches the texts of a document; only looks, changes nothing. `onText` is called at once for a text that changed or
 * went, before it is drawn; `onChange` once for all changes of one moment.
 */
export function watchTexts(
  document: Document,
  signal: AbortSignal,
  { onText, onChange }: { onText: (text: Text) => void; onChange: () => void },
): ChangedTexts {
  const changed = new Set<Node>([document]);
  let guarded: { standsAt: () => Node; onMoved: () => void } | undefined;

  function add(node: Node): void {
    changed.add(node);
    if (changed.size <= MOST_CHANGES) return;
    changed.clear();
    changed.add(document);
  }

  const observer = new MutationObserver((records) => {
    if (signal.aborted) return;
    const at = guarded?.standsAt();
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'characterData') onText(target as Text);
      if (type !== 'childList') add(target);
      for (const node of addedNodes) add(node);
      if (at) for (const node of removedNodes) if (holds(node, at)) guarded?.onMoved();
    }
    onChange();
  });
  const observe = (root: Node): void => observer.observe(root, OBSERVED);
  observe(document);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return {
    take() {
      const taken = [...changed];
      changed.clear();
      return taken;
    },
    has: () => changed.size > 0,
    add,
    observe,
    guard(standsAt, onMoved) {
      guarded = { standsAt, onMoved };
      return () => {
        guarded = undefined;
      };
    },
  };
}

function holds(outer: Node, inner: Node): boolean {
  try {
    return outer.contains(inner);
  } catch {
    // A form whose field is named `contains`.
    return true;
  }
}
