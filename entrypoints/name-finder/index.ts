import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { textsBeside } from '#lib/detect/texts-beside.ts';

/** What scripts of this extension in one frame know of each other; the page cannot see it. */
const frame = globalThis as { sidecardTextsBeside?: (address: string) => Promise<unknown> };

/**
 * Reads the texts around an address in one frame, when the panel asks for the name of somebody new. Put into the
 * frames of a tab at that moment, apart from the script that reads pages.
 */
export default defineUnlistedScript(() => {
  frame.sidecardTextsBeside = (address) => textsBeside(window, address);
});
