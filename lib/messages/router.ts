import { type Failure, fail, type Result } from '#lib/domain/result.ts';
import type { Envelope } from './call.ts';
import type { Handler, HandlersByTopic } from './handlers.ts';
import { type MessageName, messageOf, type Topic, topicOf } from './protocol/protocol.ts';
import { PROTOCOL_VERSION } from './protocol/version.ts';
import { type BrowserSender, senderOf } from './sender.ts';

const LONGEST_NAME = 60;

/** What the router works with. */
export interface RouterParts {
  /** This extension's id and origin (`chrome-extension://…`), without a slash at the end. */
  own: { id: string; origin: string };
  handlers: HandlersByTopic;
  /** Told of each message's topic before anything of it is read: what its answer needs may be begun. */
  begin?: (topic: Topic) => void;
  /** Names what a thrown error means for the caller (a full or blocked store); nothing when it is a bug. */
  failureOf: (error: unknown) => Failure | undefined;
  /** Told when a message is answered with `unavailable`: what its answer needed should be asked for anew. */
  onUnavailable?: () => void;
  log: (line: string, error?: unknown) => void;
}

/**
 * Makes the worker's door: checks a message's version, name, sender and request, in this order, and calls its
 * handler. Answers with a `Result` always; with nothing at all when the message is no message of this protocol.
 * Each kind of refusal is logged once in the worker's life.
 */
export function createRouter({ own, handlers, begin, failureOf, onUnavailable, log }: RouterParts) {
  const logged = new Set<string>();

  function logOnce(name: string, reason: string, error?: unknown) {
    const line = `message ${name}: ${reason}`;
    if (logged.has(line)) return;
    logged.add(line);
    log(line, error);
  }

  function refuse(name: string, failure: Failure, reason: string, error?: unknown): Result<never> {
    logOnce(name, reason, error);
    return { ok: false, failure };
  }

  return async (message: unknown, from: BrowserSender): Promise<Result<unknown> | undefined> => {
    if (!isEnvelope(message)) return undefined;
    const envelope = message;
    const topic = topicOf(envelope.name);
    if (topic !== undefined) begin?.(topic);
    const definition = topic && (await messageOf(topic, envelope.name));
    const name = definition === undefined ? 'unknown' : definition.name;
    if (envelope.sidecard !== PROTOCOL_VERSION) {
      return refuse(name, { code: 'invalid', detail: 'version' }, 'another protocol version');
    }
    if (topic === undefined || definition === undefined)
      return refuse(name, { code: 'invalid', detail: 'name' }, 'no such message');
    const sender = senderOf(from, own);
    if (sender === undefined || !definition.senders.includes(sender.kind)) {
      return refuse(name, { code: 'forbidden', detail: 'sender' }, `refused to ${sender?.kind ?? 'a stranger'}`);
    }
    const request = definition.request.safeParse(envelope.request);
    if (!request.success) {
      const path = request.error.issues[0]?.path.join('.') ?? '';
      return refuse(name, { code: 'invalid', detail: path }, 'request does not fit its schema', request.error);
    }
    try {
      // The handlers of a topic answer all of its messages, which the compiler cannot follow through a computed name.
      const answers = (await handlers[topic]()) as Partial<Record<MessageName, Handler<MessageName>>>;
      const result = await answers[definition.name]!(request.data as never, sender);
      if (!result.ok && result.failure.code === 'unavailable') onUnavailable?.();
      return result;
    } catch (error) {
      const known = failureOf(error);
      if (known?.code === 'unavailable') onUnavailable?.();
      if (known === undefined) return refuse(name, fail('internal').failure, 'threw', error);
      return refuse(name, known, known.code, error);
    }
  };
}

/** What says of itself that it is one of our messages. Written out: it is read with every message that comes. */
function isEnvelope(message: unknown): message is Envelope {
  if (typeof message !== 'object' || message === null) return false;
  const { sidecard, name } = message as Partial<Envelope>;
  return typeof sidecard === 'number' && typeof name === 'string' && name.length <= LONGEST_NAME;
}
