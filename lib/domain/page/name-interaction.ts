import type { InteractionMedium, InteractionRef } from '../interaction/interaction.ts';
import { mediumOfWord } from './medium-of-word.ts';
import type { PageEvidence } from './page-evidence.ts';

const CALLS = /^(?:call|voicemail|appel|anrufe?|llamada|chiamata)$/;
const CHATS = /^(?:chat|gesprek)$/;
const MAILS = /^(?:mail|message|nachricht(?:en)?|mensaje|thread)$/;

/** Says that a kind of item is a call. */
export function isCallKind(kind: string): boolean {
  return CALLS.test(kind);
}

/** The interaction of a page that no adapter knows, by its kind and id. */
export function nameInteraction(
  { address, headings, pageTitle, channel }: PageEvidence,
  kind: string,
  id: string,
): InteractionRef {
  const site = address.host;
  const title = titleOf(headings, pageTitle);
  return {
    key: `${site}|${kind}|${id}`.slice(0, 600),
    site,
    kind,
    id: id.slice(0, 200),
    url: address.href.slice(0, 2000),
    ...(title !== '' && { title }),
    medium: (channel === undefined ? undefined : mediumOfWord(channel)) ?? mediumOf(kind),
  };
}

function mediumOf(kind: string): InteractionMedium {
  if (CALLS.test(kind)) return 'call';
  if (CHATS.test(kind)) return 'chat';
  return MAILS.test(kind) ? 'email' : 'ticket';
}

/** The subject: the longest of the headings that the page's title repeats, else the first that is more than a number. */
function titleOf(headings: readonly string[], pageTitle: string): string {
  const texts = headings.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text.length > 2);
  const repeated = texts.filter((text) => pageTitle.includes(text)).sort((a, b) => b.length - a.length)[0];
  const worded = texts.find(
    (text) =>
      text
        .replace(/[^\p{L}\s]/gu, '')
        .trim()
        .split(/\s+/).length > 1,
  );
  return (repeated !== undefined && repeated.includes(' ') ? repeated : (worded ?? repeated ?? pageTitle.trim())).slice(
    0,
    500,
  );
}
