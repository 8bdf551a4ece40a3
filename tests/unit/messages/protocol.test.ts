import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { allMessages, messageOf, topicOf } from '#lib/messages/protocol/protocol.ts';
import { PROTOCOL_VERSION } from '#lib/messages/protocol/version.ts';
import { REPEATABLE } from '#lib/messages/repeatable.ts';

/** Every version there was, with the hash of its messages. A change to one gets a new line and a new version. */
const HASHES: Record<number, string> = {
  1: '6be3b23a013f5d9e',
};

const protocol = await allMessages();

function hashOfProtocol(): string {
  const messages = protocol
    .map(({ name, senders, request }) => ({
      name,
      senders: [...senders].sort(),
      request: z.toJSONSchema(request, { io: 'input', unrepresentable: 'any' }),
    }))
    .sort((first, second) => (first.name < second.name ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(messages)).digest('hex').slice(0, 16);
}

describe('the protocol', () => {
  it('has a version for what its messages are now', () => {
    expect(hashOfProtocol()).toBe(HASHES[PROTOCOL_VERSION]);
  });

  it('has each message in the file that its name says', () => {
    expect(protocol.filter(({ name }) => topicOf(name) === undefined)).toEqual([]);
    expect(topicOf('contact.get')).toBe('contact');
  });

  it('finds each message by its name in the file of its topic', async () => {
    const found = await Promise.all(protocol.map(({ name }) => messageOf(topicOf(name)!, name)));
    expect(found).toEqual(protocol);
    expect(await messageOf('contact', 'contact.nothing')).toBeUndefined();
    expect(await messageOf('contact', 'contact.has-own-property')).toBeUndefined();
    expect(await messageOf('entry', 'contact.get')).toBeUndefined();
  });

  it.each(['', '.', 'contact', 'constructor.x', 'toString.y', 'else.get'])('knows no topic of %j', (name) => {
    expect(topicOf(name)).toBeUndefined();
  });

  it('names each message once', () => {
    const names = protocol.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  it('lets a content script ask how to read its page and what to underline, and report, and nothing else', () => {
    const forContent = protocol.filter(({ senders }) => senders.includes('content')).map(({ name }) => name);
    expect(forContent).toEqual(['frame.setup', 'page.report', 'mark.read']);
  });

  it('repeats no message that would write twice', () => {
    const onceOnly = protocol.map(({ name }) => name).filter((name) => !REPEATABLE.has(name));
    expect(onceOnly).toEqual([
      'contact.create',
      'contact.delete',
      'contact.import',
      'organization.create',
      'organization.delete',
      'location.create',
      'location.delete',
      'entry.prepared',
      'follow-up.open',
      'change.undo',
      'view.delete',
      'worklist.associate-others',
    ]);
  });
});
