import { fail, type Result } from '#lib/domain/result.ts';
import type { Call, Envelope } from './call.ts';
import { PROTOCOL_VERSION } from './protocol/version.ts';
import { REPEATABLE } from './repeatable.ts';

/**
 * What became of a message: `answered`; `lost` when the worker got it and gave no answer (it was stopped half-way);
 * `undelivered` when nobody listened; `orphaned` when this context outlived its extension and can never send again.
 */
export type Sending = { fate: 'answered'; answer: unknown } | { fate: 'lost' | 'undelivered' | 'orphaned' };

/**
 * Makes the way to call the worker. A stopped worker may just be starting, so a message that was not delivered is
 * sent once more after `pause`; one that was delivered and lost only when repeating it does no harm. After that the
 * call is `unavailable`, with the fate as its detail.
 */
export function createCall(send: (envelope: Envelope) => Promise<Sending>, pause: () => Promise<void> = shortly): Call {
  return async (name, request) => {
    const envelope: Envelope = { sidecard: PROTOCOL_VERSION, name, request };
    const first = await send(envelope);
    const again = first.fate === 'undelivered' || (isSilent(first) && REPEATABLE.has(name));
    if (!again) return resultOf(first);
    await pause();
    return resultOf(await send(envelope));
  };
}

/** True when the worker may have done what was asked and nothing came back. */
function isSilent(sending: Sending): boolean {
  return sending.fate === 'lost' || (sending.fate === 'answered' && !isResult(sending.answer));
}

function resultOf<Value>(sending: Sending): Result<Value> {
  if (sending.fate !== 'answered') return fail('unavailable', sending.fate);
  // The worker is this extension's own: what it answers is typed by the protocol.
  return isResult(sending.answer) ? (sending.answer as Result<Value>) : fail('unavailable', 'lost');
}

function isResult(answer: unknown): answer is Result<unknown> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';
}

function shortly(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 100));
}
