import { describe, expect, it } from 'vitest';
import { syntheticPage } from '#tests/bench/in-page/synthetic-page.ts';

const text = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ');

describe('syntheticPage', () => {
  const page = text(syntheticPage({ characters: 100_000 }));

  it('has one number and one mail address per 1000 words', () => {
    const words = page.match(/\S+/g)?.length ?? 0;
    expect((page.match(/06 \d\d \d\d \d\d \d\d/g) ?? []).length).toBeCloseTo(words / 1000, -1);
    expect((page.match(/@/g) ?? []).length).toBeCloseTo(words / 1000, -1);
  });

  it('is at least as long as asked for', () => {
    expect(page.length).toBeGreaterThan(100_000);
    expect(page.length).toBeLessThan(150_000);
  });

  it('is the same every time', () => {
    expect(text(syntheticPage({ characters: 100_000 }))).toBe(page);
  });

  it('holds dates, amounts and ids where noise is asked for', () => {
    expect(text(syntheticPage({ characters: 20_000, noiseEvery: 40 }))).toMatch(/TK-2026-\d{5}/);
    expect(page).not.toMatch(/TK-2026-\d{5}/);
  });
});
