/**
 * What went wrong, named by what the caller must do about it. Crosses contexts as data: never `instanceof`.
 *
 * - `invalid`: the request does not fit its schema, or a form has a mistake (`detail` names the field).
 * - `forbidden`: the sender or the agent has no right to it (`detail` names the right).
 * - `not-found`: the record is gone.
 * - `conflict`: the record changed since; nothing was written.
 * - `duplicate`: a unique name is taken (`detail` is the id of the record that has it).
 * - `no-permission`: the browser permission for the site is missing or was revoked.
 * - `unsupported-page`: the browser lets no extension into this page.
 * - `store-blocked`: another tab holds an older database open. `store-newer`: the database is of a newer version.
 * - `store-full`: the disk or quota is full; nothing was written.
 * - `store-lost`: the database was there, with records in it, and is gone; none was made in its place.
 * - `unavailable`: the worker gave no answer; trying again may help.
 * - `internal`: a bug; logged once.
 */
export type FailureCode =
  | 'invalid'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'duplicate'
  | 'no-permission'
  | 'unsupported-page'
  | 'store-blocked'
  | 'store-newer'
  | 'store-full'
  | 'store-lost'
  | 'unavailable'
  | 'internal';

export interface Failure {
  code: FailureCode;
  detail?: string;
}

/** The answer of anything that may be refused for a reason the caller must handle. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; failure: Failure };

/** Wraps a value as a success. */
export function succeed<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

/** Makes a failure that carries its code and an optional detail. */
export function fail(code: FailureCode, detail?: string): { ok: false; failure: Failure } {
  return { ok: false, failure: detail === undefined ? { code } : { code, detail } };
}
