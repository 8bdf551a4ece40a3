import { describe, expect, it } from 'vitest';
import type { Adapter } from '#lib/detect/adapter.ts';
import { isTaughtHost, taughtAdapters, taughtFor } from '#lib/services/teaching/taught-adapters.ts';

const taught = (id: string, path = '/tickets/{id:number}', host = 'desk.example'): Adapter => ({
  id,
  name: id,
  version: '2026-11-22',
  source: 'taught',
  hosts: [host],
  markers: [],
  pages: [{ url: [path], shows: 'item' }],
  fields: { requester: [{ css: '.who', seen: '2026-11-22' }] },
});
const file = (adapter: Adapter) => JSON.stringify(adapter);
const at = 'https://desk.example/tickets/12';

describe('taught adapters', () => {
  it('know their pages on their hosts alone', () => {
    const settings = { taught: [taught('taught-a')] };
    expect(taughtFor(at, settings)?.id).toBe('taught-a');
    expect(taughtFor('https://other.example/tickets/12', settings)).toBeUndefined();
    expect(taughtFor('https://desk.example/calls/12', settings)).toBeUndefined();
    expect(isTaughtHost('https://desk.example/calls/12', settings)).toBe(true);
  });

  it('of the agent go before those of the policy', () => {
    const settings = { taught: [taught('taught-a')], managedAdapters: [file(taught('taught-b'))] };
    expect(taughtAdapters(settings).map(({ adapter, managed }) => [adapter.id, managed])).toEqual([
      ['taught-a', false],
      ['taught-b', true],
    ]);
    expect(taughtFor(at, settings)?.id).toBe('taught-a');
    expect(taughtFor(at, { ...settings, taught: [] })?.id).toBe('taught-b');
  });

  it('that cannot be read are left out, the others stay', () => {
    const hostile = { ...taught('taught-x'), fields: { requester: [{ css: '*', seen: '2026-11-22' }] } };
    const settings = { taught: [hostile, taught('taught-a')], managedAdapters: ['{', file(taught('taught-b'))] };
    expect(taughtAdapters(settings).map(({ adapter }) => adapter.id)).toEqual(['taught-a', 'taught-b']);
  });

  it('never take the id of one that is built in', () => {
    expect(taughtAdapters({ taught: [], managedAdapters: [file(taught('zammad'))] })[0]?.adapter.id).toBe(
      'taught-zammad',
    );
  });
});
