import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { fail, type Failure, type Result } from '#lib/domain/result.ts';
import type { Call } from '#lib/messages/call.ts';
import type { ConfirmationModel } from './confirmation-model.ts';
import { called, createDuplicatesModel, type DuplicatesModel } from './duplicates-model.ts';
import { createOrganizationChoice, type OrganizationChoiceModel } from './organization-choice.ts';
import {
  createOrganizationDuplicatesModel,
  type OrganizationDuplicatesModel,
} from './organization-duplicates-model.ts';
import { type Schedule, scheduleByTimer } from './schedule.ts';
import { createSearchModel, type SearchModel } from './search-model.ts';
import { createTurns } from './turns.ts';

/** What is to be merged: a record, and the other one once it is known. */
export interface MergeWanted {
  of: 'contacts' | 'organizations';
  id: string;
  other?: string;
}

/** How the other one is found. */
export type OtherSearch =
  | { of: 'contacts'; model: SearchModel }
  | { of: 'organizations'; model: OrganizationChoiceModel };

/** Two records that the reader puts side by side to merge them, whatever they have in common (R31). */
export interface MergePageModel {
  contacts: DuplicatesModel;
  organizations: OrganizationDuplicatesModel;
  /** The one that another is looked for to be merged with. */
  first: ReadonlySignal<{ id: string; name: string } | undefined>;
  search: ReadonlySignal<OtherSearch | undefined>;
  failure: ReadonlySignal<Failure | undefined>;
  open: (wanted: MergeWanted) => Promise<void>;
  close: () => void;
}

/** Makes the model. `confirmation` says what was merged, with Undo. */
export function createMergePageModel(
  call: Call,
  confirmation: Pick<ConfirmationModel, 'say'>,
  schedule: Schedule = scheduleByTimer,
): MergePageModel {
  const contacts = createDuplicatesModel(call, confirmation);
  const organizations = createOrganizationDuplicatesModel(call, confirmation);
  const first = signal<{ id: string; name: string }>();
  const search = signal<OtherSearch>();
  const unread = signal<Failure>();
  const turns = createTurns();

  async function nameOf({ of, id }: MergeWanted): Promise<Result<string | undefined>> {
    if (of === 'contacts') {
      const answer = await call('duplicate.compare', { ids: [id] });
      const contact = answer.ok ? answer.value.contacts[0] : undefined;
      return answer.ok ? { ok: true, value: contact && called(contact) } : answer;
    }
    const answer = await call('duplicate.compare-organizations', { ids: [id] });
    return answer.ok ? { ok: true, value: answer.value[0]?.organization.name } : answer;
  }

  function searchFor({ of, id }: MergeWanted): OtherSearch {
    if (of === 'contacts') return { of, model: createSearchModel({ call, without: [id], schedule }) };
    const model = createOrganizationChoice(call, {}, schedule, () => {});
    const options = computed(() => model.options.value.filter((each) => each.id !== id));
    return { of, model: { ...model, options } };
  }

  function close(): void {
    turns.next();
    search.peek()?.model.dispose();
    batch(() => {
      contacts.close();
      organizations.close();
      first.value = undefined;
      search.value = undefined;
      unread.value = undefined;
    });
  }

  return {
    contacts,
    organizations,
    first,
    search,
    failure: computed(() => unread.value ?? contacts.failure.value ?? organizations.failure.value),
    async open(wanted) {
      close();
      const { of, id, other } = wanted;
      if (other !== undefined) {
        await (of === 'contacts' ? contacts : organizations).compare(id, other);
        return;
      }
      const isNewest = turns.next();
      const named = await nameOf(wanted);
      if (!isNewest()) return;
      const name = named.ok ? named.value : undefined;
      batch(() => {
        if (name === undefined) unread.value = named.ok ? fail('not-found').failure : named.failure;
        else {
          first.value = { id, name };
          search.value = searchFor(wanted);
        }
      });
    },
    close,
  };
}
