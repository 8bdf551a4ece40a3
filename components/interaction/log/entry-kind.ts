import { ArrowDownLeft, ArrowUpRight, Lock } from 'lucide';
import type { EntryKind } from '#lib/domain/interaction/entry.ts';
import type { IconData } from '../../ui/Icon.tsx';
import type { PlainMessageKey } from '../../ui/translation.ts';

/** How each kind of entry is told: a picture and words, never a colour alone (R51). */
export const ENTRY_KINDS: Readonly<
  Record<EntryKind, { icon: IconData; name: PlainMessageKey; hint: PlainMessageKey }>
> = {
  internal: { icon: Lock, name: 'log.internal', hint: 'log.internalHint' },
  inbound: { icon: ArrowDownLeft, name: 'log.inbound', hint: 'log.inboundHint' },
  outbound: { icon: ArrowUpRight, name: 'log.outbound', hint: 'log.outboundHint' },
};
