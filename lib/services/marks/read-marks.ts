import { markKind, standingOfMarks } from '#lib/domain/interaction/mark-kind.ts';
import { fail, type Result, succeed } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import type { ContentSender } from '#lib/messages/sender.ts';
import { isEnabled } from '../sites/site-status.ts';
import { stampOf } from './mark-stamp.ts';
import { type MarkDeps, readMarkedPage } from './marked-page.ts';
import { marksOf } from '#lib/settings/marked-sites.ts';

/**
 * Answers `mark.read`: which texts of a page are addresses, and whose. Reads what the page's frames reported and the
 * settings; of contacts nothing. `no-permission` where nothing is underlined (R62).
 */
export async function readMarks(
  deps: MarkDeps,
  { tabId, origin }: Pick<ContentSender, 'tabId' | 'origin'>,
  { texts }: Request<'mark.read'>,
): Promise<Result<Response<'mark.read'>>> {
  const { settings } = await deps.settings.read();
  const isMarked = origin !== undefined && marksOf(origin, settings) !== undefined;
  if (!isMarked || !(await isEnabled(origin, settings, deps.sites))) return fail('no-permission', origin);
  const frames = await deps.frames.framesOf(tabId);
  const { page, context } = await readMarkedPage(deps, tabId, frames, { settings, origin });
  const standing = standingOfMarks(page);
  return succeed({
    kinds: texts.map((text) => markKind(text, standing, context) ?? null),
    stamp: await stampOf(page, context),
  });
}
