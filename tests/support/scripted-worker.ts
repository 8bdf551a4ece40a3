import { fail, type Result } from '#lib/domain/result.ts';
import type { Call } from '#lib/messages/call.ts';
import type { MessageName, Request, Response } from '#lib/messages/protocol/protocol.ts';

/** What a pretended worker answers, by message. What is not named is `unavailable`. */
export type Script = {
  [Name in MessageName]?: (request: Request<Name>) => Result<Response<Name>> | Promise<Result<Response<Name>>>;
};

/** A call that was made. */
export interface Asked {
  name: MessageName;
  request: unknown;
}

/** A worker that answers from a script and keeps what it was asked. */
export interface ScriptedWorker {
  call: Call;
  asked: Asked[];
  script: Script;
  /** The requests of one message so far. */
  requests: <Name extends MessageName>(name: Name) => Request<Name>[];
}

/** Makes one. The script may be changed while it runs. */
export function scriptedWorker(script: Script): ScriptedWorker {
  const asked: Asked[] = [];
  const call: Call = async (name, request) => {
    asked.push({ name, request });
    const answer = worker.script[name] as ((asking: typeof request) => ReturnType<Call>) | undefined;
    return (answer ? await answer(request) : fail('unavailable')) as never;
  };
  const worker: ScriptedWorker = {
    call,
    asked,
    script,
    requests: (name) => asked.filter((one) => one.name === name).map((one) => one.request as never),
  };
  return worker;
}
