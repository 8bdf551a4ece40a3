import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { AttributeDefinition } from '#lib/domain/definition/definition.ts';
import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import type { InteractionMedium, InteractionRef } from '#lib/domain/interaction/interaction.ts';
import { newId } from '#lib/domain/id.ts';
import type { Failure } from '#lib/domain/result.ts';
import type { OrganizationSummary } from '#lib/domain/view/contact-card.ts';
import type { Call } from '#lib/messages/call.ts';
import type { Response } from '#lib/messages/protocol/protocol.ts';
import { type ContactEdits, createContactEdits } from './contact-edits.ts';
import { createRecordHistoryModel, type RecordHistoryModel } from './record-history-model.ts';
import { type Schedule, scheduleByTimer } from './schedule.ts';

/** A contact whole, as the worker answers it. */
export type ContactDetail = NonNullable<Response<'contact.get'>>;

/** Where a contact belongs, as the worker answers it. */
export type ContactPlaces = NonNullable<Response<'contact.places'>>;

/** The page of one contact (R24): everything known, its interactions, and a new one that starts with it. */
export interface ContactPageModel {
  detail: ReadonlySignal<ContactDetail | undefined>;
  /** Its location, those it may be given, and what it inherits (R43); undefined until it was read. */
  places: ReadonlySignal<ContactPlaces | undefined>;
  state: ReadonlySignal<'loading' | 'ready' | 'gone' | 'failed'>;
  failure: ReadonlySignal<Failure | undefined>;
  load: (id: string) => Promise<void>;
  reload: () => Promise<void>;
  /** Records an interaction that no page shows; this contact gets the four tags (R24). Answers the change. */
  startInteraction: (title: string, medium: InteractionMedium) => Promise<string | undefined>;
  /** The editing of the contact that is shown; what is typed stays while one looks at others. */
  edits: ReadonlySignal<ContactEdits | undefined>;
  history: RecordHistoryModel;
  /** Deletes the contact. Answers the change. */
  remove: () => Promise<string | undefined>;
  /** Opens the organizations with this one added, as after making it in the wizard (R40). */
  addOrganization: (contactId: string, organizationId: string) => Promise<void>;
  /** Something is typed on a contact's page that is not saved. */
  hasUnsaved: () => boolean;
}

export interface ContactPageDependencies {
  /** Countries in which national numbers are read as they are typed (R2). */
  countries?: () => readonly AssumedCountry[];
  /** The team's fields of contacts in force (R44). */
  attributes?: () => readonly AttributeDefinition[];
  onSaved?: (changeId: string) => void;
  /** A change was undone from the history. */
  onUndone?: (changeId: string) => void;
  schedule?: Schedule;
}

/** Site under which interactions stand that were started here and not seen on a helpdesk's page. */
export const OWN_SITE = 'sidecard';

/** Makes the model of the contact page. Loading another contact drops a late answer for the former one. */
export function createContactPageModel(
  call: Call,
  {
    countries = () => [],
    attributes = () => [],
    onSaved = () => {},
    onUndone,
    schedule = scheduleByTimer,
  }: ContactPageDependencies = {},
): ContactPageModel {
  const detail = signal<ContactDetail | undefined>(undefined);
  const places = signal<ContactPlaces>();
  const state = signal<'loading' | 'ready' | 'gone' | 'failed'>('loading');
  const failure = signal<Failure | undefined>(undefined);
  const edits = signal<ContactEdits | undefined>(undefined);
  /** By contact: what was typed and not saved outlives a look at another contact. */
  const kept = new Map<string, ContactEdits>();
  let asked = 0;
  let placesAsked = 0;
  let contactId = '';
  /** An organization to add once its contact is there. */
  let waiting: { id: string; organization: OrganizationSummary } | undefined;

  function editsOf(id: string): ContactEdits {
    const reloadOwn = () => (id === contactId ? load(id) : Promise.resolve());
    const made =
      kept.get(id) ??
      createContactEdits({ call, id, detail, countries, attributes, schedule, reload: reloadOwn, onSaved });
    kept.set(id, made);
    return made;
  }

  function leave(id: string): void {
    const left = kept.get(id);
    if (left === undefined || left.dirty.value) return;
    left.dispose();
    kept.delete(id);
  }

  function takeWaiting(): void {
    if (waiting?.id !== contactId) return;
    const { organization } = waiting;
    const { memberships } = editsOf(contactId);
    memberships.open();
    const rows = memberships.form.value?.rows;
    const empty = rows?.rows.value.find(({ value }) => value.organization.choice.value.kind === 'none');
    if (empty) empty.value.organization.choose({ kind: 'existing', organization });
    else rows?.add(organization);
    waiting = undefined;
  }

  async function loadPlaces(id: string): Promise<void> {
    const turn = ++placesAsked;
    const answer = await call('contact.places', { id });
    if (turn === placesAsked && answer.ok) places.value = answer.value ?? undefined;
  }

  async function load(id: string): Promise<void> {
    const turn = ++asked;
    if (id !== contactId) {
      leave(contactId);
      contactId = id;
      batch(() => {
        detail.value = undefined;
        places.value = undefined;
        state.value = 'loading';
        edits.value = undefined;
      });
    }
    void history.load(id);
    void loadPlaces(id);
    const answer = await call('contact.get', { id });
    if (turn !== asked) return;
    failure.value = answer.ok ? undefined : answer.failure;
    if (!answer.ok) state.value = 'failed';
    else if (answer.value === null) state.value = 'gone';
    else {
      const read = answer.value;
      batch(() => {
        detail.value = read;
        state.value = 'ready';
        edits.value = editsOf(id);
      });
      takeWaiting();
    }
  }

  const history = createRecordHistoryModel(call, 'contact.history', () => load(contactId), onUndone);

  return {
    detail,
    places,
    state,
    failure,
    load,
    reload: () => load(contactId),
    edits,
    history,
    async remove() {
      const answer = await call('contact.delete', { ids: [contactId] });
      failure.value = answer.ok ? undefined : answer.failure;
      if (!answer.ok) return undefined;
      kept.get(contactId)?.dispose();
      kept.delete(contactId);
      await load(contactId);
      return answer.value.changeId;
    },
    async addOrganization(id, organizationId) {
      const answer = await call('organization.get', { id: organizationId });
      if (!answer.ok || answer.value === null) return;
      waiting = { id, organization: answer.value.summary };
      if (state.value === 'ready' && id === contactId) takeWaiting();
    },
    hasUnsaved: () => [...kept.values()].some(({ dirty }) => dirty.value),
    async startInteraction(title, medium) {
      const id = newId();
      const interaction: InteractionRef = {
        key: `${OWN_SITE}|manual|${id}`,
        site: OWN_SITE,
        kind: 'manual',
        id,
        url: '',
        title: title.trim() === '' ? undefined : title.trim(),
        medium,
        direction: 'outbound',
      };
      const answer = await call('interaction.associate', { interaction, contactId });
      await load(contactId);
      failure.value = answer.ok ? undefined : answer.failure;
      return answer.ok ? answer.value.changeId : undefined;
    },
  };
}
