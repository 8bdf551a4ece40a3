import { effect, type ReadonlySignal } from '@preact/signals';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import { isPageCopy, type PageCopy } from '#lib/teach/page-copy.ts';
import { createSettling, type Schedule } from './schedule.ts';

/** A page that the panel stood beside, as it was. */
export interface VisitedPage {
  /** The interaction that it showed, or its address. */
  key: string;
  frames: PageCopy[];
}

/** Pages that are kept: enough to see whether a lesson holds. */
const MOST_PAGES = 5;
/** A page has settled when nothing new came of it for so long, in milliseconds. */
const SETTLED_AFTER = 600;
/** How often one page is copied: what it shows may come late, but not for ever. */
const MOST_COPIES = 2;

/**
 * Keeps the pages that the panel stood beside last, where somebody may yet have to teach: in the panel's memory alone,
 * gone when it is closed, and only of enabled sites (R62).
 */
export function keepVisitedPages({
  view,
  addressOf,
  copyFrames,
  schedule,
}: {
  view: ReadonlySignal<TabView | undefined>;
  /** The address that a tab shows, as far as the browser tells. */
  addressOf: (tabId: number) => Promise<string | undefined>;
  /** Copies of what the frames of a tab show, unread. */
  copyFrames: (tabId: number) => Promise<unknown[]>;
  schedule: Schedule;
}): { pages: () => readonly VisitedPage[]; dispose: () => void } {
  let pages: VisitedPage[] = [];
  const copied = new Map<string, number>();
  const settling = createSettling(schedule, SETTLED_AFTER);

  async function copy({ tabId, interaction }: TabView): Promise<void> {
    const address = await addressOf(tabId);
    const key = interaction?.key ?? address;
    const times = copied.get(key ?? '') ?? 0;
    if (key === undefined || times >= MOST_COPIES) return;
    const frames = (await copyFrames(tabId)).filter(isPageCopy);
    // The page has moved on meanwhile.
    if (frames.length === 0 || (await addressOf(tabId)) !== address) return;
    copied.set(key, times + 1);
    pages = [{ key, frames }, ...pages.filter((page) => page.key !== key)].slice(0, MOST_PAGES);
  }

  const stop = effect(() => {
    const shown = view.value;
    settling.cancel();
    if (shown && mayBeTaught(shown)) settling.soon(() => void copy(shown));
  });

  return {
    pages: () => pages,
    dispose: () => {
      stop();
      settling.cancel();
    },
  };
}

/** A page that is read, by no adapter that works: nobody teaches what is known. */
function mayBeTaught({ site, looking, adapter }: TabView): boolean {
  const isKnown = adapter !== undefined && !adapter.taught && !adapter.needsAttention && adapter.id !== 'general';
  return site.status === 'enabled' && !looking && !isKnown;
}
