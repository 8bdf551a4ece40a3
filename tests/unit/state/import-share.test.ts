import { describe, expect, it } from 'vitest';
import type { ImportProgress } from '#lib/messages/protocol/interchange.ts';
import { importShare } from '#lib/state/import-share.ts';

const progress: ImportProgress = {
  batchId: '',
  state: 'running',
  fileName: '',
  parts: 8,
  done: 2,
  added: 90,
  updated: 8,
  skipped: 5,
  organizations: 2,
};

describe('how far an import is', () => {
  it.each<[string, Partial<ImportProgress>, number | undefined, number | undefined]>([
    ['of parts that are written', {}, 40, 0.25],
    ['of parts that are handed over', { state: 'staging' }, 40, 0.2],
    ['not known while nobody knows how many parts there will be', { state: 'staging' }, undefined, undefined],
    ['of rows that were written and are taken back', { state: 'going-back', gone: 25 }, 40, 0.25],
    ['nothing yet when taking back begins', { state: 'going-back' }, 40, 0],
    ['never more than all', { state: 'going-back', gone: 120 }, 40, 1],
    [
      'not known when nothing was written',
      { state: 'going-back', added: 0, updated: 0, organizations: 0 },
      4,
      undefined,
    ],
  ])('is the share %s', (_, more, expected, share) => {
    expect(importShare({ ...progress, ...more }, expected)).toBe(share);
  });
});
