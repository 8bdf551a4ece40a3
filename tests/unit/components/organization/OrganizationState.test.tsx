// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { OrganizationState } from '#components/organization/OrganizationState.tsx';
import { daysUntil, formatDaysAway } from '#components/organization/renewal.ts';
import { french } from '#tests/support/languages.ts';
import { renderIn } from '#tests/support/render-in.tsx';
import { organization } from '#tests/support/view-builders.ts';

afterEach(cleanup);

const noon = new Date(2026, 10, 21, 12).getTime();
const chips = () => screen.getAllByRole('listitem').map((item) => item.textContent);

describe('OrganizationState', () => {
  it('R52: says a credit hold in words and first of all', () => {
    renderIn(<OrganizationState organization={organization({ creditHold: true, tier: 'premium' })} />);
    expect(chips()).toEqual(['Credit hold', 'Premium']);
  });

  it('R52: has a check mark where there is no hold', () => {
    renderIn(<OrganizationState organization={organization()} />);
    expect(chips()).toEqual(['Credit OK']);
  });

  it('R42: shows health, tier and renewal, and a team’s own entries as they are named', () => {
    renderIn(
      <OrganizationState
        organization={organization({ health: 'at-risk', tier: 'Or & platine', renewalDate: '2026-12-12' })}
        now={noon}
      />,
      french,
    );
    expect(chips()).toEqual(['Crédit en règle', 'Or & platine', 'À risque', 'Renouvellement dans 3 semaines']);
  });

  it('says that a renewal is past', () => {
    renderIn(<OrganizationState organization={organization({ renewalDate: '2026-11-20' })} now={noon} />);
    expect(chips().at(-1)).toBe('Renewal was due yesterday');
  });
});

describe('daysUntil', () => {
  it.each([
    ['2026-11-21', 0],
    ['2026-11-22', 1],
    ['2026-10-21', -31],
    ['2027-11-21', 365],
    ['soon', undefined],
  ])('counts whole days to %s: %j', (date, days) => {
    expect(daysUntil(date, noon)).toBe(days);
  });

  it('counts from the reader’s own today, late in the evening too', () => {
    expect(daysUntil('2026-11-22', new Date(2026, 10, 21, 23, 59).getTime())).toBe(1);
  });
});

describe('formatDaysAway', () => {
  it.each([
    [0, 'today'],
    [1, 'tomorrow'],
    [13, 'in 13 days'],
    [21, 'in 3 weeks'],
    [-70, '2 months ago'],
    [800, 'in 2 years'],
  ])('puts %d days into words: %s', (days, words) => {
    expect(formatDaysAway(days, 'en')).toBe(words);
  });
});
