import type { Adapter } from './adapter.ts';
import { createPlaceOf, type Place } from './place.ts';
import { compileRules } from './reading-rules.ts';
import { createIsShown } from './visibility.ts';

/** A frame's address and whether it is its own. */
export interface FrameAddress {
  href: string;
  /** True of `srcdoc` and `about:blank` frames, which stand at the address of the page around them. */
  borrowed?: boolean;
}

/** The address that a frame shows; nothing for documents without any. */
export function readFrameAddress(view: Window): FrameAddress | undefined {
  const { href } = view.location;
  if (isWeb(href)) return { href };
  const base = view.document.baseURI;
  return isWeb(base) ? { href: base, borrowed: true } : undefined;
}

function isWeb(href: string): boolean {
  return /^(?:https?|file):/.test(href);
}

/**
 * Where a frame stands in the page around it: hidden, in a message, in a panel. A frame without an address of its
 * own is a message's text, for that is how helpdesks show mails; of a frame from elsewhere nothing is known.
 */
export function outsidePlace(view: Window, adapter: Adapter): Place {
  const plain: Place = { skipped: false, region: 'page' };
  if (view === view.parent) return plain;
  const around = placeOfFrame(view, adapter);
  if (around?.skipped) return around;
  if (!isWeb(view.location.href) || around?.inText || around?.message) {
    const message = view.document.documentElement;
    return { ...plain, region: 'message', inText: true, message, text: message };
  }
  return around?.region === 'chrome' ? { ...plain, region: 'chrome' } : plain;
}

/** The place of the frame's element; nothing when the page around is of another origin. */
function placeOfFrame(view: Window, adapter: Adapter): Place | undefined {
  try {
    const frame = view.frameElement!;
    const outer = frame.ownerDocument.defaultView!;
    const placeOf = createPlaceOf(adapter, compileRules(adapter.rules!), outsidePlace(outer, adapter));
    const place = placeOf(frame.parentElement!);
    return createIsShown()(frame) ? place : { ...place, skipped: true };
  } catch {
    return undefined;
  }
}
