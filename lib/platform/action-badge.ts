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
 * Shows a badge on one tab; a tab that was closed meanwhile is passed over. The browser forgets it on navigation. The
 * words follow when what waits for the worker has its answer: a worker that was stopped reads its language anew.
 */
export async function showBadge(tabId: number, face: BadgeFace): Promise<void> {
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: face.text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: face.background }),
      browser.action.setBadgeTextColor({ tabId, color: face.foreground }),
    ]);
    setTimeout(() => void browser.action.setTitle({ tabId, title: face.title }).catch(ignore), WORDS_AFTER);
  } catch {
    // The tab is gone.
  }
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
