// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { MatchWhy } from '#components/resolution/MatchWhy.tsx';
import type { MatchReason } from '#lib/domain/resolution/resolution.ts';
import { french } from '#tests/support/languages.ts';
import { renderIn } from '#tests/support/render-in.tsx';
import { reason } from '#tests/support/view-builders.ts';

afterEach(cleanup);

describe('MatchWhy', () => {
  it.each<[Partial<MatchReason>, string]>([
    [{}, 'Matched by phone, exact · Public'],
    [{ key: 'mailto:a@b.example' }, 'Matched by mail, exact · Public'],
    [{ rule: 'old-format' }, 'Matched by phone, same line in an old format · Public'],
    [{ rule: 'base-number' }, 'Matched by phone, main number, extension left out · Public'],
    [{ rule: 'base-number', otherExtension: true }, 'Matched by phone, same line, another extension · Public'],
    [{ rule: 'national-digits' }, 'Matched by phone, national digits only · Public'],
  ])('R13: says in one line how it matched: %j', (fields, line) => {
    renderIn(<MatchWhy reason={reason(fields)} visibility="public" otherHolders={0} />);
    expect(screen.getByText(line)).toBeTruthy();
  });

  it('R13: tells on demand what was seen, what matched, the assumed country and who else holds it', () => {
    renderIn(
      <MatchWhy
        reason={reason({ assumedCountry: 'FR', countrySource: 'agent' })}
        visibility="private"
        otherHolders={2}
      />,
    );
    const button = screen.getByRole('button', { name: 'Why this match' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    const facts = document.querySelector('dl');
    expect(facts?.hidden).toBe(false);
    expect([...facts!.querySelectorAll('dd')].map((fact) => fact.textContent)).toEqual([
      '+33 6 12 34 56 78',
      '06 12 34 56 78',
      'France, assumed from your country',
      '2 other contacts',
    ]);
  });

  it('R13: leaves out what was seen where the page does not show it any more', () => {
    renderIn(<MatchWhy reason={reason({ seenValue: '' })} visibility="public" otherHolders={0} />);
    const names = [...document.querySelectorAll('dt')].map((name) => name.textContent);
    expect(names).toEqual(['On the record', 'Also held by']);
  });

  it('says that somebody was associated by hand when nothing matched', () => {
    renderIn(
      <MatchWhy
        reason={undefined}
        visibility="public"
        otherHolders={0}
        association={{ origin: 'manual', at: Date.UTC(2026, 10, 20, 12) }}
      />,
      french,
    );
    expect(screen.getByText('Associé à la main · Public')).toBeTruthy();
    expect(screen.getByText(/Associé à la main 20 nov\. 2026/)).toBeTruthy();
  });
});
