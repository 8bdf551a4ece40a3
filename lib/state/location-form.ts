import type { ContactDraft } from '#lib/domain/contact/contact.ts';
import { type ContactFormParts, createFields, type FieldsForm } from './contact-forms.ts';
import type { SectionForm } from './section-edit.ts';

/** The location of a contact (R43); an empty text is none. */
export interface LocationForm extends SectionForm<ContactDraft>, FieldsForm<{ siteId: string }> {}

/** Makes it from the contact as it is. */
export function locationForm({ siteId = '' }: ContactDraft, { onChange }: ContactFormParts): LocationForm {
  const form = createFields({ siteId }, onChange);
  return { ...form, patch: () => ({ siteId: form.fields.value.siteId || undefined }), check: () => true };
}
