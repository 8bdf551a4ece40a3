import type { TabView } from '#lib/domain/view/tab-view.ts';

/**
 * What the action's icon says of a tab, without opening anything: people known to the interaction or matching it,
 * several to choose between, an address of nobody's, or nothing to say.
 */
export type BadgeState =
  | { kind: 'known'; count: number }
  | { kind: 'choose'; count: number }
  | { kind: 'unresolved' }
  | { kind: 'nothing' };

/** What the badge is read from. */
export type BadgeSource = Pick<TabView, 'participants' | 'resolution'>;

/** Reads a tab's badge off its view. Own addresses and empty pages have none: they are no work to do. */
export function badgeStateOf({ participants, resolution }: BadgeSource): BadgeState {
  if (participants.length > 0) return { kind: 'known', count: participants.length };
  if (resolution.status === 'resolved') return { kind: 'known', count: 1 };
  if (resolution.status === 'ambiguous') return { kind: 'choose', count: resolution.candidates.length };
  return resolution.because === 'nobody-holds-it' ? { kind: 'unresolved' } : { kind: 'nothing' };
}
