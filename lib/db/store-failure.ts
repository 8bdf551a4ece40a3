import type { Failure, FailureCode } from '#lib/domain/result.ts';

/** The error of a database that is not there although it was. */
export const STORE_LOST = 'StoreLostError';

/** Names of IndexedDB's and Dexie's errors, and what the caller must do about each. */
const CODES: Readonly<Record<string, FailureCode>> = {
  QuotaExceededError: 'store-full',
  VersionError: 'store-newer',
  BlockedError: 'store-blocked',
  [STORE_LOST]: 'store-lost',
  // A unique index refused the row: somebody else's write came first.
  ConstraintError: 'conflict',
  // The connection or the transaction went away under a running request: an upgrade elsewhere, or the browser.
  AbortError: 'unavailable',
  DatabaseClosedError: 'unavailable',
  InvalidStateError: 'unavailable',
  TimeoutError: 'unavailable',
  // The browser could not read or write its files.
  UnknownError: 'unavailable',
};

/** Wrappers that say only that something inside went wrong; what they carry decides. */
const WRAPPERS = new Set(['AbortError', 'OpenFailedError', 'DatabaseClosedError', 'BulkError', 'ModifyError']);

function nested(error: object): unknown[] {
  const { inner, cause, failures } = error as { inner?: unknown; cause?: unknown; failures?: unknown };
  return [inner, cause, ...(Array.isArray(failures) ? failures : [])].filter((part) => part !== undefined);
}

function codeOf(error: unknown, depth: number): FailureCode | undefined {
  if (typeof error !== 'object' || error === null || depth > 5) return undefined;
  const name = (error as { name?: unknown }).name;
  if (typeof name !== 'string') return undefined;
  if (WRAPPERS.has(name)) {
    for (const part of nested(error)) {
      const code = codeOf(part, depth + 1);
      if (code !== undefined) return code;
    }
  }
  return CODES[name];
}

/**
 * Says what an error thrown by the store means to the caller: `store-full`, `store-newer`, `store-blocked`,
 * `store-lost`, `conflict` (a unique value was taken meanwhile) or `unavailable` (the connection went away, or the
 * browser could not read its files; try again).
 * Anything else is `internal`: a bug, which the caller throws on.
 */
export function toFailure(error: unknown): Failure {
  return { code: codeOf(error, 0) ?? 'internal' };
}
