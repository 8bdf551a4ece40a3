import { type ReadonlySignal, signal } from '@preact/signals';
import { type ContactDraft, contactDraftSchema } from '#lib/domain/contact/contact.ts';
import type { Call } from '#lib/messages/call.ts';
import { type ConfirmationModel, createConfirmationModel } from './confirmation-model.ts';
import { createQuickAddModel, type QuickAddModel } from './quick-add-model.ts';

/** Adding contacts in the manage page: quick-add from what was typed. */
export interface ContactsPageModel {
  adding: ReadonlySignal<QuickAddModel | undefined>;
  confirmation: ConfirmationModel;
  /**
   * Opens quick-add, with an organization and its location when they are given, and with what was typed elsewhere when
   * that was kept as a draft; the form that is open for the same stays.
   */
  add: (text: string, organizationId?: string, draftId?: string, siteId?: string) => Promise<void>;
  closeAdd: () => void;
}

/** Makes the model of the contacts page. `onAdded` is told the id of each new contact. */
export function createContactsPageModel(
  call: Call,
  onAdded: (contactId: string) => void,
  onUndone: () => void = () => {},
): ContactsPageModel {
  const adding = signal<QuickAddModel | undefined>(undefined);
  const confirmation = createConfirmationModel({ call, onUndone });
  /** The text that the open form began with. */
  let openedFor = '';

  /** The draft that the open form began with: it goes with the form. */
  let openedDraft: string | undefined;

  function closeAdd(): void {
    adding.value?.dispose();
    adding.value = undefined;
    if (openedDraft !== undefined) void call('draft.discard', { id: openedDraft });
    openedDraft = undefined;
  }

  /** What was typed elsewhere; nothing when it is gone or cannot be read. */
  async function typedElsewhere(id: string): Promise<ContactDraft | undefined> {
    const answer = await call('draft.list', { kind: 'contact' });
    const kept = answer.ok ? answer.value.find((draft) => draft.id === id) : undefined;
    const read = contactDraftSchema.safeParse(kept?.values.draft);
    return read.success ? read.data : undefined;
  }

  async function choose(id: string): Promise<void> {
    const answer = await call('organization.get', { id });
    if (!answer.ok || answer.value === null) return;
    adding.value?.organization.choose({ kind: 'existing', organization: answer.value.summary });
  }

  async function open(text: string, draftId: string | undefined): Promise<void> {
    openedFor = text;
    const typed = draftId === undefined ? undefined : await typedElsewhere(draftId);
    const answer = await call('contact.prefill', { text: text.trim().slice(0, 320) });
    if (!answer.ok) {
      confirmation.fail(answer.failure);
      return;
    }
    closeAdd();
    openedDraft = draftId;
    adding.value = createQuickAddModel({
      call,
      prefill: typed ? { ...answer.value, draft: typed } : answer.value,
      onSaved: ({ contactId, changeId, card }) => {
        closeAdd();
        confirmation.say({ what: 'created', name: card.name }, changeId);
        onAdded(contactId);
      },
    });
  }

  return {
    adding,
    confirmation,
    closeAdd,
    async add(text, organizationId, draftId, siteId) {
      const isOther = text !== openedFor || draftId !== openedDraft;
      if (adding.value === undefined || isOther) await open(text, draftId);
      if (organizationId !== undefined) await choose(organizationId);
      if (siteId !== undefined) adding.value?.site.choose(siteId);
    },
  };
}
