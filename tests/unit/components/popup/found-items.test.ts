import { describe, expect, it } from 'vitest';
import { foundItems, foundKey } from '#components/popup/found-items.ts';
import type { LookupResult } from '#lib/messages/protocol/lookup.ts';
import { card, idOf, organization, prefill, reason } from '#tests/support/view-builders.ts';

const ana = card({ id: idOf(1), name: 'Ana' });
const bo = card({ id: idOf(2), name: 'Bo' });
const omega = organization({ id: idOf(3), name: 'Omega Lines' });

const keys = (result: Partial<LookupResult>) =>
  foundItems({ text: 'x', matches: [], suggestions: [], prefill: prefill(), own: false, ...result }).map(foundKey);

describe('what a look-up found, in one list', () => {
  it('has the contacts, then the organizations, then the people whom the organization suggests', () => {
    expect(
      keys({
        matches: [{ card: ana }],
        organizations: [{ organization: omega, reason: reason() }],
        suggestions: [ana, bo],
      }),
    ).toEqual([ana.id, omega.id, bo.id]);
  });

  it('begins with an organization of the very name that was typed', () => {
    const found = { matches: [{ card: ana }], organizations: [{ organization: omega }] };
    expect(keys({ ...found, text: 'omega lines' })).toEqual([omega.id, ana.id]);
    expect(keys({ ...found, text: 'omega' })).toEqual([ana.id, omega.id]);
  });

  it('R43: tells two locations of one organization apart', () => {
    const at = (id: string) => ({ organization: omega, site: { id, name: id } });
    expect(keys({ organizations: [at(idOf(4)), at(idOf(5))] })).toEqual([idOf(4), idOf(5)]);
  });
});
