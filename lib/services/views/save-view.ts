import type { ViewDefinition } from '#lib/domain/definition/definition.ts';
import type { Result } from '#lib/domain/result.ts';
import { fold } from '#lib/domain/search/fold.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { newRecord } from '../contacts/prepare-draft.ts';
import { knownDefinitions } from '../definitions/known-definitions.ts';
import { changeAlreadyDone } from '../journal/already-done.ts';
import { record } from '../journal/record.ts';
import { refuse, settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';

async function viewsOf(deps: ServiceDeps): Promise<ViewDefinition[]> {
  return (await knownDefinitions(deps)).flatMap((each) => (each.kind === 'view' ? [each] : []));
}

/**
 * Saves a list as it is shown, or changes what was saved (message `view.save`). One change, one Undo; asking for what
 * is so already writes nothing. No right is needed: how one looks at a list is one's own. `duplicate` with the other's
 * id, `forbidden` with `policy` when a policy fixes it, `invalid` for a new one without a name.
 */
export function saveView(
  deps: ServiceDeps,
  { id, list, ...wanted }: Request<'view.save'>,
): Promise<Result<Response<'view.save'>>> {
  return settle(async () => {
    const at = deps.now();
    const header = { id: deps.newId(), action: 'view.save', by: deps.agent.id, at } as const;
    return record(deps.db, header, async (journal) => {
      const views = (await viewsOf(deps)).filter((each) => each.list === list);
      const present = views.find((each) => each.id === id);
      if (present?.fixed) return refuse('forbidden', 'policy');
      const name = wanted.name ?? present?.name ?? refuse('invalid', 'name');
      const twin = views.find((each) => each.id !== id && fold(each.name) === fold(name));
      if (twin !== undefined) return refuse('duplicate', twin.id);
      const fresh: ViewDefinition = {
        ...newRecord(deps, at),
        id,
        visibility: 'public',
        kind: 'view',
        list,
        code: id,
        name,
        address: '',
        isDefault: false,
        position: Math.max(0, ...views.map(({ position }) => position + 1)),
        retired: false,
      };
      const next: ViewDefinition = { ...(present ?? fresh), ...wanted, name };
      journal.nameSubject(name);
      const isSame =
        present !== undefined &&
        present.name === next.name &&
        present.address === next.address &&
        present.isDefault === next.isDefault;
      if (isSame) {
        const asked = { table: 'definitions', id, action: header.action, changeId: header.id } as const;
        return { id, changeId: await changeAlreadyDone(deps.db, journal, asked) };
      }
      // One default: the one before makes way in the same change.
      const former = next.isDefault ? views.filter((each) => each.isDefault && each.id !== id && !each.fixed) : [];
      await journal.putMany('definitions', [...former.map((each) => ({ ...each, isDefault: false })), next]);
      return { id, changeId: header.id };
    });
  });
}

/** Deletes what was saved of a list (message `view.delete`). One change, one Undo. */
export function deleteView(
  deps: ServiceDeps,
  { id }: Request<'view.delete'>,
): Promise<Result<Response<'view.delete'>>> {
  return settle(async () => {
    const header = { id: deps.newId(), action: 'view.delete', by: deps.agent.id, at: deps.now() } as const;
    await record(deps.db, header, async (journal) => {
      const view = (await viewsOf(deps)).find((each) => each.id === id);
      if (view === undefined) return refuse('not-found', id);
      if (view.fixed) refuse('forbidden', 'policy');
      journal.nameSubject(view.name);
      return journal.removeMany('definitions', [id]);
    });
    return { changeId: header.id };
  });
}
