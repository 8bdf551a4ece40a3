import { describe, expect, it } from 'vitest';
import { originOf, patternHoldsOrigin, patternOfOrigin, patternOfPolicySite } from '#lib/settings/match-pattern.ts';

describe('patternOfOrigin', () => {
  it.each([
    ['https://desk.example', true, 'https://desk.example/*'],
    ['http://localhost:3000', true, 'http://localhost:3000/*'],
    ['http://localhost:3000', false, 'http://localhost/*'],
    ['https://desk.example:443', true, 'https://desk.example/*'],
  ])('makes of %s (ports: %s) %s', (origin, ports, pattern) => {
    expect(patternOfOrigin(origin, ports)).toBe(pattern);
  });
});

describe('originOf', () => {
  it.each([
    ['https://desk.example/tickets/1?x#y', 'https://desk.example'],
    ['http://localhost:3000/', 'http://localhost:3000'],
    ['chrome://extensions/', undefined],
    ['about:blank', undefined],
    ['file:///home/agent/ticket.html', undefined],
    ['null', undefined],
    [undefined, undefined],
  ])('of %s is %s', (url, origin) => {
    expect(originOf(url)).toBe(origin);
  });
});

describe('patternOfPolicySite', () => {
  it.each([
    ['https://desk.example', true, 'https://desk.example/*'],
    ['https://desk.example/agent', true, 'https://desk.example/*'],
    ['https://*.zendesk.com/*', true, 'https://*.zendesk.com/*'],
    ['https://*.desk.example/tickets/*', true, 'https://*.desk.example/*'],
    ['*://desk.example:8443/*', true, '*://desk.example:8443/*'],
    ['*://desk.example:8443/*', false, '*://desk.example/*'],
    [' https://desk.example ', true, 'https://desk.example/*'],
    ['desk.example', true, undefined],
    ['ftp://*.desk.example/*', true, undefined],
    ['https://desk.*/*', true, undefined],
    ['<all_urls>', true, undefined],
    ['', true, undefined],
  ])('reads %s (ports: %s) as %s', (site, ports, pattern) => {
    expect(patternOfPolicySite(site, ports)).toBe(pattern);
  });
});

describe('patternHoldsOrigin', () => {
  it.each([
    ['https://desk.example/*', 'https://desk.example', true],
    ['https://desk.example/*', 'https://desk.example:8443', true],
    ['https://desk.example/*', 'http://desk.example', false],
    ['https://desk.example/*', 'https://evil-desk.example', false],
    ['https://desk.example/*', 'https://a.desk.example', false],
    ['https://*.desk.example/*', 'https://a.desk.example', true],
    ['https://*.desk.example/*', 'https://a.b.desk.example', true],
    ['https://*.desk.example/*', 'https://desk.example', true],
    ['https://*.desk.example/*', 'https://evildesk.example', false],
    ['*://desk.example/*', 'http://desk.example', true],
    ['*://*/*', 'https://anything.example', true],
    ['*://*/*', 'chrome://extensions', false],
    ['http://localhost:3000/*', 'http://localhost:3000', true],
    ['http://localhost:3000/*', 'http://localhost:3001', false],
    ['https://desk.example:443/*', 'https://desk.example', true],
    ['nonsense', 'https://desk.example', false],
  ])('%s holds %s: %s', (pattern, origin, holds) => {
    expect(patternHoldsOrigin(pattern, origin)).toBe(holds);
  });
});
