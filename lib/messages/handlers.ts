import type { Result } from '#lib/domain/result.ts';
import type { MessageName, Request, Response } from './protocol/protocol.ts';
import type { ContentSender, PageSender } from './sender.ts';

/** Answers one message. Returns what is expected to go wrong as a failure; throws for bugs and store failures. */
export type Handler<Name extends MessageName> = (
  request: Request<Name>,
  sender: ContentSender | PageSender,
) => Promise<Result<Response<Name>>>;

/** The worker's answer to every message of the protocol. */
export type Handlers = { readonly [Name in MessageName]: Handler<Name> };
