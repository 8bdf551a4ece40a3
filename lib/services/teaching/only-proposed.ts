import type { EffectiveSettings } from '#lib/settings/settings.ts';
import type { FrameFacts } from '../tabs/frame-facts.ts';
import { hasTaught, TAUGHT } from './taught-settings.ts';

/**
 * The frames, of which those are marked that a lesson reads which only proposes: the place may be somebody else's on
 * this page, so nobody is associated by itself (R12, R19). What reads lessons is loaded for it.
 */
export async function withOnlyProposed(
  frames: readonly FrameFacts[],
  settings: Pick<EffectiveSettings, 'taught' | 'managedAdapters'>,
): Promise<readonly FrameFacts[]> {
  if (!hasTaught(settings) || !frames.some(({ adapterId }) => adapterId?.startsWith(TAUGHT))) return frames;
  const { taughtAdapters } = await import('./taught-adapters.ts');
  const proposing = new Set(taughtAdapters(settings).flatMap(({ adapter: { id, proposes } }) => (proposes ? id : [])));
  return frames.map((frame) => (proposing.has(frame.adapterId ?? '') ? { ...frame, proposes: true } : frame));
}
