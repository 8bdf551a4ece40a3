import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import type { AttributeDefinition } from '#lib/domain/definition/definition.ts';
import type { Failure } from '#lib/domain/result.ts';
import { type SiteDraft, siteDraftSchema } from '#lib/domain/site/site.ts';
import type { Call } from '#lib/messages/call.ts';
import type { Response } from '#lib/messages/protocol/protocol.ts';
import { createLocationEdits, type LocationEdits } from './location-edits.ts';
import { createRecordHistoryModel, type RecordHistoryModel } from './record-history-model.ts';
import { type Schedule, scheduleByTimer } from './schedule.ts';

/** A location whole, as the worker answers it. */
export type LocationDetail = NonNullable<Response<'location.get'>>;

/** The page of one location (R43): everything known and edited in place, its people and its history. */
export interface LocationPageModel {
  detail: ReadonlySignal<LocationDetail | undefined>;
  state: ReadonlySignal<'loading' | 'ready' | 'gone' | 'failed'>;
  failure: ReadonlySignal<Failure | undefined>;
  edits: ReadonlySignal<LocationEdits | undefined>;
  history: RecordHistoryModel;
  load: (id: string) => Promise<void>;
  reload: () => Promise<void>;
  /** Deletes the location. Answers the change. */
  remove: () => Promise<string | undefined>;
  hasUnsaved: () => boolean;
}

export interface LocationPageDependencies {
  countries?: () => readonly AssumedCountry[];
  attributes?: () => readonly AttributeDefinition[];
  onSaved?: (changeId: string) => void;
  schedule?: Schedule;
}

/** Makes the model of the location page. Loading another one drops a late answer for the former one. */
export function createLocationPageModel(
  call: Call,
  {
    countries = () => [],
    attributes = () => [],
    onSaved = () => {},
    schedule = scheduleByTimer,
  }: LocationPageDependencies = {},
): LocationPageModel {
  const detail = signal<LocationDetail>();
  const state = signal<'loading' | 'ready' | 'gone' | 'failed'>('loading');
  const failure = signal<Failure>();
  const edits = signal<LocationEdits>();
  /** By location: what was typed and not saved outlives a look at another one. */
  const kept = new Map<string, LocationEdits>();
  let asked = 0;
  let shownId = '';

  function editsOf({ id, organizationId }: LocationDetail['site']): LocationEdits {
    const known = kept.get(id);
    if (known !== undefined) return known;
    const current = computed((): SiteDraft | undefined => {
      const site = detail.value?.site;
      return site?.id === id ? siteDraftSchema.parse(site) : undefined;
    });
    const reload = () => (id === shownId ? load(id) : Promise.resolve());
    const parts = { call, id, organizationId, current, countries, attributes, schedule, reload, onSaved };
    const made = createLocationEdits(parts);
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
    const answer = await call('location.get', { id });
    if (turn !== asked) return;
    batch(() => {
      failure.value = answer.ok ? undefined : answer.failure;
      if (!answer.ok) state.value = 'failed';
      else if (answer.value === null) state.value = 'gone';
      else {
        detail.value = answer.value;
        edits.value = editsOf(answer.value.site);
        state.value = 'ready';
      }
    });
  }

  const history = createRecordHistoryModel(call, 'location.history', () => load(shownId));

  return {
    detail,
    state,
    failure,
    edits,
    history,
    load,
    reload: () => load(shownId),
    async remove() {
      const answer = await call('location.delete', { id: shownId });
      if (answer.ok) {
        kept.get(shownId)?.dispose();
        kept.delete(shownId);
      }
      await load(shownId);
      if (!answer.ok) failure.value = answer.failure;
      return answer.ok ? answer.value.changeId : undefined;
    },
    hasUnsaved: () => [...kept.values()].some(({ dirty }) => dirty.value),
  };
}
