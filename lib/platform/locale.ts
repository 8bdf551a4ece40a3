import { browser } from 'wxt/browser';

/** The language of the browser's interface, as a BCP 47 tag. */
export function uiLanguage(): string {
  return browser.i18n.getUILanguage();
}
