import { browser } from 'wxt/browser';

/** What the action's icon says of one tab: a few letters, their colours and the words for who cannot see them. */
export interface BadgeFace {
  text: string;
  background: string;
  foreground: string;
  /** Read last. */
  readonly title: string;
}

/** In milliseconds. */
const WORDS_AFTER = 50;

/**
 * Shows a badge on one tab; a tab that was closed meanwhile is passed over. The browser forgets it on navigation. Nothing
 * waits until it is shown: the browser does what it is asked in turn. The words follow when what waits for the worker has its answer: a worker that was stopped reads its language anew.
 */
export function showBadge(tabId: number, face: BadgeFace): void {
  const shown = Promise.all([
    browser.action.setBadgeText({ tabId, text: face.text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: face.background }),
    browser.action.setBadgeTextColor({ tabId, color: face.foreground }),
  ]);
  void shown
    .then(() => setTimeout(() => void browser.action.setTitle({ tabId, title: face.title }).catch(ignore), WORDS_AFTER))
    .catch(ignore);
}

/** The tab is gone. */
function ignore(): void {}

/** Shows a badge on every tab that has none of its own. */
export async function showDefaultBadge(face: BadgeFace): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text: face.text }),
    browser.action.setBadgeBackgroundColor({ color: face.background }),
    browser.action.setBadgeTextColor({ color: face.foreground }),
    browser.action.setTitle({ title: face.title }),
  ]);
}
