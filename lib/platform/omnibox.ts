import { browser } from 'wxt/browser';

/** A row under the address bar, as plain text; `content` is what is entered when it is chosen. */
export interface OmniboxRow {
  content: string;
  description: string;
}

/** Chromium reads descriptions as XML, Firefox as plain text. */
function describe(text: string): string {
  return import.meta.env.FIREFOX ? text : escapeXml(text);
}

/** Makes text harmless inside XML; characters that XML cannot hold at all are dropped. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}

/** Answers what is typed after the keyword. `enter` is called within the gesture, if the browser counts it as one. */
export function onOmnibox(callbacks: {
  hint: () => string;
  suggest: (text: string) => Promise<OmniboxRow[]>;
  enter: (text: string) => void;
}): void {
  browser.omnibox.onInputStarted.addListener(() => {
    void browser.omnibox.setDefaultSuggestion({ description: describe(callbacks.hint()) });
  });
  browser.omnibox.onInputChanged.addListener((text, show) => {
    void callbacks.suggest(text).then((rows) => {
      show(rows.map(({ content, description }) => ({ content, description: describe(description) })));
    });
  });
  browser.omnibox.onInputEntered.addListener((text) => {
    callbacks.enter(text);
  });
}
