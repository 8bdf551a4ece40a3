import type { Resolution } from '#lib/domain/resolution/resolution.ts';

/**
 * What the action's icon says of a tab, without opening anything: people known to the interaction or matching it,
 * several to choose between, an address of nobody's or a name alone, or nothing to say. With nothing to say of the tab, it may say how
 * many follow-ups are due.
 */
export type BadgeState =
  | { kind: 'known'; count: number }
  | { kind: 'choose'; count: number }
  | { kind: 'unresolved' }
  | { kind: 'due'; count: number }
  | { kind: 'nothing' };

/** What the badge is read from: how many take part, and whom the page's addresses stand for. */
export interface BadgeSource {
  participants: number;
  resolution: Resolution;
  /** An interaction with somebody whom the page names without an address of theirs. */
  isNamed?: boolean;
}

/** Reads a tab's badge. Own addresses and empty pages have none: they are no work to do. */
export function badgeStateOf({ participants, resolution, isNamed = false }: BadgeSource): BadgeState {
  if (participants > 0) return { kind: 'known', count: participants };
  const isHidden = resolution.status === 'unresolved' && resolution.because === 'anonymous';
  if (isNamed && !isHidden) return { kind: 'unresolved' };
  if (resolution.status === 'resolved') return { kind: 'known', count: 1 };
  if (resolution.status === 'ambiguous') return { kind: 'choose', count: resolution.candidates.length };
  return resolution.because === 'nobody-holds-it' ? { kind: 'unresolved' } : { kind: 'nothing' };
}
