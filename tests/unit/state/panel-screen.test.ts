import { describe, expect, it } from 'vitest';
import type { UnresolvedReason } from '#lib/domain/resolution/resolution.ts';
import type { SiteStatus, TabView } from '#lib/domain/view/tab-view.ts';
import { screenOf } from '#lib/state/panel-screen.ts';
import {
  ambiguousView,
  card,
  idOf,
  match,
  participant,
  proposedView,
  rankedMail,
  rankedPhone,
  tabView,
} from '#tests/support/view-builders.ts';

const site = (status: SiteStatus) => ({ ...tabView().site, status });
const unresolved = (because: UnresolvedReason): Partial<TabView> => ({
  resolution: { status: 'unresolved', rule: 'no-address', because, candidates: [] },
});
const empty = { interaction: undefined, addresses: [] };

describe('screenOf', () => {
  it.each(['revoked', 'disabled', 'hidden', 'unsupported'] as const)(
    'shows why a page that is %s is not read',
    (status) => {
      expect(screenOf(tabView({ ...empty, site: site(status) }))).toEqual({ kind: 'site', status });
    },
  );

  it('shows what one reading on demand found although the site is off', () => {
    expect(screenOf(tabView({ site: site('disabled') })).kind).toBe('nobody');
  });

  it('never shows people of a site whose permission was taken back', () => {
    const view = tabView({ site: site('revoked'), participants: [participant()] });
    expect(screenOf(view).kind).toBe('site');
  });

  it('shows the participants while the page is read again', () => {
    expect(screenOf(tabView({ looking: true, participants: [participant()] })).kind).toBe('participants');
    expect(screenOf(tabView({ looking: true })).kind).toBe('looking');
  });

  it('R12: proposes a contact that may not be associated by itself', () => {
    const one = match();
    expect(screenOf(proposedView(one))).toEqual({ kind: 'proposed', match: one });
  });

  it('R11: asks to choose when several hold the address', () => {
    const matches = [match(), match({ id: idOf(2) })];
    expect(screenOf(ambiguousView(matches))).toEqual({ kind: 'choose', shared: false, matches });
  });

  it('R6: says when the address is shared', () => {
    expect(screenOf(ambiguousView([match(), match({ id: idOf(2) })], {}, true))).toMatchObject({ shared: true });
  });

  it.each<[UnresolvedReason, string]>([
    ['nobody-holds-it', 'nobody'],
    ['nothing-on-page', 'nothing'],
    ['only-own-addresses', 'own-only'],
    ['anonymous', 'anonymous'],
  ])('R19: shows %s as %s', (because, kind) => {
    expect(screenOf(tabView(unresolved(because))).kind).toBe(kind);
  });

  it('R19: says of a list with our hotline in its footer that there is nobody, not that the address is ours', () => {
    const list = { ...unresolved('only-own-addresses'), interaction: undefined };
    expect(screenOf(tabView(list)).kind).toBe('nothing');
  });

  const inText = rankedMail('reception@notaires.example', { trust: 'body', mayAssociate: false, inTextOnly: true });
  it.each<[UnresolvedReason, string, TabView['addresses']]>([
    ['nothing-on-page', 'name-only', []],
    ['only-own-addresses', 'name-only', []],
    ['anonymous', 'anonymous', []],
    ['nobody-holds-it', 'nobody', [rankedPhone()]],
    ['nobody-holds-it', 'name-only', [inText]],
  ])('R12: shows %s with a name on the page as %s', (because, kind, addresses) => {
    const view = tabView({ ...unresolved(because), addresses, requesterName: 'Marie Durand' });
    expect(screenOf(view).kind).toBe(kind);
  });

  it('R12: proposes whoever holds an address in the text only where they are called like that', () => {
    const one = match();
    const view = proposedView(one, { addresses: [inText], requesterName: 'Hélène Rivière' });
    expect(screenOf(view)).toEqual({ kind: 'name-only', name: 'Hélène Rivière' });
    expect(screenOf({ ...view, namesakes: [card({ id: idOf(5) })] }).kind).toBe('name-only');
    expect(screenOf({ ...view, namesakes: [one.card] })).toEqual({ kind: 'proposed', match: one });
  });

  it('takes an address for nobody’s when its contacts are gone meanwhile', () => {
    const view = proposedView({ card: card() }, { matches: [] });
    expect(screenOf(view).kind).toBe('nobody');
    expect(screenOf({ ...view, addresses: [] }).kind).toBe('nothing');
    expect(screenOf({ ...view, addresses: [rankedPhone()] }).kind).toBe('nobody');
  });
});
