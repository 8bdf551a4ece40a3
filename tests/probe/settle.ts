import type { TabView } from '#lib/domain/view/tab-view.ts';
import type { PageActivity } from './watch-page.ts';

/** Where the settle rule gets its facts and its time from. */
export interface Settling {
  view(): Promise<TabView>;
  activity(): Promise<PageActivity>;
  /** Milliseconds of any steady clock. */
  now(): number;
  pause(milliseconds: number): Promise<void>;
}

/** A page at rest is read once. */
const QUIET = 300;
/** Frames report one after the other, each within this time of the one before. */
const QUIET_WITH_FRAMES = 600;
/** Each change of a page makes the content script wait longer before it reads again; this outlasts several. */
const QUIET_AFTER_CHANGES = 1500;
/** For a page that never stops changing (a clock, a ticker): the answer alone has to hold for so long. */
const RESTLESS = 2500;
const STEP = 60;

/**
 * Waits until what is known of a tab has settled: the page is loaded, no timer of its own is due soon, the worker has
 * its report, and neither the page nor the answer changed for a while: a short one for a page that rests once it is
 * loaded, a longer one for others. After `limit` milliseconds the answer is taken as it is then.
 */
export async function settledView(settling: Settling, limit: number): Promise<TabView> {
  const start = settling.now();
  let view = await settling.view();
  let since = start;
  for (;;) {
    const activity = await settling.activity();
    const now = settling.now();
    const held = now - since;
    if (now - start > limit) return view;
    const busy = !activity.loaded || activity.timers > 0 || view.looking;
    const calm = Math.min(held, activity.unchangedFor) > quietFor(activity) || held > RESTLESS;
    if (!busy && calm) return view;
    await settling.pause(STEP);
    const next = await settling.view();
    if (fingerprint(next) !== fingerprint(view)) since = settling.now();
    view = next;
  }
}

function quietFor({ changedLater, framed }: PageActivity): number {
  if (changedLater) return QUIET_AFTER_CHANGES;
  return framed ? QUIET_WITH_FRAMES : QUIET;
}

/** Everything that the page decides; times differ from scan to scan. */
function fingerprint(view: TabView): string {
  return JSON.stringify({ ...view, timings: undefined });
}
