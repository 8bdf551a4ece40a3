import type { ReadonlySignal } from '@preact/signals';
import type { Definition, ViewDefinition, ViewedList } from '#lib/domain/definition/definition.ts';
import type { Failure, Result } from '#lib/domain/result.ts';
import type { Call } from '#lib/messages/call.ts';
import type { Written } from '#lib/messages/protocol/interaction.ts';
import type { ConfirmationModel, Deed } from './confirmation-model.ts';

/** The lists that were saved as they were shown. */
export interface SavedViewsModel {
  /** Those of a list, in their order. */
  viewsOf: (list: ViewedList) => ViewDefinition[];
  /** Saves a new one; answers its id, or why it was not. */
  save: (list: ViewedList, name: string, address: string) => Promise<Result<string>>;
  /** What is shown now takes the place of what was saved. */
  update: (view: ViewDefinition, address: string) => Promise<void>;
  /** Answers why it was not renamed. */
  rename: (view: ViewDefinition, name: string) => Promise<Failure | undefined>;
  /** The list opens with it, or no longer. */
  setDefault: (view: ViewDefinition, isDefault: boolean) => Promise<void>;
  remove: (view: ViewDefinition) => Promise<void>;
}

export interface SavedViewsDependencies {
  call: Call;
  newId: () => string;
  definitions: ReadonlySignal<readonly Definition[]>;
  /** Reads the definitions again. */
  reload: () => Promise<void>;
  confirmation: Pick<ConfirmationModel, 'say' | 'fail'>;
}

/** Makes the model. Every change is confirmed with a way to take it back. */
export function createSavedViewsModel(deps: SavedViewsDependencies): SavedViewsModel {
  const { call, definitions, reload, confirmation } = deps;

  async function write(sent: Promise<Result<Written>>, deed: Deed): Promise<Result<Written>> {
    const answer = await sent;
    if (answer.ok) confirmation.say(deed, answer.value.changeId);
    await reload();
    return answer;
  }

  async function change(
    { id, list, name }: ViewDefinition,
    edit: { name?: string; address?: string; isDefault?: boolean },
  ): Promise<Failure | undefined> {
    const deed: Deed = { what: 'view-saved', name: edit.name ?? name };
    const answer = await write(call('view.save', { id, list, ...edit }), deed);
    return answer.ok ? undefined : answer.failure;
  }

  async function changeOrSay(...said: Parameters<typeof change>): Promise<void> {
    const failure = await change(...said);
    if (failure) confirmation.fail(failure);
  }

  return {
    viewsOf: (list) =>
      definitions.value
        .flatMap((each) => (each.kind === 'view' && each.list === list && !each.retired ? [each] : []))
        .sort((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1)),
    async save(list, name, address) {
      const id = deps.newId();
      const answer = await write(call('view.save', { id, list, name, address }), { what: 'view-saved', name });
      return answer.ok ? { ok: true, value: id } : answer;
    },
    update: (view, address) => changeOrSay(view, { address }),
    rename: (view, name) => change(view, { name }),
    setDefault: (view, isDefault) => changeOrSay(view, { isDefault }),
    async remove({ id, name }) {
      const answer = await write(call('view.delete', { id }), { what: 'view-deleted', name });
      if (!answer.ok) confirmation.fail(answer.failure);
    },
  };
}
