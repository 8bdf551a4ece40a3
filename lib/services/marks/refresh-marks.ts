import { type MarkDeps, readMarkedPage } from './marked-page.ts';
import { marksOf } from '#lib/settings/marked-sites.ts';
import { tellMarks } from './tell-marks.ts';

/**
 * After settings were written, which may say that an address is ours: the tabs in front. The others follow when they
 * come to the front.
 */
export async function refreshMarks(deps: MarkDeps): Promise<void> {
  const { settings } = await deps.settings.read();
  if (settings.markedSites.length === 0 && (settings.managedMarkedSites ?? []).length === 0) return;
  const tabs = await deps.activeTabs();
  await Promise.all(
    tabs.map(async ({ tabId }) => {
      const frames = await deps.frames.framesOf(tabId);
      if (!frames.some(({ origin }) => origin !== undefined && marksOf(origin, settings))) return;
      const { page, context } = await readMarkedPage(deps, tabId, frames, { settings });
      await tellMarks(deps, tabId, page, context);
    }),
  );
}
