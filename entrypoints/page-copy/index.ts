import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { copyPage, type PageCopy } from '#lib/teach/page-copy.ts';

/** What scripts of this extension in one frame know of each other; the page cannot see it. */
const frame = globalThis as { sidecardCopyPage?: () => PageCopy | undefined };

/**
 * Copies what one frame shows, for the panel that stands beside it, which can so try a lesson on pages that were
 * visited. Put into the frames of a tab at that moment, apart from the script that reads pages.
 */
export default defineUnlistedScript(() => {
  frame.sidecardCopyPage = () => copyPage(window);
});
