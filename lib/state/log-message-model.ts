import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { parseEmail } from '#lib/domain/address/parse-email.ts';
import type { MessageLanguage } from '#lib/domain/interaction/message-words.ts';
import { mailLink } from '#lib/domain/interaction/prepared-message.ts';
import type { Failure } from '#lib/domain/result.ts';
import type { Call } from '#lib/messages/call.ts';
import { createTurns } from './turns.ts';

/** What the customer is told of one entry, before it is handed to the mail program or the clipboard (R51, R52). */
export interface LogMessageModel {
  entryId: string;
  /** `no-own-address`: not possible until the agent's own is set, which can be done here. */
  state: ReadonlySignal<'loading' | 'ready' | 'no-own-address' | 'failed'>;
  failure: ReadonlySignal<Failure | undefined>;
  /** Addresses of the contact, the default first; none is known when it is empty. */
  recipients: ReadonlySignal<readonly string[]>;
  to: ReadonlySignal<string>;
  subject: ReadonlySignal<string>;
  text: ReadonlySignal<string>;
  language: ReadonlySignal<MessageLanguage>;
  /** A `mailto:` link; nothing without a recipient, or when the message is too long for one. */
  link: ReadonlySignal<string | undefined>;
  isTooLong: ReadonlySignal<boolean>;
  setTo: (address: string) => void;
  setSubject: (subject: string) => void;
  setText: (text: string) => void;
  setLanguage: (language: MessageLanguage) => void;
  ownAddress: ReadonlySignal<string>;
  setOwnAddress: (address: string) => void;
  /** True after an address was given that is none. */
  ownAddressWrong: ReadonlySignal<boolean>;
  saveOwnAddress: () => Promise<void>;
  /** It was handed over: recorded as prepared, never as sent. */
  handedOver: (via: 'mail-program' | 'clipboard') => Promise<void>;
  dispose: () => void;
}

export interface LogMessageDependencies {
  call: Call;
  entryId: string;
  onPrepared: (changeId: string, to: string) => void;
}

/** Makes the message of an entry and asks for its words at once. */
export function createLogMessageModel({ call, entryId, onPrepared }: LogMessageDependencies): LogMessageModel {
  const state = signal<'loading' | 'ready' | 'no-own-address' | 'failed'>('loading');
  const failure = signal<Failure>();
  const recipients = signal<readonly string[]>([]);
  const to = signal('');
  const subject = signal('');
  const text = signal('');
  const language = signal<MessageLanguage>('en');
  const ownAddress = signal('');
  const ownAddressWrong = signal(false);
  const turns = createTurns();

  const load = async (wished?: MessageLanguage) => {
    const isNewest = turns.next();
    const answer = await call('entry.message', { id: entryId, ...(wished && { language: wished }) });
    if (!isNewest()) return;
    batch(() => {
      failure.value = answer.ok ? undefined : answer.failure;
      state.value = answer.ok ? answer.value.state : 'failed';
      if (!answer.ok || answer.value.state !== 'ready') return;
      recipients.value = answer.value.to;
      if (!answer.value.to.includes(to.value)) to.value = answer.value.to[0] ?? '';
      subject.value = answer.value.subject;
      text.value = answer.value.text;
      language.value = answer.value.language;
    });
  };
  void load();

  const whole = computed(() => mailLink(to.value, { subject: subject.value, text: text.value }));
  return {
    entryId,
    state,
    failure,
    recipients,
    to,
    subject,
    text,
    language,
    link: computed(() => (to.value === '' ? undefined : whole.value)),
    isTooLong: computed(() => whole.value === undefined),
    setTo: (address) => {
      to.value = address;
    },
    setSubject: (next) => {
      subject.value = next;
    },
    setText: (next) => {
      text.value = next;
    },
    setLanguage: (next) => void load(next),
    ownAddress,
    setOwnAddress: (address) => {
      ownAddress.value = address;
      ownAddressWrong.value = false;
    },
    ownAddressWrong,
    saveOwnAddress: async () => {
      const address = parseEmail(ownAddress.value, false);
      ownAddressWrong.value = address === undefined;
      if (address === undefined) return;
      const answer = await call('settings.update', { agentEmail: address.value });
      if (answer.ok) await load();
      else failure.value = answer.failure;
    },
    handedOver: async (via) => {
      const answer = await call('entry.prepared', { id: entryId, via, to: to.value.slice(0, 320) });
      failure.value = answer.ok ? undefined : answer.failure;
      if (answer.ok) onPrepared(answer.value.changeId, to.value);
    },
    dispose: turns.forget,
  };
}
