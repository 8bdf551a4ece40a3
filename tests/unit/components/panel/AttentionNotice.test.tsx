// @vitest-environment jsdom
import { cleanup } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { AttentionNotice } from '#components/panel/AttentionNotice.tsx';
import type { AdapterView } from '#lib/domain/view/tab-view.ts';
import { french } from '#tests/support/languages.ts';
import { renderIn } from '#tests/support/render-in.tsx';

afterEach(cleanup);

const failing: AdapterView = {
  id: 'freescout',
  name: 'FreeScout',
  needsAttention: true,
  expected: 'requester',
  checked: '2026-11-21',
  onRealPages: true,
};

const shown = () => document.body.textContent ?? '';

describe('AttentionNotice', () => {
  it.each([
    ['requester', 'the requester’s address'],
    ['sender', 'the sender’s address'],
    ['caller', 'the caller’s number'],
  ] as const)('says that it expected the %s', (expected, words) => {
    renderIn(<AttentionNotice adapter={{ ...failing, expected }} />);
    expect(shown()).toContain(`Sidecard expected ${words} on this page and did not find it.`);
  });

  it('says when that was last known, and whether from a real page', () => {
    renderIn(<AttentionNotice adapter={failing} />);
    expect(shown()).toMatch(/last checked on a real page on (?:21 November 2026|November 21, 2026)/);
    cleanup();
    renderIn(<AttentionNotice adapter={{ ...failing, onRealPages: false }} />);
    expect(shown()).toContain('not from a real page');
  });

  it('says no day where none is known', () => {
    renderIn(<AttentionNotice adapter={{ id: 'x', name: 'X', needsAttention: true }} />);
    expect(shown()).toContain('the requester’s address');
    expect(shown()).not.toContain('real page');
  });

  it('says it in French', () => {
    renderIn(<AttentionNotice adapter={failing} />, french);
    expect(shown()).toContain('Sidecard ne trouve pas l’adresse du demandeur sur cette page.');
    expect(shown()).toContain('21 novembre 2026');
  });
});
