import { isReference } from './reference-words.ts';

/** Endings of files, and of names that never get mail. */
const NO_MAIL = /\.(?:png|jpe?g|gif|svg|webp|bmp|ico|css|m?js|json|html?|php|pdf|docx?|xlsx?|zip|invalid|localhost)$/i;

/** Ids of mails and calls, wherever they stand. */
const ID = /@mail\.gmail\.com$|\$|^(?=[^@]*\d)[0-9a-f.-]{24,}@|^\d{12,}[.-][\w.-]*@|javamail|==@/i;

/** Words before ids that look like mail addresses, and addresses of telephony and machines. */
const ID_BEFORE =
  /(?:message|msg|call|content|mail|queue|unique|thread)[ -]?ids?\W{0,4}$|(?:references|in-reply-to|return-path|cid|mid)\s*[:=]\W{0,3}$|\b(?:sips?|xmpp|im|ssh|scp|ftps?):$|[a-z][a-z\d+.-]*:\/\/[^\s<>"'()[\]]*$/i;

/** "0353012041, 0353012042 et": numbers of a list before the last one. */
const EARLIER_IN_LIST = /(?:[\d+(][\d\s().+/-]{5,}(?:[,;/&]|\b(?:et|and|und|y|e|en)\b)\s*)+$/i;

/** Says that a text with an at sign is no mail address: an id, a file, a user on a machine. `before` stands in front. */
export function isNoMail(text: string, before: string): boolean {
  return NO_MAIL.test(text) || ID.test(text) || text.includes('..') || ID_BEFORE.test(before);
}

/** Says that digits are the number of a thing by the words in front of them, or in front of their list. */
export function isNumberOfThing(before: string): boolean {
  return /(?:^|\s)#\s?$/.test(before) || isReference(before) || isReference(before.replace(EARLIER_IN_LIST, ''));
}
