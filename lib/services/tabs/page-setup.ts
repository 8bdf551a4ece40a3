import { chooseAdapter, GENERAL_ID, recognizers } from '#lib/adapters/registry.ts';
import type { Adapter } from '#lib/detect/adapter.ts';
import { type Result, fail, succeed } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import type { ContentSender } from '#lib/messages/sender.ts';
import { countriesToAssume } from '#lib/settings/assumed-countries.ts';
import type { EffectiveSettings } from '#lib/settings/settings.ts';
import { hasTaught } from '../teaching/taught-settings.ts';
import { mayRead } from './may-read.ts';
import type { TabDeps } from './tab-deps.ts';
import { findLive } from './tab-events.ts';

/**
 * Answers `frame.setup`: a content script starts in a frame, or found a marker there. What an earlier script said of
 * the frame is forgotten, as are the documents that this one took the place of. `no-permission` where nothing may be
 * read (R62); the script ends then.
 */
export async function setUpPage(
  deps: TabDeps & { uiLanguage: () => string },
  sender: ContentSender,
  { url, markedAs }: Request<'frame.setup'>,
): Promise<Result<Response<'frame.setup'>>> {
  const { origin } = sender;
  if (!(await mayRead(deps, sender, url))) return fail('no-permission', origin);
  const { settings } = await deps.settings.read();
  // Begun before the answer, so that the frame's first report comes after it in the frame store's order.
  if (markedAs === undefined) void forgetBefore(deps, sender);
  const preferred = settings.sites.find((site) => site.origin === origin)?.adapterId;
  const taught = await taughtHere(settings, sender, url);
  // A frame that asks for the general rules is a part of another page, not the helpdesk that the agent named.
  const adapter = taught?.adapter ?? chooseAdapter(url, markedAs === GENERAL_ID ? markedAs : (preferred ?? markedAs));
  const countries = countriesToAssume(settings, origin, deps.uiLanguage());
  return succeed({
    adapter,
    recognizers: adapter === undefined || taught ? recognizers() : [],
    ...(taught && { changes: true }),
    countries: countries.map(({ country }) => country),
  });
}

/** Forgets what an earlier script said of the frame, and the documents that this one took the place of. */
async function forgetBefore(deps: TabDeps, sender: ContentSender): Promise<void> {
  const { tabId } = sender;
  try {
    await deps.frames.forgetFrame(sender);
    await deps.frames.forgetGone(tabId, () => findLive(deps, tabId));
    await deps.signals.tabChanged(tabId);
  } catch (error) {
    deps.log('what is known of a tab could not be brought in step', error);
  }
}

/**
 * What was taught of the site, with the adapter when it knows this page: it goes before those that are built in. A
 * frame without an address of its own is a part of another page.
 */
async function taughtHere(
  settings: EffectiveSettings,
  { url: frameUrl }: ContentSender,
  url: string,
): Promise<{ adapter: Adapter | undefined } | undefined> {
  const isOwn = /^https?:/.test(frameUrl);
  if (!isOwn || !hasTaught(settings)) return undefined;
  const { isTaughtHost, taughtFor } = await import('../teaching/taught-adapters.ts');
  if (!isTaughtHost(url, settings)) return undefined;
  const adapter = taughtFor(url, settings);
  return { adapter: adapter && chooseAdapter(url, adapter.id, [adapter]) };
}
