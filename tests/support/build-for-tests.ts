import { buildExtension } from './build-extension.ts';
import { findChromium, findFirefox } from './find-browser.ts';

/*
 * What `npm run test:browser` needs before its tests start: the browsers, and the builds. `probe` is built too, for
 * its own test. Firefox may be missing: its tests say so.
 */
findChromium();
try {
  findFirefox();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
}
for (const mode of ['production', 'demo', 'probe'] as const) buildExtension({ browser: 'chrome', mode });
for (const mode of ['production', 'demo'] as const) buildExtension({ browser: 'firefox', mode });
