import { describe, expect, it } from 'vitest';
import type { Candidate, Resolution } from '#lib/domain/resolution/resolution.ts';
import { type BadgeState, badgeStateOf } from '#lib/services/badge/badge-state.ts';

const candidate = {} as Candidate;

const resolved: Resolution = {
  status: 'resolved',
  contactId: 'c',
  rule: 'only-holder',
  automatic: true,
  candidates: [candidate],
};
const ambiguous: Resolution = {
  status: 'ambiguous',
  rule: 'several-holders',
  shared: true,
  candidates: [candidate, candidate, candidate],
};
const unresolved = (because: Extract<Resolution, { status: 'unresolved' }>['because']): Resolution => ({
  status: 'unresolved',
  rule: 'no-holder',
  because,
  candidates: [],
});

describe('badgeStateOf', () => {
  it.each<[string, Resolution, number, BadgeState]>([
    ['a contact that matches', resolved, 0, { kind: 'known', count: 1 }],
    ['two participants', resolved, 2, { kind: 'known', count: 2 }],
    ['three who may be meant', ambiguous, 0, { kind: 'choose', count: 3 }],
    ['three who may be meant, of whom the agent chose one', ambiguous, 1, { kind: 'known', count: 1 }],
    ['an address of nobody', unresolved('nobody-holds-it'), 0, { kind: 'unresolved' }],
    [
      'an address of nobody, where the agent named someone',
      unresolved('nobody-holds-it'),
      1,
      { kind: 'known', count: 1 },
    ],
    ['an empty page', unresolved('nothing-on-page'), 0, { kind: 'nothing' }],
    ['own addresses alone', unresolved('only-own-addresses'), 0, { kind: 'nothing' }],
    ['an anonymous caller', unresolved('anonymous'), 0, { kind: 'nothing' }],
  ])('of %s', (_, resolution, participants, state) => {
    expect(badgeStateOf({ resolution, participants })).toEqual(state);
  });

  it.each<[string, Resolution, number, BadgeState]>([
    ['nobody by an address', unresolved('nothing-on-page'), 0, { kind: 'unresolved' }],
    ['the holder of an address in its text', resolved, 0, { kind: 'unresolved' }],
    ['somebody whom the agent took', resolved, 1, { kind: 'known', count: 1 }],
    ['somebody who hides', unresolved('anonymous'), 0, { kind: 'nothing' }],
  ])('R14: of a ticket that names its requester alone, and %s', (_what, resolution, participants, state) => {
    expect(badgeStateOf({ resolution, participants, isNamed: true })).toEqual(state);
  });
});
