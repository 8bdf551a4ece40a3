import { beforeEach, describe, expect, it, vi } from 'vitest';
import { onMessage, ownIdentity, sendToWorker } from '#lib/platform/messages.ts';
import type { FakeBrowser } from '#tests/support/ports/fake-browser.ts';
import { newBrowser } from '#tests/support/ports/the-browser.ts';
import { eventually } from '#tests/support/eventually.ts';

vi.mock('wxt/browser', () => import('#tests/support/ports/the-browser.ts'));

let fake: FakeBrowser;
beforeEach(() => {
  fake = newBrowser();
});

const sendsLike = (sendMessage: () => Promise<unknown>) => Object.assign(fake.browser.runtime, { sendMessage });

describe('sendToWorker', () => {
  it('gives the answer', async () => {
    sendsLike(() => Promise.resolve({ ok: true, value: 1 }));
    await expect(sendToWorker({})).resolves.toEqual({ fate: 'answered', answer: { ok: true, value: 1 } });
  });

  it.each([
    ['Could not establish connection. Receiving end does not exist.', 'undelivered'],
    ['The message port closed before a response was received.', 'lost'],
    ['A listener indicated an asynchronous response, but the message channel closed', 'lost'],
    ['Extension context invalidated.', 'orphaned'],
  ])('reads "%s" as %s', async (message, fate) => {
    sendsLike(() => Promise.reject(new Error(message)));
    await expect(sendToWorker({})).resolves.toEqual({ fate });
  });

  it.each([undefined, null])('takes %s for a lost answer', async (answer) => {
    sendsLike(() => Promise.resolve(answer));
    await expect(sendToWorker({})).resolves.toEqual({ fate: 'lost' });
  });

  it('knows that its extension is gone', async () => {
    Object.assign(fake.browser, { runtime: undefined });
    await expect(sendToWorker({})).resolves.toEqual({ fate: 'orphaned' });
  });
});

describe('onMessage', () => {
  it('keeps the channel open and sends what is answered, with the sender passed on', async () => {
    const answer = vi.fn(() => Promise.resolve('yes'));
    onMessage(answer);
    const respond = vi.fn();
    const sender = { id: 'abcdefgh' };
    expect(fake.events.onMessage.fire('hello', sender, respond)).toEqual([true]);
    await eventually(() => expect(respond).toHaveBeenCalledExactlyOnceWith('yes'));
    expect(answer).toHaveBeenCalledWith('hello', sender);
  });
});

describe('ownIdentity', () => {
  it('names the origin without a slash at the end', () => {
    expect(ownIdentity()).toEqual({ id: 'abcdefgh', origin: 'chrome-extension://abcdefgh' });
  });
});
