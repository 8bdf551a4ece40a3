import { type ReadonlySignal, signal } from '@preact/signals';
import { contactDraftSchema } from '#lib/domain/contact/contact.ts';
import type { Failure } from '#lib/domain/result.ts';
import type { ContactMatch } from '#lib/domain/view/contact-card.ts';
import type { Call } from '#lib/messages/call.ts';
import { type Schedule, scheduleByTimer } from './schedule.ts';
import { createSearchModel, type SearchModel } from './search-model.ts';

/** Choosing somebody who is known already to belong to an organization. */
export interface AddPersonModel {
  /** The search while it is open. */
  search: ReadonlySignal<SearchModel | undefined>;
  failure: ReadonlySignal<Failure | undefined>;
  /** Opens the search; those who belong to the organization already are not offered. */
  open: (organizationId: string, without: readonly string[]) => void;
  close: () => void;
  /** Has the contact belong to the organization too: one change of the contact, one Undo. Closes when it is kept. */
  choose: (match: ContactMatch) => Promise<void>;
}

/** Makes it; `onAdded` is told the name of the contact and the change, none when the contact belonged to it already. */
export function createAddPersonModel(
  call: Call,
  onAdded: (name: string, changeId: string | undefined) => void,
  schedule: Schedule = scheduleByTimer,
): AddPersonModel {
  const search = signal<SearchModel>();
  const failure = signal<Failure>();
  let organizationId = '';

  function close(): void {
    search.value?.dispose();
    search.value = undefined;
    failure.value = undefined;
  }

  return {
    search,
    failure,
    close,
    open(id, without) {
      close();
      organizationId = id;
      search.value = createSearchModel({ call, without, schedule });
    },
    async choose({ card }) {
      const asked = search.value;
      const found = await call('contact.get', { id: card.id });
      if (!found.ok || found.value === null) {
        failure.value = found.ok ? { code: 'not-found' } : found.failure;
        return;
      }
      const before = contactDraftSchema.parse(found.value.contact);
      const belongs = before.memberships.some((place) => place.organizationId === organizationId);
      const after = { ...before, memberships: [...before.memberships, { organizationId }] };
      const answer = belongs ? undefined : await call('contact.update', { id: card.id, before, after });
      // It was closed meanwhile: what was written is told all the same.
      if (answer !== undefined && !answer.ok) {
        if (asked === search.value) failure.value = answer.failure;
        return;
      }
      if (asked === search.value) close();
      onAdded(card.name, answer?.value.changeId);
    },
  };
}
