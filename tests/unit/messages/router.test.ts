import { describe, expect, it, vi } from 'vitest';
import { fail, succeed } from '#lib/domain/result.ts';
import type { Handlers, HandlersByTopic } from '#lib/messages/handlers.ts';
import { allMessages, topicOf } from '#lib/messages/protocol/protocol.ts';
import { PROTOCOL_VERSION } from '#lib/messages/protocol/version.ts';
import { createRouter } from '#lib/messages/router.ts';
import type { BrowserSender } from '#lib/messages/sender.ts';

const own = { id: 'abcdefgh', origin: 'chrome-extension://abcdefgh' };
const page: BrowserSender = { id: own.id, url: `${own.origin}/sidepanel.html` };
const content: BrowserSender = { id: own.id, url: 'https://desk.example/', frameId: 0, tab: { id: 7 } };

const protocol = await allMessages();

function setUp(answers: Partial<Handlers> = {}) {
  const log = vi.fn();
  const unasked = () => Promise.reject(new Error('not expected to be called'));
  const handlers = {
    ...Object.fromEntries(protocol.map(({ name }) => [name, unasked])),
    ...answers,
  };
  const byTopic = Object.fromEntries(
    protocol.map(({ name }) => [topicOf(name), () => Promise.resolve(handlers)]),
  ) as unknown as HandlersByTopic;
  const failureOf = (error: unknown) =>
    error instanceof Error && error.name === 'QuotaExceededError' ? fail('store-full').failure : undefined;
  const onUnavailable = vi.fn();
  return { route: createRouter({ own, handlers: byTopic, failureOf, onUnavailable, log }), onUnavailable, log };
}

const envelope = (name: string, request: unknown) => ({ sidecard: PROTOCOL_VERSION, name, request });

describe('the router', () => {
  it("calls the message's handler with its request and sender", async () => {
    const handler = vi.fn(() => Promise.resolve(succeed(null)));
    const { route } = setUp({ 'lookup.pending': handler });
    await expect(route(envelope('lookup.pending', { windowId: 3 }), page)).resolves.toEqual(succeed(null));
    expect(handler).toHaveBeenCalledWith({ windowId: 3 }, { kind: 'page' });
  });

  it('gives the handler the request as its schema reads it, without what the schema does not know', async () => {
    const handler = vi.fn(() => Promise.resolve(succeed([])));
    const { route } = setUp({ 'organization.search': handler });
    await route(envelope('organization.search', { query: 'nota', admin: true }), page);
    expect(handler).toHaveBeenCalledWith({ query: 'nota' }, { kind: 'page' });
  });

  it.each([undefined, null, 'tab.view', 7, {}, { type: 'theirs' }, { sidecard: '1', name: 'tab.view' }])(
    'gives no answer to %j, which is no message of the protocol',
    async (message) => {
      await expect(setUp().route(message, page)).resolves.toBeUndefined();
    },
  );

  it.each([
    ['another version', { ...envelope('tab.view', { tabId: 1 }), sidecard: PROTOCOL_VERSION + 1 }, page, 'version'],
    ['no version of ours', { ...envelope('tab.view', { tabId: 1 }), sidecard: 0 }, page, 'version'],
    ['a name that is not there', envelope('contact.dropAll', {}), page, 'name'],
    ['a name of the object itself', envelope('constructor', {}), page, 'name'],
    ['a request that lacks something', envelope('tab.view', {}), page, 'tabId'],
    ['a request of the wrong kind', envelope('tab.view', { tabId: '1' }), page, 'tabId'],
    ['no request', { sidecard: PROTOCOL_VERSION, name: 'tab.view' }, page, ''],
  ])('refuses %s as invalid', async (_, message, sender, detail) => {
    await expect(setUp().route(message, sender)).resolves.toEqual(fail('invalid', detail));
  });

  it.each([
    ['a content script that lists contacts', 'contact.search', { query: 'a' }, content],
    ['a content script that asks for a tab', 'tab.view', { tabId: 7 }, content],
    ['a content script that writes settings', 'settings.update', { badge: false }, content],
    ['a page that reports', 'frame.setup', { url: 'https://desk.example/' }, page],
    ['another extension', 'tab.view', { tabId: 7 }, { ...page, id: 'other' }],
  ])('refuses %s as forbidden', async (_, name, request, sender) => {
    await expect(setUp().route(envelope(name, request), sender)).resolves.toEqual(fail('forbidden', 'sender'));
  });

  it('refuses a stranger before it reads the request', async () => {
    const { route } = setUp();
    await expect(route(envelope('tab.view', { tabId: 'x' }), content)).resolves.toEqual(fail('forbidden', 'sender'));
  });

  it('logs each kind of refusal once', async () => {
    const { route, log } = setUp();
    await route(envelope('tab.view', {}), page);
    await route(envelope('tab.view', { tabId: -1 }), page);
    await route(envelope('tab.view', { tabId: 7 }), content);
    await route(envelope('tab.scan', {}), page);
    await route(envelope('first.unknown', {}), page);
    await route(envelope('second.unknown', {}), page);
    expect(log.mock.calls.map(([line]) => line as string)).toEqual([
      'message tab.view: request does not fit its schema',
      'message tab.view: refused to content',
      'message tab.scan: request does not fit its schema',
      'message unknown: no such message',
    ]);
  });

  it('passes on what a handler refuses', async () => {
    const { route, log } = setUp({ 'site.enable': () => Promise.resolve(fail('no-permission')) });
    const answer = await route(envelope('site.enable', { origin: 'https://desk.example' }), page);
    expect(answer).toEqual(fail('no-permission'));
    expect(log).not.toHaveBeenCalled();
  });

  it('answers internal when a handler throws, and says no more to the caller', async () => {
    const bug = new Error('secret');
    const { route, log } = setUp({ 'store.status': () => Promise.reject(bug) });
    await expect(route(envelope('store.status', {}), page)).resolves.toEqual(fail('internal'));
    expect(log).toHaveBeenCalledExactlyOnceWith('message store.status: threw', bug);
  });

  it('names what a store failure means', async () => {
    const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    const { route } = setUp({ 'store.status': () => Promise.reject(full) });
    await expect(route(envelope('store.status', {}), page)).resolves.toEqual(fail('store-full'));
  });

  it('tells when something was not available, so that it is asked for anew', async () => {
    const { route, onUnavailable } = setUp({
      'store.status': () => Promise.resolve(fail('unavailable')),
      'draft.list': () => Promise.resolve(fail('not-found')),
    });
    await route(envelope('draft.list', {}), page);
    expect(onUnavailable).not.toHaveBeenCalled();
    await route(envelope('store.status', {}), page);
    expect(onUnavailable).toHaveBeenCalledOnce();
  });
});
