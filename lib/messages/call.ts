import type { Result } from '#lib/domain/result.ts';
import type { MessageName, Request, Response } from './protocol/protocol.ts';

/** Sends one request to the worker. Never throws: a worker that does not answer is `unavailable`. */
export type Call = <Name extends MessageName>(name: Name, request: Request<Name>) => Promise<Result<Response<Name>>>;

/** What travels: the name, the protocol's version and the request. */
export interface Envelope {
  sidecard: number;
  name: string;
  request: unknown;
}
