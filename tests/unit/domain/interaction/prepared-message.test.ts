import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageLanguage } from '#lib/domain/interaction/message-words.ts';
import { mailLink, type MessageParts, prepareMessage } from '#lib/domain/interaction/prepared-message.ts';
import { interaction } from '#tests/support/view-builders.ts';

function parts(changes: Partial<MessageParts> = {}): MessageParts {
  return {
    entry: {
      kind: 'inbound',
      at: Date.UTC(2026, 10, 20, 9, 30),
      notes: 'The tray is stuck.',
      interaction: interaction(),
    },
    customerName: 'Hélène Rivière',
    agent: { name: 'Ada Byron', email: 'ada@help.example.com' },
    language: 'en',
    timeZone: 'Europe/Paris',
    ...changes,
  };
}

describe('R51: what the customer is told', () => {
  it('of an inbound entry is that it was recorded, and when', () => {
    expect(prepareMessage(parts())).toEqual({
      subject: 'Recorded: Cartouche bloquée (#4312)',
      text: [
        'Hello Hélène Rivière,',
        'We have recorded what you told us on 20 November 2026 at 10:30:',
        'The tray is stuck.',
        'Kind regards,\nAda Byron\nada@help.example.com',
      ].join('\n\n'),
    });
  });

  it('stands in the customer’s language', () => {
    const french = prepareMessage(parts({ language: 'fr' }));
    expect(french?.subject).toBe('Enregistré\u00a0: Cartouche bloquée (#4312)');
    expect(french?.text).toContain('Bonjour Hélène Rivière,');
    expect(french?.text).toContain('20 novembre 2026');
  });

  it.each([
    [['fr-CA'], 'fr'],
    [['de', 'fr'], 'fr'],
    [['EN_us', 'fr'], 'en'],
    [[undefined, 'fr-FR'], 'fr'],
    [['de', undefined], 'en'],
  ] as const)('%j is answered in %s', (wished, language) => {
    expect(messageLanguage(...wished)).toBe(language);
  });

  it('of an outbound entry is what it says, with the inbound one that it answers quoted', () => {
    const message = prepareMessage(
      parts({
        entry: { ...parts().entry, kind: 'outbound', notes: 'We send a new tray.' },
        answers: { kind: 'inbound', at: Date.UTC(2026, 10, 19, 8), notes: 'The tray\nis stuck.' },
      }),
    );
    expect(message?.subject).toBe('Cartouche bloquée (#4312)');
    expect(message?.text).toContain('We send a new tray.');
    expect(message?.text).toContain('> The tray\n> is stuck.');
  });

  it('is nothing of an internal entry', () => {
    expect(prepareMessage(parts({ entry: { ...parts().entry, kind: 'internal' } }))).toBeUndefined();
  });

  it('never holds what an internal entry says, whatever answers what', () => {
    const kind = fc.constantFrom('internal', 'inbound', 'outbound');
    const words = fc.string({ minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(kind, kind, words, words, (own, other, notes, otherNotes) => {
        const message = prepareMessage(
          parts({
            entry: { ...parts().entry, kind: own, notes: own === 'internal' ? `secret-1 ${notes}` : notes },
            answers: { kind: other, at: 0, notes: other === 'internal' ? `secret-2 ${otherNotes}` : otherNotes },
          }),
        );
        expect(JSON.stringify(message ?? '')).not.toContain('secret-');
      }),
    );
  });

  it('has a subject when the page has no title or no number', () => {
    const about = (fields: Parameters<typeof interaction>[0]) =>
      prepareMessage(parts({ entry: { ...parts().entry, interaction: interaction(fields) } }))?.subject;
    expect(about({ title: undefined })).toBe('Recorded: #4312');
    expect(about({ title: undefined, kind: 'manual', id: 'a-b' })).toBe('We have recorded your message');
    expect(about({ title: '[#4312]  Jam\n' })).toBe('Recorded: [#4312] Jam');
  });
});

describe('a mail link', () => {
  it('carries the message, and nothing in it adds a recipient', () => {
    const link = mailLink('a@x.example', { subject: 'One & two?bcc=z@x.example', text: 'Line\nnext é' })!;
    const url = new URL(link);
    expect(url.pathname).toBe('a@x.example');
    expect([...url.searchParams.keys()]).toEqual(['subject', 'body']);
    expect(url.searchParams.get('subject')).toBe('One & two?bcc=z@x.example');
    expect(url.searchParams.get('body')).toBe('Line\r\nnext é');
  });

  it('keeps a strange address from adding fields', () => {
    expect(new URL(mailLink('a@x.example?bcc=b@x.example', { subject: '', text: '' })!).searchParams.has('bcc')).toBe(
      false,
    );
  });

  it('is none for a message that systems would cut', () => {
    expect(mailLink('a@x.example', { subject: 'x', text: 'é'.repeat(700) })).toBeUndefined();
  });

  it('takes half a sign', () => {
    expect(mailLink('a@x.example', { subject: '\ud83d', text: '\udc4d' })).toBeDefined();
  });
});
