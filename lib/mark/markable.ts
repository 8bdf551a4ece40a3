import { above } from '#lib/detect/visibility.ts';

/**
 * Parts of a page in which nothing is underlined: those in which nothing is read either, as the general rules name
 * them (`unreadTags` and `unreadSelector` of `general.json`; a test holds one against the other).
 */
export const UNMARKED =
  'script,style,noscript,template,code,samp,kbd,textarea,select,datalist,input,svg,canvas,object,iframe,head,title,' +
  '[inert],:is([class*="quickreply" i],[class*="quick-reply" i],[class*="quick_reply" i]):has(textarea),' +
  '[contenteditable]:not([contenteditable="false"]),' +
  '[role="textbox"]:not([aria-label],[aria-labelledby],[aria-readonly="true"]),[role="searchbox"],[role="combobox"],' +
  '[role="listbox"],[role="option"],[role="menuitem"],[role="tooltip"]:not(:has(a[href],label)),[role="spinbutton"]';

/** Whether a text of a page may be underlined: it is there to be read, not to be written in. */
export function isMarkable(text: Text): boolean {
  if (text.ownerDocument.designMode === 'on') return false;
  try {
    let at = above(text);
    if (at === null || (at as HTMLElement).isContentEditable) return false;
    while (at) {
      if (at.closest(UNMARKED)) return false;
      // On across the edge of a shadow root, whose host may stand in such a part.
      at = (at.getRootNode() as Partial<ShadowRoot>).host ?? null;
    }
    return true;
  } catch {
    // In a form whose fields have names such as `closest`.
    return false;
  }
}
