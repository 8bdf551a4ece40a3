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
  const permitted = mayRead(deps, { tabId, origin }, report.url);
  // Asked for before anything is awaited, so that the parts of a scan keep their order.
  const recording = deps.frames.record({ tabId, frameId, documentId, origin }, report, () => permitted);
  // After the browser was asked: it answers while what reads pages is loaded.
  const loading = report.last ? import('./settle-page.ts') : undefined;
  const recorded = await recording;
  if (recorded === 'refused') return fail('no-permission', origin);
  // A report that comes again was perhaps recorded by a worker that was stopped before it did the rest.
  if (loading !== undefined) await (await loading).settlePage(deps, tabId);
  if (report.last || recorded === 'recorded') await deps.signals.tabChanged(tabId);
  return succeed(null);
}
