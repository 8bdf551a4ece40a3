import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { toFailure } from '#lib/db/store-failure.ts';

const named = (name: string): DOMException => new DOMException('', name);

describe('toFailure', () => {
  it.each([
    ['QuotaExceededError', 'store-full'],
    ['VersionError', 'store-newer'],
    ['ConstraintError', 'conflict'],
    ['InvalidStateError', 'unavailable'],
    ['SomethingElse', 'internal'],
  ])('reads %s as %s', (name, code) => {
    expect(toFailure(named(name))).toEqual({ code });
  });

  it('looks into an aborted transaction for its reason', () => {
    expect(toFailure(new Dexie.AbortError('aborted', named('QuotaExceededError')))).toEqual({ code: 'store-full' });
    expect(toFailure(new Dexie.AbortError('aborted'))).toEqual({ code: 'unavailable' });
  });

  it('looks into a closed database for why it could not be opened', () => {
    expect(toFailure(new Dexie.DatabaseClosedError('closed', named('VersionError')))).toEqual({ code: 'store-newer' });
    expect(toFailure(new Dexie.DatabaseClosedError('closed'))).toEqual({ code: 'unavailable' });
  });

  it.each([undefined, null, 'text', 7, new TypeError('bug')])('calls %s a bug', (error) => {
    expect(toFailure(error)).toEqual({ code: 'internal' });
  });
});
