import { describe, expect, it } from 'vitest';
import { markedPatterns, marksOf } from '#lib/settings/marked-sites.ts';
import { narrowerPattern } from '#lib/settings/match-pattern.ts';

describe('narrowerPattern', () => {
  it.each([
    ['https://a.x.example/*', 'https://*.x.example/*', 'https://a.x.example/*'],
    ['https://*.x.example/*', 'https://x.example/*', 'https://x.example/*'],
    ['https://*.a.x.example/*', 'https://*.x.example/*', 'https://*.a.x.example/*'],
    ['*://x.example/*', 'https://x.example/*', 'https://x.example/*'],
    ['https://x.example:8443/*', 'https://x.example:8443/*', 'https://x.example:8443/*'],
    ['https://*/*', 'https://x.example/*', 'https://x.example/*'],
    ['https://*/*', 'https://*.x.example/*', 'https://*.x.example/*'],
    ['https://a.example/*', 'https://b.example/*', undefined],
    ['https://a.example:1/*', 'https://a.example:2/*', undefined],
    ['http://a.example/*', 'https://a.example/*', undefined],
    ['https://*.any.example/*', 'https://any.any.example/*', 'https://any.any.example/*'],
    ['nonsense', 'https://a.example/*', undefined],
  ])('of %s and %s is %s, in either order', (first, second, expected) => {
    expect(narrowerPattern(first, second)).toBe(expected);
    expect(narrowerPattern(second, first)).toBe(expected);
  });
});

describe('sites on which addresses are underlined', () => {
  const settings = {
    markedSites: ['https://desk.example', 'http://localhost:3000'],
    managedMarkedSites: ['https://*.team.example/*', 'https://lines.example'],
  };

  it.each([
    ['https://desk.example', 'on'],
    ['http://localhost:3000', 'on'],
    ['http://localhost:3001', undefined],
    ['https://a.team.example', 'fixed'],
    ['https://lines.example', 'fixed'],
    ['https://other.example', undefined],
  ])('%s: %s', (origin, expected) => {
    expect(marksOf(origin, settings)).toBe(expected);
  });

  it('R62: are never more than those that are enabled', () => {
    const enabled = ['https://desk.example/*', 'https://a.team.example/*', 'https://*.lines.example/*'];
    expect(markedPatterns(enabled, settings, true)).toEqual([
      'https://desk.example/*',
      'https://a.team.example/*',
      'https://lines.example/*',
    ]);
    expect(markedPatterns([], { managedMarkedSites: ['*://*/*'] }, true)).toEqual([]);
    expect(markedPatterns(enabled, { managedMarkedSites: ['*://*/*'] }, true)).toEqual(enabled);
  });
});
