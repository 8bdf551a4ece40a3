import { findFirefox } from './find-browser.ts';

/** Why there is no Firefox and none can be installed; nothing where there is one. */
export function missingFirefox(): string | undefined {
  try {
    findFirefox();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
