import { originOf } from '#lib/settings/match-pattern.ts';
import type { Sender } from './define.ts';

/** The browser's own word on who sent a message; nothing in it comes from the message. */
export interface BrowserSender {
  id?: string;
  url?: string;
  origin?: string;
  frameId?: number;
  documentId?: string;
  tab?: { id?: number; url?: string };
}

/** A content script of ours in one frame of a tab. */
export interface ContentSender {
  kind: Extract<Sender, 'content'>;
  tabId: number;
  frameId: number;
  documentId?: string;
  url: string;
  /**
   * Origin of the page that the frame belongs to: its own or, of `about:srcdoc` and the like, the one they inherit;
   * of a sandboxed one, which has none, the tab's.
   */
  origin?: string;
}

/** A page of this extension: side panel, popup, manage page, whether in a tab or not. */
export interface PageSender {
  kind: Extract<Sender, 'page'>;
}

/**
 * Says who sent a message. A page of ours has our id and our origin (in a tab too); anything else that stands in a
 * tab is a content script. Nothing for another extension or a sender that cannot be told.
 */
export function senderOf(
  sender: BrowserSender,
  own: { id: string; origin: string },
): ContentSender | PageSender | undefined {
  if (sender.id !== own.id || sender.url === undefined) return undefined;
  if (sender.url === own.origin || sender.url.startsWith(`${own.origin}/`)) return { kind: 'page' };
  if (sender.tab?.id === undefined || sender.frameId === undefined) return undefined;
  return {
    kind: 'content',
    tabId: sender.tab.id,
    frameId: sender.frameId,
    documentId: sender.documentId,
    url: sender.url,
    origin: originOf(sender.url) ?? originOf(sender.origin) ?? originOf(sender.tab.url),
  };
}
