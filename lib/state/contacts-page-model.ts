import { createSearchModel, type SearchModel } from './search-model.ts';
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Call } from '#lib/messages/call.ts';
import { type ConfirmationModel, createConfirmationModel } from './confirmation-model.ts';
import { createQuickAddModel, type QuickAddModel } from './quick-add-model.ts';

/** The contacts of the manage page: search, and quick-add from what was typed. */
export interface ContactsPageModel {
  search: SearchModel;
  adding: ReadonlySignal<QuickAddModel | undefined>;
  confirmation: ConfirmationModel;
  /** Opens quick-add, with an organization when one is given; the form that is open for the same text stays. */
  add: (text: string, organizationId?: string) => Promise<void>;
  closeAdd: () => void;
}

/** Makes the model of the contacts page. `onAdded` is told the id of each new contact. */
export function createContactsPageModel(
  call: Call,
  onAdded: (contactId: string) => void,
  onUndone: () => void = () => {},
): ContactsPageModel {
  const search = createSearchModel({ call });
  const adding = signal<QuickAddModel | undefined>(undefined);
  const confirmation = createConfirmationModel({ call, onUndone });
  /** The text that the open form began with. */
  let openedFor = '';

  function closeAdd(): void {
    adding.value?.dispose();
    adding.value = undefined;
  }

  async function choose(id: string): Promise<void> {
    const answer = await call('organization.get', { id });
    if (!answer.ok || answer.value === null) return;
    adding.value?.organization.choose({ kind: 'existing', organization: answer.value.summary });
  }

  async function open(text: string): Promise<void> {
    openedFor = text;
    const answer = await call('contact.prefill', { text: text.trim().slice(0, 320) });
    if (!answer.ok) {
      confirmation.fail(answer.failure);
      return;
    }
    closeAdd();
    adding.value = createQuickAddModel({
      call,
      prefill: answer.value,
      onSaved: ({ contactId, changeId, card }) => {
        closeAdd();
        confirmation.say({ what: 'created', name: card.name }, changeId);
        onAdded(contactId);
      },
    });
  }

  return {
    search,
    adding,
    confirmation,
    closeAdd,
    async add(text, organizationId) {
      if (adding.value === undefined || text !== openedFor) await open(text);
      if (organizationId !== undefined) await choose(organizationId);
    },
  };
}
