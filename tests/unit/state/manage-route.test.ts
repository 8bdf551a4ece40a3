import { describe, expect, it } from 'vitest';
import { readManageRoute, writeManageRoute } from '#lib/state/manage-route.ts';

const ID = '01939d6e-6c5a-7f6e-8f5e-1d2c3b4a5f60';

describe('the address of the manage page', () => {
  it.each([
    ['#/contacts', { page: 'contacts', query: '' }],
    ['#/contacts?q=h%C3%A9l%C3%A8ne', { page: 'contacts', query: 'hélène' }],
    [`#/contact/${ID}`, { page: 'contact', id: ID }],
    ['#/settings', { page: 'settings' }],
    ['#/settings?part=new-contacts', { page: 'settings', part: 'new-contacts' }],
    ['#/changes', { page: 'changes' }],
    [`#/person/${ID}`, { page: 'person', id: ID }],
    [`#/merge/${ID}`, { page: 'merge', id: ID }],
    [`#/merge/${ID}?of=organizations&with=${ID}`, { page: 'merge', of: 'organizations', id: ID, other: ID }],
    ['#/duplicates', { page: 'duplicates' }],
    ['#/duplicates?of=organizations', { page: 'duplicates', of: 'organizations' }],
    [`#/add?draft=${ID}&organization=${ID}`, { page: 'add', text: '', draft: ID, organization: ID }],
    ['#/interactions', { page: 'interactions', show: 'open', query: '' }],
    [
      '#/interactions?show=all&q=call&sort=-title&item=desk%7Cticket%7C1',
      { page: 'interactions', show: 'all', query: 'call', sort: '-title', item: 'desk|ticket|1' },
    ],
    [
      '#/interaction/desk.example%3A8080%7Cticket%7Ca%2Fb%3F1',
      { page: 'interaction', id: 'desk.example:8080|ticket|a/b?1' },
    ],
    ['#/interaction/%E0%A4%A', { page: 'interaction', id: '%E0%A4%A' }],
    [`#/interaction/${ID}`, { page: 'interaction', id: ID }],
    ['#/follow-ups', { page: 'follow-ups', query: '' }],
    ['#/follow-ups?q=call&for=ada', { page: 'follow-ups', query: 'call', agent: 'ada' }],
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
