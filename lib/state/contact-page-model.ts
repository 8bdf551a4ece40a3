import { type ReadonlySignal, signal } from '@preact/signals';
import type { InteractionMedium, InteractionRef } from '#lib/domain/interaction/interaction.ts';
import { newId } from '#lib/domain/id.ts';
import type { Failure } from '#lib/domain/result.ts';
import type { Call } from '#lib/messages/call.ts';
import type { Response } from '#lib/messages/protocol/protocol.ts';

/** A contact whole, as the worker answers it. */
export type ContactDetail = NonNullable<Response<'contact.get'>>;

/** The page of one contact (R24): everything known, its interactions, and a new one that starts with it. */
export interface ContactPageModel {
  detail: ReadonlySignal<ContactDetail | undefined>;
  state: ReadonlySignal<'loading' | 'ready' | 'gone' | 'failed'>;
  failure: ReadonlySignal<Failure | undefined>;
  load: (id: string) => Promise<void>;
  reload: () => Promise<void>;
  /** Records an interaction that no page shows; this contact gets the four tags (R24). Answers the change. */
  startInteraction: (title: string, medium: InteractionMedium) => Promise<string | undefined>;
}

/** Site under which interactions stand that were started here and not seen on a helpdesk's page. */
export const OWN_SITE = 'sidecard';

/** Makes the model of the contact page. Loading another contact drops a late answer for the former one. */
export function createContactPageModel(call: Call): ContactPageModel {
  const detail = signal<ContactDetail | undefined>(undefined);
  const state = signal<'loading' | 'ready' | 'gone' | 'failed'>('loading');
  const failure = signal<Failure | undefined>(undefined);
  let asked = 0;
  let contactId = '';

  async function load(id: string): Promise<void> {
    const turn = ++asked;
    if (id !== contactId) {
      detail.value = undefined;
      state.value = 'loading';
    }
    contactId = id;
    const answer = await call('contact.get', { id });
    if (turn !== asked) return;
    failure.value = answer.ok ? undefined : answer.failure;
    if (!answer.ok) state.value = 'failed';
    else if (answer.value === null) state.value = 'gone';
    else {
      detail.value = answer.value;
      state.value = 'ready';
    }
  }

  return {
    detail,
    state,
    failure,
    load,
    reload: () => load(contactId),
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
