import type { SetAsideReason } from '../interaction/ranked-address.ts';

const NO_REPLY = [
  'no[-_.]?repl(?:y|ies)',
  '(?:do|does|please)[-_.]?not[-_.]?(?:reply|respond|answer)',
  'dont[-_.]?reply',
  'no[-_.]?(?:answer|response|responder|responda|contestar|contestes)',
  'n(?:e|ao)[-_.]?pas[-_.]?repondre|pas[-_.]?de[-_.]?reponse|sans[-_.]?reponse',
  'nao[-_.]?respond(?:a|er)',
  'nicht[-_.]?antworten|keine[-_.]?(?:antwort|rueckantwort)|bitte[-_.]?nicht[-_.]?antworten',
  'non[-_.]?rispondere',
  'niet[-_.]?(?:antwoorden|beantwoorden|reageren)|geen[-_.]?antwoord',
  'nie[-_.]?odpowiadaj|nie[-_.]?odpowiadac',
  'unattended|auto[-_.]?(?:reply|responder|antwort|mailer)',
].join('|');

/** A no-reply word that is the local part, or its first or last piece. */
const NO_REPLY_LOCAL = new RegExp(String.raw`^(?:.*[-_.+])?(?:${NO_REPLY})\d*(?:[-_.+].*)?$`);

const NO_REPLY_DOMAIN = /(?:^|\.)(?:no-?reply|do-?not-?reply)\./;

const DAEMON_LOCAL =
  /^(?:mailer[-_.]?daemon|mail[-_.]?daemon|mdaemon|postmaster|post-master|bounces?|bounce[-_.+].*|bounces[-_.+].*|mail[-_.]?delivery.*|mail-?er|microsoftexchange[0-9a-f]{32})$/;

/**
 * Says that a mail address writes but does not read, whoever's it is (R7): no-reply in several languages, bounces
 * and mail systems. Takes the address lower-cased, as parsed.
 */
export function automaticMailbox(address: string): SetAsideReason | undefined {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  if (DAEMON_LOCAL.test(local)) return 'mailer-daemon';
  return NO_REPLY_LOCAL.test(local) || NO_REPLY_DOMAIN.test(address.slice(at + 1)) ? 'no-reply' : undefined;
}
