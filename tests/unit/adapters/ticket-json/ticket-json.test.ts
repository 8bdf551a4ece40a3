import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticketJsonOf } from '#lib/adapters/ticket-json/ticket-json.ts';

const zendesk = ticketJsonOf('zendesk')!;
const freshdesk = ticketJsonOf('freshdesk')!;

const ANSWER = {
  ticket: { id: 4312, subject: 'Printer', requester_id: 77, submitter_id: 12 },
  users: [
    { id: 12, name: 'Julien Brossard', email: 'julien@meridia.example', role: 'agent' },
    { id: 77, name: 'Hélène Rivière', email: 'helene@notaires.example', phone: '+33 6 12 34 56 78' },
  ],
};

describe('tickets as data', () => {
  it.each(['request-tracker', 'general', 'constructor', '__proto__', undefined])('are not known of %s', (id) => {
    expect(ticketJsonOf(id)).toBeUndefined();
  });

  it.each([
    [zendesk, '4312', '/api/v2/tickets/4312.json?include=users'],
    [freshdesk, '20988', '/api/_/tickets/20988?include=requester'],
  ])('are read at the path of their number', (source, id, path) => {
    expect(source.pathOf(id)).toBe(path);
  });

  it.each(['', '../users/me', '4312/../../admin', '4312?x=1', 'abc', '-1', '9'.repeat(30)])(
    'have no path for the id %j',
    (id) => {
      expect(zendesk.pathOf(id)).toBeUndefined();
      expect(freshdesk.pathOf(id)).toBeUndefined();
    },
  );

  it('name the requester of a Zendesk ticket, not the agent who wrote it', () => {
    expect(zendesk.read(ANSWER, '4312')).toEqual({
      name: 'Hélène Rivière',
      addresses: [
        { medium: 'email', text: 'helene@notaires.example' },
        { medium: 'phone', text: '+33 6 12 34 56 78' },
      ],
    });
  });

  it.each([
    ['a requester without an address', { ...ANSWER, users: [{ id: 77, name: 'H', email: null }] }],
    ['an endless address', { ...ANSWER, users: [{ id: 77, email: 'x'.repeat(5000) }] }],
  ])('name nobody’s address for %s', (_what, answer) => {
    expect(zendesk.read(answer, '4312')?.addresses).toEqual([]);
  });

  it.each([
    ['bare', (ticket: object) => ticket],
    ['in an envelope', (ticket: object) => ({ ticket })],
  ])('name the requester of a Freshdesk ticket, %s', (_how, wrap) => {
    const requester = { name: 'Femke', email: 'femke@ot-lac.example', phone: null, mobile: '0612345678' };
    expect(freshdesk.read(wrap({ id: 9, requester }), '9')).toEqual({
      name: 'Femke',
      addresses: [
        { medium: 'email', text: 'femke@ot-lac.example' },
        { medium: 'phone', text: '0612345678' },
      ],
    });
  });

  it.each([
    ['another ticket', ANSWER, '4313'],
    ['a requester who is not there', { ...ANSWER, users: [] }, '4312'],
    ['a page that asks to sign in', { error: 'Couldn’t authenticate you' }, '4312'],
    ['fields of other kinds', { ticket: { id: {}, requester_id: [] }, users: {} }, '4312'],
  ])('name nobody for %s', (_what, answer, id) => {
    expect(zendesk.read(answer, id)).toBeUndefined();
  });

  it('are read without an error whatever the answer is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (answer) => {
        expect(zendesk.read(answer, '1')).toBeUndefined();
        expect(freshdesk.read(answer, '1')).toBeUndefined();
      }),
    );
  });
});
