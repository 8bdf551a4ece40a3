import { succeed } from '#lib/domain/result.ts';
import type { Call } from '#lib/messages/call.ts';
import type { TaughtBack } from '#lib/teach/taught-back.ts';
import type { Reversal } from './confirmation-model.ts';

/** Takes a change of the taught sites back, and forth again; nothing where nothing was changed. */
export function taughtReversal(call: Call, back: TaughtBack): Reversal | undefined {
  if (back.forget.length + back.put.length === 0) return undefined;
  return reversalOf(call, back);
}

function reversalOf(call: Call, back: TaughtBack): Reversal {
  return {
    undo: async () => {
      const answer = await call('teaching.restore', back);
      return answer.ok ? succeed(reversalOf(call, answer.value.back)) : answer;
    },
  };
}
