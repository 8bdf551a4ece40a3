import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type ContactDraft, contactDraftSchema } from '#lib/domain/contact/contact.ts';
import type { DuplicateHint } from '#lib/domain/view/contact-card.ts';
import {
  type AboutForm,
  aboutForm,
  type AddressesForm,
  addressesForm,
  type ContactFormParts,
  type MembershipsForm,
  membershipsForm,
  type NotesForm,
  notesForm,
  type PostalForm,
  postalForm,
} from './contact-forms.ts';
import { type AttributesForm, attributesForm } from './attributes-form.ts';
import { type LocationForm, locationForm } from './location-form.ts';
import type { AttributeDefinition } from '#lib/domain/definition/definition.ts';
import type { ContactDetail } from './contact-page-model.ts';
import { createSettling } from './schedule.ts';
import { createSectionEdit, type SectionEdit, type SectionForm } from './section-edit.ts';
import { createTurns } from './turns.ts';

/** The sections of a contact's page, each edited and saved by itself. */
export interface ContactEdits {
  about: SectionEdit<ContactDraft, AboutForm>;
  addresses: SectionEdit<ContactDraft, AddressesForm>;
  memberships: SectionEdit<ContactDraft, MembershipsForm>;
  postal: SectionEdit<ContactDraft, PostalForm>;
  notes: SectionEdit<ContactDraft, NotesForm<ContactDraft>>;
  /** The location that the contact belongs to (R43). */
  location: SectionEdit<ContactDraft, LocationForm>;
  /** The team's own fields (R44). */
  attributes: SectionEdit<ContactDraft, AttributesForm<ContactDraft>>;
  /** Something was typed in one of them that is not saved. */
  dirty: ReadonlySignal<boolean>;
  /** Who might be the same person as the contact would be with what is typed (R31). */
  duplicates: ReadonlySignal<readonly DuplicateHint[]>;
  dispose: () => void;
}

/** How long typing must rest before likely duplicates are looked for, in milliseconds. */
const DUPLICATE_REST = 250;

export interface ContactEditsParts extends Omit<ContactFormParts, 'onChange' | 'organizations'> {
  id: string;
  detail: ReadonlySignal<ContactDetail | undefined>;
  /** The team's fields in force. */
  attributes?: () => readonly AttributeDefinition[];
  reload: () => Promise<void>;
  onSaved: (changeId: string) => void;
}

/** Makes the editing of one contact; every section is closed at first. */
export function createContactEdits(parts: ContactEditsParts): ContactEdits {
  const { call, id, detail, reload, onSaved, attributes = () => [] } = parts;
  const current = computed(() => {
    const contact = detail.value?.contact;
    return contact?.id === id ? contactDraftSchema.parse(contact) : undefined;
  });
  const duplicates = signal<readonly DuplicateHint[]>([]);
  const turns = createTurns();
  const settling = createSettling(parts.schedule, DUPLICATE_REST);

  const sections = (): SectionEdit<ContactDraft, SectionForm<ContactDraft>>[] => [
    edits.about,
    edits.addresses,
    edits.memberships,
    edits.postal,
    edits.notes,
    edits.location,
    edits.attributes,
  ];
  const askDuplicates = async () => {
    const isNewest = turns.next();
    const draft = current.value;
    // A half-typed form may not fit the schema yet.
    const typed = contactDraftSchema.safeParse(
      sections().reduce((whole, { form }) => ({ ...whole, ...form.value?.patch() }), { ...draft }),
    );
    const isOpen = [edits.about, edits.addresses, edits.memberships].some(({ dirty }) => dirty.value);
    if (!isOpen || !typed.success) {
      duplicates.value = [];
      return;
    }
    const result = await call('contact.duplicates', { draft: typed.data, self: id });
    if (isNewest() && result.ok) duplicates.value = result.value;
  };
  const formParts: ContactFormParts = {
    ...parts,
    organizations: () => detail.value?.organizations ?? [],
    onChange: () => settling.soon(() => void askDuplicates()),
  };
  const section = <Form extends SectionForm<ContactDraft>>(
    makeForm: (draft: ContactDraft, parts: ContactFormParts) => Form,
  ): SectionEdit<ContactDraft, Form> =>
    createSectionEdit<ContactDraft, Form>({
      current,
      makeForm: (draft) => makeForm(draft, formParts),
      save: (before, after) => call('contact.update', { id, before, after }),
      reload,
      onSaved: (changeId) => {
        duplicates.value = [];
        onSaved(changeId);
      },
    });
  const edits: ContactEdits = {
    about: section(aboutForm),
    addresses: section(addressesForm),
    memberships: section(membershipsForm),
    postal: section(postalForm),
    notes: section(notesForm),
    location: section(locationForm),
    attributes: section((draft, { onChange }) => attributesForm(draft, { attributes, onChange })),
    dirty: computed(() => sections().some(({ dirty }) => dirty.value)),
    duplicates,
    dispose: () => {
      settling.cancel();
      turns.forget();
      for (const each of sections()) each.cancel();
    },
  };
  return edits;
}
