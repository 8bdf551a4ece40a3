import type { Candidate } from './candidate-finder.ts';
import type { Patterns } from './reading-rules.ts';

const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 253;

/** Finds what has the form of a mail address; whether it is one, the worker says. */
export function findEmails(raw: string, patterns: Patterns): Candidate[] {
  const found: Candidate[] = [];
  // The wide sign of Japanese and Chinese keyboards.
  const text = raw.replaceAll('\uff20', '@');
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const from = Math.max(0, at - LONGEST_LOCAL);
    const start = from + text.slice(from, at).search(patterns.emailWordBefore);
    const after = patterns.emailWordAfter.exec(text.slice(at + 1, at + LONGEST_DOMAIN))![0];
    // Scripts without blanks between words end an address in Latin letters, and so do signs written as escapes.
    // With the sign in front: an at sign there belongs to another address.
    const word = text.slice(start && start - 1, at);
    const local =
      quotedBefore(text, at) ??
      patterns.emailLocal.exec(word.replace(patterns.beforeLocal, ''))?.[0] ??
      patterns.unspacedLocal.exec(word)?.[0];
    const domain = patterns.emailDomain.exec(after)?.[0].replace(patterns.domainEnd, '');
    if (!local || !domain || !patterns.emailTop.test(domain)) continue;
    const end = at + 1 + domain.length;
    // A colon or slash right behind makes it a place on a machine: `git@host:path`; another address is none.
    if (!patterns.pathAfter.test(text.slice(end, end + LONGEST_LOCAL)))
      found.push({ medium: 'email', text: `${local}@${domain}`, start: at - local.length, end });
  }
  return found;
}

/** `"jean dupont"` right before an at sign. */
function quotedBefore(text: string, at: number): string | undefined {
  if (text[at - 1] !== '"') return undefined;
  const open = text.lastIndexOf('"', at - 2);
  return open >= Math.max(0, at - LONGEST_LOCAL) && at - open > 2 && !/\w/.test(text[open - 1] ?? ' ')
    ? text.slice(open, at)
    : undefined;
}
