import { describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { fail, succeed } from '#lib/domain/result.ts';
import { storeStatus } from '#lib/services/settings/store-status.ts';

const database = { contacts: { count: () => Promise.resolve(41) } } as unknown as Database;

describe('storeStatus', () => {
  it('counts the contacts of a store that works', async () => {
    expect(await storeStatus(() => Promise.resolve(succeed(database)))).toEqual(
      succeed({ state: 'ready', contacts: 41 }),
    );
  });

  it.each(['store-blocked', 'store-newer', 'store-full'] as const)('answers with the trouble %s', async (code) => {
    expect(await storeStatus(() => Promise.resolve(fail(code)))).toEqual(succeed({ state: code, contacts: 0 }));
  });

  it('fails when the store cannot be asked at all', async () => {
    expect(await storeStatus(() => Promise.resolve(fail('unavailable')))).toEqual(fail('unavailable'));
  });
});
