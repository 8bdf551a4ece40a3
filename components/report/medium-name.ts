import { interactionKindKey } from '../interaction/interaction-kind.ts';
import type { PlainMessageKey } from '../ui/translation.ts';

const MEDIA = ['call', 'email', 'chat', 'form', 'ticket'] as const;

/** What a medium is called, whoever started it. */
export function interactionMediumName(medium: string | undefined): PlainMessageKey {
  return interactionKindKey(
    MEDIA.find((each) => each === medium),
    undefined,
  );
}
