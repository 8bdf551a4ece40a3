import type { z } from 'zod/mini';

/** Who may send a message: a content script in a host page, or a page of this extension. */
export type Sender = 'content' | 'page';

/**
 * One message of the protocol: its name, who may send it and the schema its request must fit. The response is
 * typed only: it comes from this extension's own worker.
 */
export interface MessageDefinition<Name extends string, Request, Response> {
  name: Name;
  senders: readonly Sender[];
  request: z.ZodMiniType<Request>;
  /** Never set; carries the type of the answer. */
  response?: Response;
}

/** Declares a message. The response type is given where it is called: `defineMessage<Answer>()({...})`. */
export function defineMessage<Response>() {
  return <Name extends string, Request>(
    definition: Omit<MessageDefinition<Name, Request, Response>, 'response'>,
  ): MessageDefinition<Name, Request, Response> => definition;
}

export type RequestOf<Definition> =
  Definition extends MessageDefinition<string, infer Request, unknown> ? Request : never;
export type ResponseOf<Definition> =
  Definition extends MessageDefinition<string, never, infer Response>
    ? Response
    : Definition extends MessageDefinition<string, infer _Request, infer Response>
      ? Response
      : never;
