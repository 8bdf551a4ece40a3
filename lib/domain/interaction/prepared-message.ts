import type { Entry } from './entry.ts';
import { MESSAGE_WORDS, type MessageLanguage } from './message-words.ts';

/** A message for the customer, ready to be handed to a mail program. Nothing here sends it. */
export interface PreparedMessage {
  subject: string;
  text: string;
}

/** What a message is made of. */
export interface MessageParts {
  /** What is told. */
  entry: Pick<Entry, 'kind' | 'at' | 'notes' | 'interaction'>;
  /** The entry that this one answers. */
  answers?: Pick<Entry, 'kind' | 'at' | 'notes'>;
  customerName: string;
  agent: { name: string; email: string };
  language: MessageLanguage;
  /** IANA name; the program's own time zone when absent. */
  timeZone?: string;
}

/** Longest `mailto:` link that every system hands on whole. */
const LONGEST_LINK = 1900;

/**
 * Prepares what the customer is told of an inbound or outbound entry (R51). Nothing for an internal one, and an
 * internal entry is never quoted: only the notes of the entry itself, and of an inbound one that it answers, go in.
 */
export function prepareMessage(parts: MessageParts): PreparedMessage | undefined {
  const { entry, answers, customerName, agent, language, timeZone } = parts;
  if (entry.kind === 'internal') return undefined;
  const words = MESSAGE_WORDS[language];
  const when = (at: number) => formatMoment(at, language, timeZone);
  const about = subjectOf(entry.interaction);
  const isInbound = entry.kind === 'inbound';
  const quoted = !isInbound && answers?.kind === 'inbound' && answers.notes.trim() !== '' ? answers : undefined;
  const paragraphs = [
    words.greeting(customerName),
    ...(isInbound ? [words.recorded(when(entry.at))] : []),
    entry.notes.trim(),
    [words.closing, agent.name, agent.email].filter((line) => line !== '').join('\n'),
    ...(quoted ? [`${words.quoted(when(quoted.at))}\n${quote(quoted.notes)}`] : []),
  ];
  return {
    subject: isInbound ? words.recordedSubject(about) : about,
    text: paragraphs.filter((paragraph) => paragraph !== '').join('\n\n'),
  };
}

/** A `mailto:` link with the message in it; nothing when it would be too long for some systems, which would cut it. */
export function mailLink(to: string, { subject, text }: PreparedMessage): string | undefined {
  const lines = text.replace(/\r?\n/g, '\r\n');
  // A sign between the surrogates alone cannot be encoded.
  const [address, about, body] = [to, subject, lines].map((part) => encodeURIComponent(part.toWellFormed()));
  const link = `mailto:${address!.replaceAll('%40', '@')}?subject=${about}&body=${body}`;
  return link.length > LONGEST_LINK ? undefined : link;
}

/** The subject without anything of ours: the page's title and the helpdesk's number. */
function subjectOf({ title, id, kind }: Entry['interaction']): string {
  const number = kind !== 'manual' && /^\d{1,12}$/.test(id) ? `#${id}` : '';
  const name = (title ?? '').replace(/\s+/g, ' ').trim();
  if (name === '' || number === '') return name || number;
  return name.includes(number) ? name : `${name} (${number})`;
}

function quote(text: string): string {
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) => `> ${line}`)
    .join('\n');
}

function formatMoment(at: number, language: MessageLanguage, timeZone: string | undefined): string {
  const style = { dateStyle: 'long', timeStyle: 'short' } as const;
  const locale = language === 'en' ? 'en-GB' : 'fr-FR';
  try {
    return new Intl.DateTimeFormat(locale, { ...style, timeZone }).format(at);
  } catch {
    return new Intl.DateTimeFormat(locale, style).format(at);
  }
}
