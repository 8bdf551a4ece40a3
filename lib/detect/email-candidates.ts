import type { Candidate } from './candidate-finder.ts';
import type { Patterns } from './reading-rules.ts';
import { remembered } from './remembered.ts';

const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 253;

/** Makes the search for what has the form of a mail address; whether it is one, the worker says. */
export function createEmailFinder({
  emailEnd,
  emailLocal,
  beforeLocal,
  unspacedLocal,
  emailDomain,
  emailTop,
  pathAfter,
}: Patterns): (text: string) => Candidate[] {
  const isEnd = remembered((char: string) => emailEnd.test(char));

  return (text) => {
    const found: Candidate[] = [];
    for (let at = nextAt(text, 0); at >= 0; at = nextAt(text, at + 1)) {
      let start = at;
      while (start > Math.max(0, at - LONGEST_LOCAL) && !isEnd(text[start - 1]!)) start -= 1;
      let end = at + 1;
      while (end < Math.min(text.length, at + LONGEST_DOMAIN) && !isEnd(text[end]!)) end += 1;
      // Scripts without blanks between words end an address in Latin letters, and so do signs written as escapes.
      // With the sign in front: an at sign there belongs to another address.
      const word = text.slice(start && start - 1, at);
      const local =
        quotedBefore(text, at) ?? emailLocal.exec(word.replace(beforeLocal, ''))?.[0] ?? unspacedLocal.exec(word)?.[0];
      const domain = emailDomain.exec(text.slice(at + 1, end))?.[0].replace(/[^\p{L}\p{M}\p{N}]+$/u, '');
      if (!local || !domain || !emailTop.test(domain)) continue;
      end = at + 1 + domain.length;
      // A colon or slash right behind makes it a place on a machine: `git@host:path`; another address is none.
      if (!pathAfter.test(text.slice(end, end + LONGEST_LOCAL)))
        found.push({ medium: 'email', text: `${local}@${domain}`, start: at - local.length, end });
    }
    return found;
  };
}

function nextAt(text: string, from: number): number {
  const plain = text.indexOf('@', from);
  const wide = text.indexOf('\uff20', from);
  return plain < 0 || (wide >= 0 && wide < plain) ? wide : plain;
}

/** `"jean dupont"` right before an at sign. */
function quotedBefore(text: string, at: number): string | undefined {
  if (text[at - 1] !== '"') return undefined;
  const open = text.lastIndexOf('"', at - 2);
  return open >= Math.max(0, at - LONGEST_LOCAL) && at - open > 2 && !/\w/.test(text[open - 1] ?? ' ')
    ? text.slice(open, at)
    : undefined;
}
