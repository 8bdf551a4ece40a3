/** What watching a frame works with. */
export interface WatchParts {
  view: Window;
  signal: AbortSignal;
  /** The content changed. */
  onChange: () => void;
  /** The address changed without a load. */
  onMove: () => void;
}

/** What is watched of a document or shadow root. */
export const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  // What makes parts appear and disappear, and what holds addresses.
  attributeFilter: ['class', 'style', 'hidden', 'aria-hidden', 'open', 'href', 'title', 'data-is-active'],
};

/** Watches a frame's content and address; only looks, changes nothing. */
export function watchFrame({ view, signal, onChange, onMove }: WatchParts): {
  observe: (roots: readonly ShadowRoot[]) => void;
} {
  const { document } = view;
  let href = view.location.href;

  function checkAddress(): void {
    if (signal.aborted || view.location.href === href) return;
    href = view.location.href;
    onMove();
  }

  const observer = new MutationObserver((records) => {
    if (signal.aborted) return;
    checkAddress();
    if (records.some(matters)) onChange();
  });

  function observe(roots: readonly Node[]): void {
    // To observe what is observed already changes nothing.
    for (const root of roots) if (!signal.aborted) observer.observe(root, OBSERVED);
  }

  observe([document]);
  signal.addEventListener('abort', () => observer.disconnect());
  const { navigation } = view as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', checkAddress, { signal });
  for (const name of ['popstate', 'hashchange', 'pageshow'] as const)
    view.addEventListener(name, checkAddress, { signal });
  // Content that fades in was not shown when it was added, and what comes after is no change of the document.
  document.addEventListener('animationend', onChange, { signal });
  document.addEventListener('transitionend', ({ propertyName }) => propertyName === 'opacity' && onChange(), {
    signal,
  });
  return { observe };
}

/** What an agent types into an answer says nothing about the other party. */
function matters({ target }: MutationRecord): boolean {
  const element = (target.nodeType === 1 ? target : target.parentElement) as HTMLElement | null;
  return (
    element === null || !(element.isContentEditable || /^(?:textarea|input|script|style)$/.test(element.localName))
  );
}
