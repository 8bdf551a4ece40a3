import { patternOfOrigin } from '#lib/settings/match-pattern.ts';
import { browser } from 'wxt/browser';

/** Whether the extension may reach the pages of these match patterns; false for one that the browser cannot read. */
export async function hasPermission(patterns: readonly string[]): Promise<boolean> {
  try {
    return await browser.permissions.contains({ origins: [...patterns] });
  } catch {
    return false;
  }
}

/**
 * Asks the agent for the pages of an origin. Must be called in the handler of a gesture before anything is awaited.
 * False when it was refused; what is granted already is `true` without a question.
 */
export function requestSite(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOfOrigin(origin, PATTERNS_NAME_PORTS)] }).catch(() => false);
}

/** Gives the permission for an origin back; one that the manifest or a policy holds stays. */
export async function releaseSite(origin: string): Promise<void> {
  try {
    await browser.permissions.remove({ origins: [patternOfOrigin(origin, PATTERNS_NAME_PORTS)] });
  } catch {
    // It is required: it stays.
  }
}

/** Calls back after permissions were granted, with their match patterns, or taken back, wherever that was done. */
export function onPermissionsChanged(callbacks: { added: (patterns: string[]) => void; removed: () => void }): void {
  browser.permissions.onAdded.addListener(({ origins }) => {
    callbacks.added(origins ?? []);
  });
  browser.permissions.onRemoved.addListener(() => {
    callbacks.removed();
  });
}

/** Whether match patterns of this browser may name a port; see `patternOfOrigin`. */
export const PATTERNS_NAME_PORTS = !import.meta.env.FIREFOX;
