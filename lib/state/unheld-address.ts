import type { RankedAddress } from '#lib/domain/interaction/ranked-address.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';

/**
 * The address the interaction stands on, when there is somebody associated and nobody's record has it: the moment to
 * offer adding it, so that the next interaction resolves by itself. Nothing in every other case.
 */
export function unheldAddress(view: TabView): RankedAddress | undefined {
  const isUnheld = view.resolution.status === 'unresolved' && view.resolution.because === 'nobody-holds-it';
  return isUnheld && view.participants.length > 0 ? view.addresses[0] : undefined;
}
