import { describe, expect, it } from 'vitest';
import { siteViewOf } from '#lib/services/sites/site-status.ts';
import { fakeSites } from '#tests/support/ports/fake-sites.ts';

const settings = {
  sites: [
    { origin: 'https://desk.example', enabledAt: 1 },
    { origin: 'http://localhost:3000', enabledAt: 2 },
  ],
  managedSites: ['https://*.team.example/*', 'https://lines.example'],
};

describe('siteViewOf', () => {
  it.each([
    ['https://desk.example/tickets/1', ['https://desk.example/*'], 'enabled', false],
    ['https://desk.example/tickets/1', [], 'revoked', false],
    ['http://localhost:3000/', ['http://localhost:3000/*'], 'enabled', false],
    ['http://localhost:4000/', ['http://localhost:4000/*'], 'disabled', false],
    ['https://a.team.example/x', ['https://a.team.example/*'], 'enabled', true],
    ['https://a.team.example/x', [], 'revoked', true],
    ['https://lines.example/', ['https://lines.example/*'], 'enabled', true],
    ['https://other.example/', ['https://other.example/*'], 'disabled', false],
    ['https://chromewebstore.google.com/detail/x', [], 'unsupported', false],
    ['chrome://extensions/', [], 'unsupported', false],
    ['about:blank', [], 'unsupported', false],
    [undefined, [], 'hidden', false],
  ])('%s with %j is %s', async (url, granted, status, managed) => {
    const sites = fakeSites();
    for (const pattern of granted) sites.granted.add(pattern);
    await expect(siteViewOf(url, settings, sites)).resolves.toMatchObject({ status, managed });
  });

  it('tells two ports of one host apart although permissions do not', async () => {
    const sites = fakeSites(false);
    sites.granted.add('http://localhost/*');
    await expect(siteViewOf('http://localhost:3000/', settings, sites)).resolves.toMatchObject({ status: 'enabled' });
    await expect(siteViewOf('http://localhost:4000/', settings, sites)).resolves.toMatchObject({ status: 'disabled' });
  });

  it('names origin and host', async () => {
    await expect(siteViewOf('http://localhost:4000/x', settings, fakeSites())).resolves.toEqual({
      status: 'disabled',
      origin: 'http://localhost:4000',
      host: 'localhost:4000',
      managed: false,
    });
  });
});
