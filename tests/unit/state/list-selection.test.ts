import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { createListSelection } from '#lib/state/list-selection.ts';

describe('the selection of a list', () => {
  it('takes several rows at once, and lets go of several', () => {
    const selection = createListSelection(signal(10));
    selection.set(['a', 'b', 'c'], true);
    selection.set(['b'], false);
    expect([selection.count.value, selection.has('a'), selection.has('b')]).toEqual([2, true, false]);
  });

  it('does the same when all but some are chosen', () => {
    const selection = createListSelection(signal(10));
    selection.toggleAll();
    selection.set(['a', 'b', 'c'], false);
    selection.set(['b'], true);
    expect([selection.count.value, selection.has('a'), selection.has('b')]).toEqual([8, false, true]);
  });
});
