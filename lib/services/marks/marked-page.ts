import type { RankContext } from '#lib/domain/interaction/rank-addresses.ts';
import type { Ranking } from '#lib/domain/interaction/ranked-address.ts';
import type { EffectiveSettings } from '#lib/settings/settings.ts';
import { rankContextOf } from '../settings/rank-context.ts';
import type { FrameFacts } from '../tabs/frame-facts.ts';
import type { TabDeps } from '../tabs/tab-deps.ts';
import { withTicketPerson } from '../ticket-json/ticket-person.ts';

/** What reading marks works with. */
export type MarkDeps = TabDeps & { uiLanguage: () => string };

/** Reads a page for its marks as it is read for the card, so that both stand on the same; opens no store of contacts. */
export async function readMarkedPage(
  deps: MarkDeps,
  tabId: number,
  known: readonly FrameFacts[],
  { settings, origin }: { settings: EffectiveSettings; origin?: string },
): Promise<{ page: Ranking; context: RankContext }> {
  const frames = await withTicketPerson(deps, tabId, known, settings);
  const place = frames.find((frame) => frame.origin !== undefined)?.origin ?? origin;
  const context = rankContextOf(settings, place, deps.uiLanguage());
  return { page: await deps.readPage(frames, context), context };
}
