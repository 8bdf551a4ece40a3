import type { ChoiceDefinition } from '#lib/domain/definition/definition.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { newRecord } from '../contacts/prepare-draft.ts';
import { record } from '../journal/record.ts';
import { refuse, requireRight, settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';

/**
 * Adds, renames, retires or brings back one choice of a list (message `definition.save-choice`, R41, R42). Records
 * keep the code, which never changes: none of this loses the value of a record. One change, one Undo. `forbidden` with
 * the right, or with `policy` when a policy fixes the choice.
 */
export function saveChoice(
  deps: ServiceDeps,
  { list, code, name, retired, position }: Request<'definition.save-choice'>,
): Promise<Result<Response<'definition.save-choice'>>> {
  return settle(async () => {
    requireRight(deps, 'definitions.edit');
    const isFixed = deps.fixedDefinitions?.some(
      (each) => each.kind === 'choice' && each.list === list && each.code === code,
    );
    if (isFixed) refuse('forbidden', 'policy');
    const at = deps.now();
    const header = {
      id: deps.newId(),
      action: 'definition.update',
      subject: name ?? code,
      by: deps.agent.id,
      at,
    } as const;
    await record(deps.db, header, async (journal) => {
      const rows = await deps.db.definitions.where('[kind+code]').equals(['choice', code]).toArray();
      const present = rows.find((row): row is ChoiceDefinition => row.kind === 'choice' && row.list === list);
      const fresh: ChoiceDefinition = {
        ...newRecord(deps, at),
        visibility: 'public',
        kind: 'choice',
        list,
        code,
        position: 0,
        retired: false,
      };
      await journal.put('definitions', {
        ...(present ?? fresh),
        ...(name !== undefined && { name }),
        ...(retired !== undefined && { retired }),
        ...(position !== undefined && { position }),
      });
    });
    return { changeId: header.id };
  });
}
