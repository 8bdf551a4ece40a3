import { describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { guardAddress } from '#lib/domain/address/own-addresses.ts';
import { parseAddress } from '#lib/domain/address/parse-address.ts';
import { recordDepsOf } from '#lib/services/settings/record-deps.ts';
import { type EffectiveSettings, settingsSchema } from '#lib/settings/settings.ts';

function depsFor(own: object, origin?: string) {
  const settings: EffectiveSettings = {
    ...settingsSchema.parse({ agentId: 'agent-1', agentName: 'Ada', ...own }),
    managedSites: [],
    rights: ['merge'],
  };
  const parts = { db: {} as Database, settings, origin, uiLanguage: 'fr', now: () => 1, newId: () => 'id' };
  return recordDepsOf(parts);
}

describe('recordDepsOf', () => {
  it('names the agent, the rights and the team tags', () => {
    const tag = { id: 'vip', name: 'VIP', exclusive: false };
    expect(depsFor({ tags: [tag] })).toMatchObject({
      agent: { id: 'agent-1', name: 'Ada' },
      rights: ['merge'],
      tags: [tag],
    });
  });

  it("R2: puts the country of the page's site before the agent's", () => {
    const sites = [{ origin: 'https://desk.example', enabledAt: 1, country: 'BE' }];
    expect(depsFor({ sites, country: 'GB' }, 'https://desk.example').countries.map(({ country }) => country)).toEqual([
      'BE',
      'GB',
    ]);
    expect(depsFor({ sites, country: 'GB' }).countries.map(({ country }) => country)).toEqual(['GB']);
    expect(depsFor({}).countries.map(({ country }) => country)).toEqual(['FR']);
  });

  it.each([
    ["the agent's mailbox", 'Ada@Team.example', 'agent'],
    ['a line of ours, written otherwise', '+33 142 685 300', 'own-address'],
    ['a colleague', 'bob@lines.example', 'own-domain'],
    ['somebody else', 'h@notaires.example', undefined],
  ])('R7: tells %s', (_, text, reason) => {
    const { own, countries } = depsFor({
      agentEmail: 'ada@team.example',
      ownAddresses: ['01 42 68 53 00'],
      ownDomains: ['lines.example'],
    });
    expect(guardAddress(parseAddress(text, undefined, countries)!, own)).toBe(reason);
  });
});
