import { describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { fail, succeed } from '#lib/domain/result.ts';
import { storeStatus } from '#lib/services/settings/store-status.ts';

const database = { contacts: { count: () => Promise.resolve(41) } } as unknown as Database;

const noMark = async () => undefined;

describe('storeStatus', () => {
  it('counts the contacts of a store that works', async () => {
    expect(await storeStatus(async () => succeed(database), noMark)).toEqual(succeed({ state: 'ready', contacts: 41 }));
  });

  it.each(['store-blocked', 'store-newer', 'store-full'] as const)('answers with the trouble %s', async (code) => {
    expect(await storeStatus(async () => fail(code), noMark)).toEqual(succeed({ state: code, contacts: 0 }));
  });

  it('says what a lost store held', async () => {
    const mark = { contacts: 1504, organizations: 3, hasEntries: true, at: 7 };
    expect(
      await storeStatus(
        async () => fail('store-lost'),
        async () => mark,
      ),
    ).toEqual(succeed({ state: 'store-lost', contacts: 0, lost: { contacts: 1504, organizations: 3, at: 7 } }));
  });

  it('fails when the store cannot be asked at all', async () => {
    expect(await storeStatus(async () => fail('unavailable'), noMark)).toEqual(fail('unavailable'));
  });
});
