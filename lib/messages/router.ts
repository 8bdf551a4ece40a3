import { z } from 'zod';
import { type Failure, fail, type Result } from '#lib/domain/result.ts';
import type { MessageDefinition } from './define.ts';
import type { Handler, Handlers } from './handlers.ts';
import { type MessageName, protocol } from './protocol/protocol.ts';
import { PROTOCOL_VERSION } from './protocol/version.ts';
import { type BrowserSender, senderOf } from './sender.ts';

const envelopeSchema = z.object({ sidecard: z.number(), name: z.string().max(60), request: z.unknown().optional() });

/** What the router works with. */
export interface RouterParts {
  /** This extension's id and origin (`chrome-extension://…`), without a slash at the end. */
  own: { id: string; origin: string };
  handlers: Handlers;
  /** Names what a thrown error means for the caller (a full or blocked store); nothing when it is a bug. */
  failureOf: (error: unknown) => Failure | undefined;
  log: (line: string, error?: unknown) => void;
}

/**
 * Makes the worker's door: checks a message's version, name, sender and request, in this order, and calls its
 * handler. Answers with a `Result` always; with nothing at all when the message is no message of this protocol.
 * Each kind of refusal is logged once in the worker's life.
 */
export function createRouter({ own, handlers, failureOf, log }: RouterParts) {
  const definitions = new Map<string, MessageDefinition<string, unknown, unknown>>(
    protocol.map((definition) => [definition.name, definition as MessageDefinition<string, unknown, unknown>]),
  );
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
    const envelope = envelopeSchema.safeParse(message).data;
    if (envelope === undefined) return undefined;
    const definition = definitions.get(envelope.name);
    const name = definition === undefined ? 'unknown' : definition.name;
    if (envelope.sidecard !== PROTOCOL_VERSION) {
      return refuse(name, { code: 'invalid', detail: 'version' }, 'another protocol version');
    }
    if (definition === undefined) return refuse(name, { code: 'invalid', detail: 'name' }, 'no such message');
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
      const handle = handlers[definition.name as MessageName] as Handler<MessageName>;
      return await handle(request.data as never, sender);
    } catch (error) {
      const known = failureOf(error);
      if (known === undefined) return refuse(name, fail('internal').failure, 'threw', error);
      return refuse(name, known, known.code, error);
    }
  };
}
