import { toFailure } from '#lib/db/store-failure.ts';
import { type Failure, type FailureCode, type Result, fail, succeed } from '#lib/domain/result.ts';
import type { Right } from '#lib/settings/settings.ts';

/** Thrown inside a transaction so that it is rolled back; `settle` turns it into the failure it carries. */
class Refusal extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** Stops a service for a reason the caller must handle, and undoes what its transaction wrote. */
export function refuse(code: FailureCode, detail?: string): never {
  throw new Refusal(fail(code, detail).failure);
}

/** Refuses with `forbidden` and the right's name when it is not among the granted ones (R60). */
export function requireRight(deps: { rights: readonly Right[] }, right: Right): void {
  if (!deps.rights.includes(right)) refuse('forbidden', right);
}

/** Runs a service and answers with its value, its refusal, or what the store could not do. Bugs are thrown on. */
export async function settle<Value>(work: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return succeed(await work());
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, failure: error.failure };
    const failure = toFailure(error);
    if (failure.code === 'internal') throw error;
    return { ok: false, failure };
  }
}
