/** The languages in which a message to a customer can be prepared. */
export const MESSAGE_LANGUAGES = ['en', 'fr'] as const;

export type MessageLanguage = (typeof MESSAGE_LANGUAGES)[number];

/**
 * The words of a prepared message. They follow the customer's language, not the agent's, and so do not lie among the
 * interface's own.
 */
export interface MessageWords {
  greeting: (name: string) => string;
  recordedSubject: (about: string) => string;
  recorded: (when: string) => string;
  quoted: (when: string) => string;
  closing: string;
}

export const MESSAGE_WORDS: Readonly<Record<MessageLanguage, MessageWords>> = {
  en: {
    greeting: (name) => (name === '' ? 'Hello,' : `Hello ${name},`),
    recordedSubject: (about) => (about === '' ? 'We have recorded your message' : `Recorded: ${about}`),
    recorded: (when) => `We have recorded what you told us on ${when}:`,
    quoted: (when) => `On ${when} you told us:`,
    closing: 'Kind regards,',
  },
  fr: {
    greeting: (name) => (name === '' ? 'Bonjour,' : `Bonjour ${name},`),
    recordedSubject: (about) => (about === '' ? 'Votre message est enregistré' : `Enregistré\u00a0: ${about}`),
    recorded: (when) => `Nous avons enregistré ce que vous nous avez dit le ${when}\u00a0:`,
    quoted: (when) => `Le ${when}, vous nous disiez\u00a0:`,
    closing: 'Cordialement,',
  },
};

/** The language a message begins in: the customer's when there are words for it, else the agent's, else English. */
export function messageLanguage(...wished: readonly (string | undefined)[]): MessageLanguage {
  const codes = wished.map((tag) => tag?.trim().toLowerCase().split(/[-_]/)[0]);
  return codes.find((code) => code === 'en' || code === 'fr') ?? 'en';
}
