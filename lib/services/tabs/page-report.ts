import type { FrameReport } from '#lib/domain/interaction/frame-report.ts';
import { type Result, fail, succeed } from '#lib/domain/result.ts';
import type { ContentSender } from '#lib/messages/sender.ts';
import { mayRead } from './may-read.ts';
import type { TabDeps } from './tab-deps.ts';

/**
 * Answers `page.report`: takes a frame's report in and, with its last part, does what follows from it without being
 * asked: the automatic association (R11, R12) and the badge. `no-permission` where nothing may be read (R62).
 */
export async function takeReport(
  deps: TabDeps,
  { tabId, frameId, documentId, origin }: ContentSender,
  report: FrameReport,
): Promise<Result<null>> {
  if (report.last) deps.openStore();
  // Asked for before anything is awaited, so that the parts of a scan keep their order.
  const recorded = await deps.frames.record({ tabId, frameId, documentId, origin }, report, async () => {
    const { settings } = await deps.settings.read();
    return mayRead(deps, settings, { tabId, origin }, report.url);
  });
  if (recorded === 'refused') return fail('no-permission', origin);
  // A report that comes again was perhaps recorded by a worker that was stopped before it did the rest.
  if (report.last) {
    const { settlePage } = await import('./settle-page.ts');
    await settlePage(deps, tabId);
  }
  if (report.last || recorded === 'recorded') await deps.signals.tabChanged(tabId);
  return succeed(null);
}
