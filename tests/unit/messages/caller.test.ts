import { describe, expect, it, vi } from 'vitest';
import { fail, succeed } from '#lib/domain/result.ts';
import { createCall, type Sending } from '#lib/messages/caller.ts';
import { PROTOCOL_VERSION } from '#lib/messages/protocol/version.ts';

const undoing = { changeId: '01890a5d-ac96-774b-bcce-b302099a8057' };

function setUp(...sendings: Sending[]) {
  const send = vi.fn(() => Promise.resolve(sendings.shift()!));
  const pause = vi.fn(() => Promise.resolve());
  return { call: createCall(send, pause), send, pause };
}

const answered = (answer: unknown): Sending => ({ fate: 'answered', answer });

describe('a call to the worker', () => {
  it('sends the name, the version and the request, and gives the answer', async () => {
    const { call, send } = setUp(answered(succeed(null)));
    await expect(call('lookup.done', { windowId: 1 })).resolves.toEqual(succeed(null));
    expect(send).toHaveBeenCalledExactlyOnceWith({
      sidecard: PROTOCOL_VERSION,
      name: 'lookup.done',
      request: { windowId: 1 },
    });
  });

  it('gives a refusal as it is', async () => {
    await expect(setUp(answered(fail('store-full'))).call('store.status', {})).resolves.toEqual(fail('store-full'));
  });

  it('sends again after a pause when the worker was not there yet, even a write', async () => {
    const { call, send, pause } = setUp({ fate: 'undelivered' }, answered(succeed({ changeId: 'c' })));
    await expect(call('change.undo', undoing)).resolves.toEqual(succeed({ changeId: 'c' }));
    expect(send).toHaveBeenCalledTimes(2);
    expect(pause).toHaveBeenCalledOnce();
  });

  it('sends a read again when the worker was stopped half-way', async () => {
    const { call } = setUp({ fate: 'lost' }, answered(succeed([])));
    await expect(call('organization.search', { query: 'a' })).resolves.toEqual(succeed([]));
  });

  it('does not send a write again that may have been done', async () => {
    const { call, send } = setUp({ fate: 'lost' }, answered(succeed({ changeId: 'c' })));
    await expect(call('change.undo', undoing)).resolves.toEqual(fail('unavailable', 'lost'));
    expect(send).toHaveBeenCalledOnce();
  });

  it('is unavailable after the second silence', async () => {
    const { call, send } = setUp({ fate: 'undelivered' }, { fate: 'undelivered' });
    await expect(call('settings.get', {})).resolves.toEqual(fail('unavailable', 'undelivered'));
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('does not try again in a script that outlived its extension', async () => {
    const { call, send } = setUp({ fate: 'orphaned' });
    await expect(call('frame.setup', { url: 'https://desk.example/' })).resolves.toEqual(
      fail('unavailable', 'orphaned'),
    );
    expect(send).toHaveBeenCalledOnce();
  });

  it('takes an answer that is no result for silence', async () => {
    const { call } = setUp(answered('ok'), answered(undefined));
    await expect(call('settings.get', {})).resolves.toEqual(fail('unavailable', 'lost'));
  });
});
