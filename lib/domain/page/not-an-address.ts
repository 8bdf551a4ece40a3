import {
  isCodeBefore,
  isHolderBefore,
  isPersonBefore,
  isReference,
  isTaxId,
  isWeakReference,
} from './reference-words.ts';

/** Endings of files, and of names that never get mail. */
const NO_MAIL =
  /\.(?:png|jpe?g|gif|svg|webp|bmp|ico|css|m?js|json|html?|php|pdf|docx?|xlsx?|zip|tgz|gz|tar|rar|7z|xml|csv|txt|log|eml|msg|ics|mp[34]|webm|avif|heic|woff2?|ttf|scss|less|tsx?|jsx|invalid|localhost)$/i;

/** Ids of mails and calls, wherever they stand. */
const ID = /@mail\.gmail\.com$|\$|^(?=[^@]*\d)[0-9a-f.-]{24,}@|^\d{12,}[.-][\w.-]*@|javamail|==@|@\d+(?:\.\d+)+[.-]/i;

/** Words before ids that look like mail addresses, and addresses of telephony and machines. */
const ID_BEFORE = new RegExp(
  [
    String.raw`(?:message|msg|call|content|mail|queue|unique|thread)[ -]?ids?\W{0,4}`,
    String.raw`(?:references|in-reply-to|return-path|cid|mid|msgid)\s*[:=]\W{0,3}`,
    // Further ids of the same head line.
    String.raw`(?:references|in-reply-to)\s*:\s*(?:<[^<>\s]+>[\s,]*)+<`,
    // `@jane@social.example`: a name on a social network.
    String.raw`(?:^|[\s(:,;"'«/])@`,
    String.raw`\b(?:sips?|xmpp|im|ssh|scp|ftps?):\+?`,
    // A command line: options, ports and files stand between.
    String.raw`(?:^|[\s$#>])(?:ssh|scp|sftp|rsync|ssh-copy-id)\s+(?:(?=-|\S*[./:~\d])\S+\s+){0,6}`,
    String.raw`[a-z][a-z\d+.-]*:\/\/[^\s<>"'()[\]]*`,
  ]
    .map((words) => `${words}$`)
    .join('|'),
  'i',
);

/** "0353012041, 0353012042 et": numbers of a list before the last one. */
const EARLIER_IN_LIST =
  /([\d+(][\d\s().+/-]{5,}(?:[,;/&]|\b(?:et|and|und|y|e|en|(?:merged )?(?:into|with|to)|bis)\b)\s*)+$/i;

/** Says that a text with an at sign is no mail address: an id, a file, a user on a machine. `before` stands in front. */
export function isNoMail(text: string, before: string): boolean {
  return NO_MAIL.test(text) || ID.test(text) || text.includes('..') || ID_BEFORE.test(before);
}

/** Nobody writes the number of a thing with a plus. */
const WITH_PLUS = /^[^\p{L}\p{N}]*[+\uff0b]/u;

/** `ticket #`, but not `best #` and `cell #`, where it stands for "number". */
const HASH_BEFORE =
  /(?:^|[\s[(])(?<!\b(?:best|my|his|her|their|new|alt|alternate|cell|mobile|phone|ph|tel|home|work|office|direct|contact|call|callback|cb|cx|ani)\s*)#\s?$/i;

/** Digits in one piece, or with a hyphen or slash that no telephone number has there; a word may follow. */
const UNGROUPED = /^\d[\d/-]*(?![\d(]|[ .\u00a0\u2009\u202f]\d)/;
const HYPHENS_OF_PHONE = /^(?:1-)?\d{3}-\d{3}-\d{4}(?!\d)|^0\d{1,4}[/-]\d{5,}/;

/** Few digits behind a zero: where numbers are so short, people group them or say what they are. */
const SHORT_IN_ONE_PIECE = /^0\d{6,7}(?!\d|[ ./()\u00a0-]{1,2}\d)/;

/** Eight digits at most, with a zero in front. */
const SHORT = /^0(?:[ ./-]?\d){6,7}(?![ ./-]?\d)/;

/** Groups of three set apart by dots, as ids have them. */
const IN_THREES = /^[01]?\d{3}\.\d{3}\.\d{3}(?![\d.])/;

/** An Italian mobile with a dot behind its prefix, `348.2716540`, or a decimal number. */
const LIKE_DECIMAL = /^3\d\d\.\d{7}(?![\d.])/;

/** Two numbers in the cells before: a row of numbers, unless they are telephones, as long as this one. */
const CELLS_BEFORE = /\d+(?:[.,]\d+)?\s*[|;\t]\s*(\d+)(?:[.,]\d+)?\s*[|;\t]\s*$/;

/** A word for a telephone, for ringing somebody up or for somebody, right before. */
const SAYS_PHONE =
  /(?:^|[^\p{L}])(?:t[eé]l\p{L}*|fono?|phones?|mobiles?|m[oó]vil|gsm|handy|cell|call(?:ed|er|ing)?|ring|rufnummer|anruf\p{L}*|appel\p{L}*|rappel\p{L}*|joindre|joignable|llam\p{L}*|chiam\p{L}*|bel(?:len)?|erreichbar|number|num[eé]ro|nummer|n[uú]mero|unter|au|al|at|on|op)\.?\s*[:=]?\s*$/iu;

/** What stands before the list that digits are in; those of another length are in no list with them. */
function beforeList(text: string, before: string): string {
  const list = EARLIER_IN_LIST.exec(before);
  const isOneOfThem = list?.[1]?.replace(/\D/g, '').length === text.replace(/\D/g, '').length;
  return list !== null && isOneOfThem ? before.slice(0, list.index) : before;
}

function standsInRow(text: string, before: string): boolean {
  const neighbour = CELLS_BEFORE.exec(before)?.[1];
  return neighbour !== undefined && neighbour.length !== /^\d*/.exec(text)?.[0].length;
}

/**
 * Says that digits are the number of a thing: by the words in front of them or of their list, or because nothing in
 * them and nothing before them speaks for a telephone.
 */
export function isNumberOfThing(text: string, before: string): boolean {
  if (text.startsWith('+') || WITH_PLUS.test(text) || isPersonBefore(before)) return false;
  const isBare = UNGROUPED.test(text) && !HYPHENS_OF_PHONE.test(text);
  const isInThrees = IN_THREES.test(text);
  const words = [before, beforeList(text, before)];
  if (
    HASH_BEFORE.test(before) ||
    words.some(isReference) ||
    isTaxId(text, before) ||
    (SHORT.test(text) && isCodeBefore(before)) ||
    (isInThrees && isHolderBefore(before)) ||
    ((isBare || isInThrees || SHORT.test(text)) && (words.some(isWeakReference) || standsInRow(text, before)))
  )
    return true;
  return (SHORT_IN_ONE_PIECE.test(text) || LIKE_DECIMAL.test(text)) && !SAYS_PHONE.test(before);
}
