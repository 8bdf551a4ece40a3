import type { Result } from '#lib/domain/result.ts';
import type { MessageName, Request, Response, Topic } from './protocol/protocol.ts';
import type { ContentSender, PageSender } from './sender.ts';

/** Answers one message. Returns what is expected to go wrong as a failure; throws for bugs and store failures. */
export type Handler<Name extends MessageName> = (
  request: Request<Name>,
  sender: ContentSender | PageSender,
) => Promise<Result<Response<Name>>>;

/** The answers to every message of some topics; of all of them when none is named. */
export type Handlers<Of extends Topic = Topic> = {
  readonly [Name in Extract<MessageName, `${Of}.${string}`>]: Handler<Name>;
};

/** The ways to get at the answers of each topic, which are loaded with its first message. */
export type HandlersByTopic = { readonly [Of in Topic]: () => Promise<Handlers<Of>> };
