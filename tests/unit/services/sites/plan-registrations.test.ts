import { describe, expect, it } from 'vitest';
import { planRegistrations, wantedRegistrations } from '#lib/services/sites/plan-registrations.ts';

const of = (pattern: string) => ({ id: `site:${pattern}`, pattern });
const held = (pattern: string, current = true) => ({ ...of(pattern), current });
const [desk, phone, mail] = ['https://desk.example/*', 'https://phone.example/*', 'https://mail.example/*'] as const;

describe('wantedRegistrations', () => {
  const site = (origin: string) => ({ origin, enabledAt: 1 });

  it('asks for one registration per enabled and managed site', () => {
    const settings = { sites: [site('https://desk.example')], managedSites: ['https://*.team.example/*'] };
    expect(wantedRegistrations(settings, true)).toEqual([of(desk), of('https://*.team.example/*')]);
  });

  it('asks once for a site that both the agent and the policy enable', () => {
    const settings = { sites: [site('https://desk.example')], managedSites: ['https://desk.example'] };
    expect(wantedRegistrations(settings, true)).toEqual([of(desk)]);
  });

  it('asks once for two ports of one host where patterns name no port', () => {
    const settings = { sites: [site('http://localhost:1'), site('http://localhost:2')], managedSites: [] };
    expect(wantedRegistrations(settings, false)).toEqual([of('http://localhost/*')]);
    expect(wantedRegistrations(settings, true)).toEqual([of('http://localhost:1/*'), of('http://localhost:2/*')]);
  });

  it('passes over what is no site', () => {
    const settings = { sites: [site('nonsense')], managedSites: ['<all_urls>', ''] };
    expect(wantedRegistrations(settings, true)).toEqual([]);
  });
});

describe('planRegistrations', () => {
  it.each([
    ['nothing held, two permitted', [desk, phone], [], [desk, phone], []],
    ['all held', [desk, phone], [held(desk), held(phone)], [], []],
    ['a permission was taken back', [desk], [held(desk), held(phone)], [], [phone]],
    ['a site changed for another', [mail], [held(desk)], [mail], [desk]],
    ['an older version registered it', [desk], [held(desk, false)], [desk], [desk]],
    ['an older version registered what is gone', [], [held(desk, false)], [], [desk]],
    ['the same id stands for another pattern', [desk], [{ ...held(phone), id: `site:${desk}` }], [desk], [desk]],
  ])('%s', (_, permitted, registered, register, unregister) => {
    expect(planRegistrations(permitted.map(of), registered)).toEqual({
      register: register.map(of),
      unregister: unregister.map((pattern) => `site:${pattern}`),
    });
  });
});
