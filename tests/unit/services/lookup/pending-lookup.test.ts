import { describe, expect, it } from 'vitest';
import { succeed } from '#lib/domain/result.ts';
import { askForLookup, forgetPendingLookup, readPendingLookup } from '#lib/services/lookup/pending-lookup.ts';
import { fakeStorageArea } from '#tests/support/ports/fake-storage-area.ts';

function setUp() {
  let at = 0;
  return { session: fakeStorageArea(), now: () => (at += 1) };
}

describe('a look-up that was asked for outside the panel', () => {
  it('waits for the panel of its window alone', async () => {
    const deps = setUp();
    await askForLookup(deps, 3, ' +33 1 23 45 67 89 ', 'look-up');
    const pending = { text: '+33 1 23 45 67 89', at: 1, intent: 'look-up' };
    expect(await readPendingLookup(deps, { windowId: 3 })).toEqual(succeed(pending));
    expect(await readPendingLookup(deps, { windowId: 4 })).toEqual(succeed(null));
  });

  it('gives way to a newer one', async () => {
    const deps = setUp();
    await askForLookup(deps, 3, 'first', 'look-up');
    await askForLookup(deps, 3, '', 'add');
    expect(await readPendingLookup(deps, { windowId: 3 })).toEqual(succeed({ text: '', at: 2, intent: 'add' }));
  });

  it('is gone once the panel has shown it', async () => {
    const deps = setUp();
    await askForLookup(deps, 3, 'text', 'look-up');
    await forgetPendingLookup(deps, { windowId: 3 });
    expect(await readPendingLookup(deps, { windowId: 3 })).toEqual(succeed(null));
  });

  it('keeps no more of a long selection than a look-up takes', async () => {
    const deps = setUp();
    await askForLookup(deps, 3, 'x'.repeat(5000), 'look-up');
    expect(await readPendingLookup(deps, { windowId: 3 })).toMatchObject({ value: { text: 'x'.repeat(2000) } });
  });
});
