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
  add: (text: string) => Promise<void>;
  closeAdd: () => void;
}

/** Makes the model of the contacts page. `onAdded` is told the id of each new contact. */
export function createContactsPageModel(call: Call, onAdded: (contactId: string) => void): ContactsPageModel {
  const search = createSearchModel({ call });
  const adding = signal<QuickAddModel | undefined>(undefined);
  const confirmation = createConfirmationModel({ call });

  function closeAdd(): void {
    adding.value?.dispose();
    adding.value = undefined;
  }

  return {
    search,
    adding,
    confirmation,
    closeAdd,
    async add(text) {
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
    },
  };
}
