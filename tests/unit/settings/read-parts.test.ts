import { describe, expect, it } from 'vitest';
import { readParts } from '#lib/settings/read-parts.ts';
import { policySchema, settingsSchema } from '#lib/settings/settings.ts';

const good = { agentId: 'a1', agentName: 'Ada', country: 'FR', ownDomains: ['desk.example'], badge: false };

describe('readParts', () => {
  it('reads what fits', () => {
    expect(readParts(settingsSchema, good)).toEqual({ value: good, unreadable: [] });
  });

  it.each<[string, unknown, string]>([
    ['a country of three letters', { country: 'FRA' }, 'country'],
    ['a name that is a number', { agentName: 7 }, 'agentName'],
    ['a list that is a text', { ownDomains: 'desk.example' }, 'ownDomains'],
    ['a switch that is a text', { badge: 'yes' }, 'badge'],
    ['null', { badge: null }, 'badge'],
  ])('leaves out %s alone', (_, broken, name) => {
    const { value, unreadable } = readParts(settingsSchema, { ...good, ...(broken as object) });
    const { [name as keyof typeof good]: _gone, ...others } = good;
    expect(value).toEqual(others);
    expect(unreadable).toEqual([name]);
  });

  it('keeps the entries of a list that fit', () => {
    const { value, unreadable } = readParts(settingsSchema, {
      sites: [
        { origin: 'https://desk.example', enabledAt: 1 },
        { origin: 'https://other.example' },
        'https://third.example',
        { origin: 'https://fourth.example', enabledAt: 4, country: 'GB' },
      ],
    });
    expect(value.sites?.map(({ origin }) => origin)).toEqual(['https://desk.example', 'https://fourth.example']);
    expect(unreadable).toEqual(['sites']);
  });

  it('keeps as many entries as a list may have', () => {
    const ownDomains = Array.from({ length: 250 }, (_, index) => `team-${index}.example`);
    const { value, unreadable } = readParts(policySchema, { ownDomains });
    expect(value.ownDomains).toEqual(ownDomains.slice(0, 200));
    expect(unreadable).toEqual(['ownDomains']);
  });

  it.each([null, 'text', 7, []])('reads nothing from %j and says so', (stored) => {
    expect(readParts(policySchema, stored)).toEqual({ value: {}, unreadable: ['*'] });
  });

  it('reads nothing where nothing is stored', () => {
    expect(readParts(policySchema, undefined)).toEqual({ value: {}, unreadable: [] });
  });

  it('passes over names it does not know', () => {
    expect(readParts(policySchema, { telemetry: true })).toEqual({ value: {}, unreadable: [] });
  });
});
