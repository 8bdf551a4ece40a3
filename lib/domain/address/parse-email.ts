import { asciiDomain } from './ascii-domain.ts';
import { isMessageId } from './message-id.ts';
import type { ParsedAddress } from './parsed-address.ts';
import { unicodeDomain } from './unicode-domain.ts';

/** Longest local part that mail servers take. */
const LONGEST_LOCAL = 64;

const QUOTED = String.raw`"(?:[^"\\]|\\.){1,62}"`;
const ATOM = String.raw`[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_\x60{|}~-]+`;
const DOMAIN = String.raw`[\p{L}\p{M}\p{N}_-]+(?:[.\u3002\uff0e\uff61][\p{L}\p{M}\p{N}_-]+)+`;
const IP_LITERAL = String.raw`\[(?:IPv6:)?[\da-f.:]+\]`;
const ADDRESS = new RegExp(`(${QUOTED}|${ATOM})@(${DOMAIN}|${IP_LITERAL})`, 'giu');

/** Scripts that are written without blanks between words. */
const UNSPACED = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\u30fc`;
const GLUED_BEFORE = new RegExp(`^[${UNSPACED}]+(?=[\\x21-\\x7e]+$)`, 'u');
const GLUED_AFTER = new RegExp(`(?<=\\.[a-z]{2,})[${UNSPACED}].*$`, 'iu');

/** `user@host:path`, `postgres://user:secret@host`, `https://user@host`, `sip:4312@host`: no mail is meant. */
const MACHINE_BEFORE = /(?:\/\/[^\s/?#()[\]<>"]*|\b(?:sips?|xmpp|tel|callto):\S*)$/i;
const MACHINE_AFTER = /^(?::[^\s"'<>)\]]|\/\S)/;

/** Addresses that were spelled out against robots: `jean (at) example (dot) com`. */
const SPELLED_AT = /\s*[[({]\s*(?:at|arobase|chez|ät|arroba|chiocciola)\s*[\])}]\s*/gi;
const SPELLED_DOT = /\s*[[({]\s*(?:dot|point|punkt|punto)\s*[\])}]\s*/gi;

/** `courriel=jane`, `cc=jane`, `user='jane`: the name of a value; not `jane=acme.com`, which a mailing list writes. */
const LABEL_AND_EQUALS = /^[\p{L}_-]{1,24}=['"]?/u;
const VERP = /^[^=]+=[^=]*\.(?:com|net|org|edu|gov|info|biz|io|\p{L}\p{L})$/iu;

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The recipient of a `mailto:` link. */
function readMailto(text: string): string {
  const [path = '', query = ''] = text.replace(/^[\s<[(]*mailto:/i, '').split('?');
  const recipient = path === '' ? (/(?:^|&)to=([^&]*)/i.exec(query)?.[1] ?? '') : path;
  return decodePercent(recipient);
}

function normalize(text: string): string {
  const composed = /[^\x20-\x7e]/.test(text)
    ? text
        .normalize('NFKC')
        .replace(/\p{Cf}/gu, '')
        .replaceAll('\u2010', '-')
    : text;
  return composed.replace(SPELLED_AT, '@').replace(SPELLED_DOT, '.');
}

/** The text to search: what stands in angle brackets, when an address does. */
function narrow(text: string): string {
  if (/^[\s<[(]*mailto:/i.test(text)) return readMailto(text);
  return /<\s*(?:mailto:)?([^<>\s]+@[^<>\s]+)\s*>/i.exec(text)?.[1] ?? text;
}

function cleanLocal(raw: string, before: string): string {
  if (raw.startsWith('"')) {
    const inner = raw.slice(1, -1).replace(/\\(.)/g, '$1');
    return /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/.test(inner) ? inner : raw;
  }
  const apart = before === '' || /\s$/.test(before) ? raw : raw.replace(/^[^\p{L}\p{N}_]+/u, '');
  const labelled = apart
    .replace(GLUED_BEFORE, '')
    .replace(/^(?:(?:e?-?mail|to|from|prvs|address|user)=(?:[\w-]+=)?|btv1==\w+==)/i, '');
  return (VERP.test(labelled) ? labelled : labelled.replace(LABEL_AND_EQUALS, '')).replace(
    /^(?!~[\p{L}\p{N}])[^\p{L}\p{N}_]+/u,
    '',
  );
}

function build(text: string, local: string, domain: string): ParsedAddress | undefined {
  const isLiteral = domain.startsWith('[');
  const ascii = isLiteral ? domain.toLowerCase() : asciiDomain(domain);
  if (ascii === undefined || local === '' || local.length > LONGEST_LOCAL) return undefined;
  const value = `${local.toLowerCase()}@${ascii}`;
  const display = isLiteral ? value : `${local.toLowerCase()}@${unicodeDomain(ascii)}`;
  return { medium: 'email', text, value, kind: 'email', keys: [`mailto:${value}`], display };
}

function readMatch(
  text: string,
  searched: string,
  match: RegExpExecArray,
  lenient: boolean,
): ParsedAddress | undefined {
  const [whole, rawLocal = '', rawDomain = ''] = match;
  const before = searched.slice(0, match.index);
  const after = searched.slice(match.index + whole.length);
  if (MACHINE_BEFORE.test(before + rawLocal) || MACHINE_AFTER.test(after)) return undefined;
  const local = cleanLocal(rawLocal, before);
  // Some old mail systems allow dots that the standard does not.
  if (!lenient && /^[^"].*(?:\.\.|\.$)/.test(local)) return undefined;
  const domain = rawDomain.replace(GLUED_AFTER, '').replace(/[\u3002\uff0e\uff61]/g, '.');
  const address = build(text, local, domain);
  return address && !isMessageId(address.value, lenient) ? address : undefined;
}

/**
 * Reads a mail address (R1): bare, `Name <address>`, `mailto:` with percent signs and a query, quoted local parts,
 * international domains; the first one when there are several. Message ids, pictures such as `logo@2x.png`,
 * `user@host:path`, connection strings and bare IP addresses are not mail. `lenient` is for texts that something
 * else says to be a mail address: it refuses only what is certainly an id.
 */
export function parseEmail(text: string, lenient: boolean): ParsedAddress | undefined {
  const searched = narrow(normalize(text));
  if (!searched.includes('@')) return undefined;
  for (const match of searched.matchAll(ADDRESS)) {
    const address = readMatch(text, searched, match, lenient);
    if (address) return address;
  }
  return undefined;
}
