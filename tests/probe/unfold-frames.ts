/** A document and the address it is to be served at. */
export interface ServedFrame {
  url: string;
  html: string;
}

/** A captured page whose inlined frames were taken out again. */
export interface UnfoldedPage {
  html: string;
  /** In document order; two frames may share an address. */
  frames: ServedFrame[];
}

/**
 * Takes inlined frames out of a captured page: an `<iframe srcdoc data-frame-src>` gets its address as `src` again
 * and its document is handed back, to be served there. Addresses are relative to the page's `<base>`, else to its own
 * address; frames within frames likewise. A frame whose address no browser fetches (`about:`, `javascript:`,
 * `blob:`) stays inlined. Every other character of the page stays as it was.
 *
 * Runs in a browser page (its parser reads the tags), so it uses nothing from outside itself.
 */
export function unfoldFrames(html: string, url: string): UnfoldedPage {
  /** A start tag up to its end, quoted attribute values skipped. */
  const startTag = (name: string): RegExp => new RegExp(`<${name}(?=[\\s/])(?:"[^"]*"|'[^']*'|[^'">])*>`, 'gi');
  const elementOf = (tag: string): Element | null =>
    new DOMParser().parseFromString(tag, 'text/html').querySelector('iframe,base');

  const unfold = (text: string, address: string): UnfoldedPage => {
    const baseTag = [...text.matchAll(startTag('base'))]
      .map(([tag]) => elementOf(tag)?.getAttribute('href'))
      .find(Boolean);
    const base = URL.parse(baseTag ?? '', address)?.href ?? address;
    const frames: { url: string; html: string }[] = [];
    const unfolded = text.replace(startTag('iframe'), (tag) => {
      const frame = elementOf(tag);
      const inlined = frame?.getAttribute('srcdoc');
      const source = frame?.getAttribute('data-frame-src');
      const served = !source ? null : URL.parse(source, base);
      if (frame == null || inlined == null || served === null || !/^https?:$/.test(served.protocol)) return tag;
      frame.removeAttribute('srcdoc');
      // A capture is read at once: a lazy frame below the fold would never load.
      frame.removeAttribute('loading');
      frame.setAttribute('src', served.href);
      const inner = unfold(inlined, served.href);
      frames.push({ url: served.href, html: inner.html }, ...inner.frames);
      return frame.outerHTML.replace(/<\/iframe>$/i, '');
    });
    return { html: unfolded, frames };
  };
  return unfold(html, url);
}
