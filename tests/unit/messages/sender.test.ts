import { describe, expect, it } from 'vitest';
import { type BrowserSender, senderOf } from '#lib/messages/sender.ts';

const chromium = { id: 'abcdefgh', origin: 'chrome-extension://abcdefgh' };
const firefox = { id: 'sidecard@sidecard.example', origin: 'moz-extension://1b2c3d4e-0000-4000-8000-000000000000' };

const content: BrowserSender = {
  id: chromium.id,
  url: 'https://desk.example/tickets/1',
  origin: 'https://desk.example',
  frameId: 0,
  documentId: 'D1',
  tab: { id: 7, url: 'https://desk.example/tickets/1' },
};

describe('senderOf', () => {
  it('knows a page of ours outside tabs', () => {
    expect(senderOf({ id: chromium.id, url: `${chromium.origin}/sidepanel.html` }, chromium)).toEqual({ kind: 'page' });
  });

  it.each([
    ['Chromium', chromium],
    ['Firefox', firefox],
  ])('knows a page of ours that was opened in a tab, in %s', (_, own) => {
    const sender = { id: own.id, url: `${own.origin}/manage.html#/contacts`, frameId: 0, tab: { id: 3 } };
    expect(senderOf(sender, own)).toEqual({ kind: 'page' });
  });

  it('knows a content script with its tab, frame and document', () => {
    expect(senderOf(content, chromium)).toEqual({
      kind: 'content',
      tabId: 7,
      frameId: 0,
      documentId: 'D1',
      url: 'https://desk.example/tickets/1',
      origin: 'https://desk.example',
    });
  });

  it.each([
    ['inherits its origin', { url: 'about:srcdoc', origin: 'https://desk.example' }],
    ['is sandboxed and has none, by the tab', { url: 'about:srcdoc', origin: 'null' }],
  ])('gives a frame without address the origin of its page when it %s', (_, frame) => {
    expect(senderOf({ ...content, ...frame, frameId: 4 }, chromium)).toMatchObject({ origin: 'https://desk.example' });
  });

  it.each<[string, BrowserSender]>([
    ['another extension', { ...content, id: 'zzzz' }],
    ['another extension that bears our address', { id: 'zzzz', url: `${chromium.origin}/manage.html` }],
    ['a sender without address', { id: chromium.id }],
    ['a web page outside tabs', { id: chromium.id, url: 'https://desk.example/' }],
  ])('does not know %s', (_, sender) => {
    expect(senderOf(sender, chromium)).toBeUndefined();
  });

  it('takes an address that only begins like ours for a content script', () => {
    const sender = { ...content, url: `${chromium.origin}.example/` };
    expect(senderOf(sender, chromium)).toMatchObject({ kind: 'content' });
  });
});
