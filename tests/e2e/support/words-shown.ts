import type { Page } from 'puppeteer-core';
import en from '../../../public/locales/en.json' with { type: 'json' };
import fr from '../../../public/locales/fr.json' with { type: 'json' };

type Tree = { readonly [key: string]: string | Tree };

/** Everything a page says: to the eye, in tooltips, and to screen readers alone. */
export async function wordsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) words.add(node.nodeValue?.trim() ?? '');
    for (const element of document.querySelectorAll('*')) {
      for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt']) {
        words.add(element.getAttribute(name)?.trim() ?? '');
      }
    }
    words.delete('');
    return [...words];
  });
}

/** English messages among what is said in French; words that both languages share are no fault. */
export function englishAmong(words: readonly string[]): string[] {
  const french = new Set(messagesOf(fr));
  const english = messagesOf(en).filter((message) => !french.has(message));
  const patterns = english.map((message) => new RegExp(`^${literal(message).replaceAll(/\\\{\w+\\\}/g, '.+')}$`, 'u'));
  return words.filter((word) => patterns.some((pattern) => pattern.test(word)));
}

/** Messages of more than a placeholder and a sign or two: those would fit any text. */
function messagesOf(tree: Tree): string[] {
  return Object.values(tree)
    .flatMap((node) => (typeof node === 'string' ? [node] : messagesOf(node)))
    .filter((message) => message.replaceAll(/\{\w+\}/g, '').replaceAll(/[^\p{L}]/gu, '').length > 2);
}

function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
