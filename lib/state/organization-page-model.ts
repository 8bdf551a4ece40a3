import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import type { AttributeDefinition } from '#lib/domain/definition/definition.ts';
import { type OrganizationDraft, organizationDraftSchema } from '#lib/domain/organization/organization.ts';
import type { Failure } from '#lib/domain/result.ts';
import type { Call } from '#lib/messages/call.ts';
import type { Response } from '#lib/messages/protocol/protocol.ts';
import { createOrganizationEdits, type OrganizationEdits } from './organization-edits.ts';
import { createRecordHistoryModel, type RecordHistoryModel } from './record-history-model.ts';
import { type Schedule, scheduleByTimer } from './schedule.ts';

/** An organization whole, as the worker answers it. */
export type OrganizationDetail = NonNullable<Response<'organization.get'>>;

/** The page of one organization: everything known and edited in place, its people, sites, interactions and history. */
export interface OrganizationPageModel {
  detail: ReadonlySignal<OrganizationDetail | undefined>;
  state: ReadonlySignal<'loading' | 'ready' | 'gone' | 'failed'>;
  failure: ReadonlySignal<Failure | undefined>;
  edits: ReadonlySignal<OrganizationEdits | undefined>;
  history: RecordHistoryModel;
  load: (id: string) => Promise<void>;
  reload: () => Promise<void>;
  /** Deletes the organization. Answers the change. */
  remove: () => Promise<string | undefined>;
  hasUnsaved: () => boolean;
}

export interface OrganizationPageDependencies {
  countries?: () => readonly AssumedCountry[];
  attributes?: () => readonly AttributeDefinition[];
  onSaved?: (changeId: string) => void;
  /** A change was undone from the history. */
  onUndone?: (changeId: string) => void;
  schedule?: Schedule;
}

/** Makes the model of the organization page. Loading another one drops a late answer for the former one. */
export function createOrganizationPageModel(
  call: Call,
  {
    countries = () => [],
    attributes = () => [],
    onSaved = () => {},
    onUndone,
    schedule = scheduleByTimer,
  }: OrganizationPageDependencies = {},
): OrganizationPageModel {
  const detail = signal<OrganizationDetail>();
  const state = signal<'loading' | 'ready' | 'gone' | 'failed'>('loading');
  const failure = signal<Failure>();
  const edits = signal<OrganizationEdits>();
  /** By organization: what was typed and not saved outlives a look at another one. */
  const kept = new Map<string, OrganizationEdits>();
  let asked = 0;
  let shownId = '';

  function editsOf(id: string): OrganizationEdits {
    const current = computed((): OrganizationDraft | undefined => {
      const organization = detail.value?.organization;
      return organization?.id === id ? organizationDraftSchema.parse(organization) : undefined;
    });
    const reloadOwn = () => (id === shownId ? load(id) : Promise.resolve());
    const parts = { call, id, current, countries, attributes, schedule, reload: reloadOwn, onSaved };
    const made = kept.get(id) ?? createOrganizationEdits(parts);
    kept.set(id, made);
    return made;
  }

  function leave(id: string): void {
    const left = kept.get(id);
    if (left === undefined || left.dirty.value) return;
    left.dispose();
    kept.delete(id);
  }

  async function load(id: string): Promise<void> {
    const turn = ++asked;
    if (id !== shownId) {
      leave(shownId);
      shownId = id;
      batch(() => {
        detail.value = undefined;
        edits.value = undefined;
        state.value = 'loading';
      });
    }
    void history.load(id);
    const answer = await call('organization.get', { id });
    if (turn !== asked) return;
    batch(() => {
      failure.value = answer.ok ? undefined : answer.failure;
      if (!answer.ok) state.value = 'failed';
      else if (answer.value === null) state.value = 'gone';
      else {
        detail.value = answer.value;
        edits.value = editsOf(id);
        state.value = 'ready';
      }
    });
  }

  const history = createRecordHistoryModel(call, 'organization.history', () => load(shownId), onUndone);

  /** Reads the organization again after a write, and answers its change. */
  async function written(answer: Awaited<ReturnType<typeof call<'organization.delete'>>>): Promise<string | undefined> {
    await load(shownId);
    failure.value = answer.ok ? undefined : answer.failure;
    return answer.ok ? answer.value.changeId : undefined;
  }

  return {
    detail,
    state,
    failure,
    edits,
    history,
    load,
    reload: () => load(shownId),
    async remove() {
      const answer = await call('organization.delete', { id: shownId });
      if (answer.ok) {
        kept.get(shownId)?.dispose();
        kept.delete(shownId);
      }
      return written(answer);
    },
    hasUnsaved: () => [...kept.values()].some(({ dirty }) => dirty.value),
  };
}
