import type { RankedAddress } from '#lib/domain/interaction/ranked-address.ts';
import { nameToStandOn } from '#lib/domain/interaction/stands-on-name.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';

/**
 * The address the interaction stands on, when there is somebody associated and nobody's record has it: the moment to
 * offer adding it, so that the next interaction resolves by itself. Nothing in every other case: an address in a text,
 * beside another name, may be anybody's.
 */
export function unheldAddress(view: TabView): RankedAddress | undefined {
  const isUnheld = view.resolution.status === 'unresolved' && view.resolution.because === 'nobody-holds-it';
  const isTheirs = nameToStandOn(view) === undefined;
  return isUnheld && isTheirs && view.participants.length > 0 ? view.addresses[0] : undefined;
}
