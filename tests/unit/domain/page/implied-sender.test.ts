import { describe, expect, it } from 'vitest';
import { withImpliedSenders } from '#lib/domain/page/implied-sender.ts';
import { sightingOf } from '#tests/support/ports/frame-reports.ts';

const bare = sightingOf('pia@lund.example', { before: '<', names: ['addr', 'head', 'msg'], trust: 'header' });
const to = sightingOf('us@desk.example', { role: 'to', label: 'To:', names: ['to', 'head', 'msg'], trust: 'labelled' });

describe('withImpliedSenders', () => {
  it('takes a bare address right before the line "To:" of its head for the sender', () => {
    expect(withImpliedSenders([bare, to])).toMatchObject([{ role: 'from', first: true }, { role: 'to' }]);
  });

  it('takes one that only the code calls a sender where it stands in the head of the open mail', () => {
    const named = { ...bare, role: 'from' as const };
    const listed = sightingOf('bo@pine.example', { role: 'from', names: ['sender', 'row', 'list'], trust: 'semantic' });
    const [first, second] = withImpliedSenders([named, listed, to]);
    expect(first).toMatchObject({ role: 'from', first: true });
    expect(second!.first).toBeUndefined();
  });

  it.each([
    ['of another head', { ...to, names: ['to', 'other'] }],
    ['of another message', { ...to, message: 1 }],
    ['that only a name in the code tells', { ...to, label: undefined }],
  ])('not before a recipient %s', (_what, next) => {
    expect(withImpliedSenders([bare, next])[0]!.role).toBe('unknown');
  });

  it.each([
    ['in running text', { ...bare, before: 'or write to ' }],
    ['with a role', { ...bare, role: 'cc' as const }],
    ['of our own', { ...bare, own: true }],
  ])('not an address %s', (_what, first) => {
    expect(withImpliedSenders([first, to])[0]!.role).not.toBe('from');
  });
});
