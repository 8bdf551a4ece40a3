import type { Failure } from '#lib/domain/result.ts';
import type { ConfirmationModel } from './confirmation-model.ts';
import type { ManyDeed, ManyOutcome } from './many-model.ts';

const WHAT = { delete: 'many-deleted', edit: 'many-saved', export: 'many-exported' } as const satisfies Record<
  ManyDeed['what'],
  string
>;

/** Says what was done to many, with Undo for what was written, also when something stopped it half-way. */
export function sayManyDone(
  confirmation: Pick<ConfirmationModel, 'say' | 'fail'>,
): (outcome: ManyOutcome, failure?: Failure) => void {
  return ({ deed, count, changeId }, failure) => {
    if (failure !== undefined && changeId === undefined) confirmation.fail(failure);
    else if (failure !== undefined) confirmation.say({ what: 'many-stopped', count }, changeId);
    // A file that was stopped is not there.
    else if (deed.what !== 'export' || count > 0) confirmation.say({ what: WHAT[deed.what], count }, changeId);
  };
}
