import { describe, expect, it } from 'vitest';
import { readManageRoute, writeManageRoute } from '#lib/state/manage-route.ts';

const ID = '01939d6e-6c5a-7f6e-8f5e-1d2c3b4a5f60';

describe('the address of the manage page', () => {
  it.each([
    ['#/contacts', { page: 'contacts', query: '' }],
    ['#/contacts?q=h%C3%A9l%C3%A8ne', { page: 'contacts', query: 'hélène' }],
    [`#/contact/${ID}`, { page: 'contact', id: ID }],
    ['#/settings', { page: 'settings' }],
    ['#/changes', { page: 'changes' }],
    ['#/add?text=%2B33+1', { page: 'add', text: '+33 1' }],
  ] as const)('%s is read and written alike', (hash, route) => {
    expect(readManageRoute(hash)).toEqual(route);
    expect(readManageRoute(writeManageRoute(route))).toEqual(route);
  });

  it.each(['', '#', '#/nowhere', '#/contact/', '#/contact/../settings', '#/contact/<script>'])(
    'leads to the contacts from %s',
    (hash) => {
      expect(readManageRoute(hash).page).toBe('contacts');
    },
  );
});
