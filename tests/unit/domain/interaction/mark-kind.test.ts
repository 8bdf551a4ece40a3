import { describe, expect, it } from 'vitest';
import { readOwnAddresses } from '#lib/domain/address/own-addresses.ts';
import { markKind, standingOfMarks } from '#lib/domain/interaction/mark-kind.ts';
import { rankAddresses, type RankContext } from '#lib/domain/interaction/rank-addresses.ts';
import { reportOf } from '#tests/support/ports/frame-reports.ts';

const countries = [{ country: 'FR', source: 'agent' }] as const;
const own = readOwnAddresses({ addresses: ['04 78 00 00 01'], domains: ['corvane.example'], countries });
const context: RankContext = { countries: [...countries], own };

const frame = reportOf(
  [
    { medium: 'email', text: 'ana@x.example', trust: 'adapter', role: 'requester', region: 'panel' },
    { medium: 'phone', text: '4312', trust: 'adapter', role: 'caller', region: 'panel' },
    { medium: 'email', text: 'bo@x.example', trust: 'body', role: 'unknown', region: 'message' },
    { medium: 'email', text: 'me@desk.example', trust: 'adapter', role: 'agent', region: 'panel', own: true },
  ],
  {
    interaction: { key: 'd|ticket|1', site: 'd', kind: 'ticket', id: '1', url: 'https://d.example/1' },
  },
);
const standing = standingOfMarks(rankAddresses([{ ...frame, frameId: 0 } as never], context));
const kind = (text: string) => markKind({ medium: text.includes('@') ? 'email' : 'phone', text }, standing, context);

describe('how a text of a page is underlined', () => {
  it.each([
    ['R12: the other party', 'Ana@X.example', 'party'],
    ['R5: the internal number of the other party, which is a number only there', '4312', 'party'],
    ['somebody else on the page', 'bo@x.example', 'other'],
    ['somebody whom no report named', 'cy@x.example', 'other'],
    ['R2: a national number', '06 12 34 56 78', 'other'],
    ['R7: not a domain of ours', 'desk@corvane.example', undefined],
    ['R7: not a line of ours, however it is written', '+33 4 78 00 00 01', undefined],
    ['R7: not the one who works on the page', 'me@desk.example', undefined],
    ['R7: not a mailbox that nobody reads', 'no-reply@shop.example', undefined],
    ['not a short number that nobody gave as one', '4313', undefined],
    ['not a date', '2026-11-22', undefined],
  ])('%s', (_, text, expected) => {
    expect(kind(text)).toBe(expected);
  });
});
