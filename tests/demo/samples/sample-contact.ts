import type { ContactDraftInput } from '#lib/domain/contact/contact.ts';

/** A sample contact: a draft, with its organization by name, since ids are given when that one is saved. */
export interface SampleContact extends ContactDraftInput {
  organizationName?: string;
  /** Place in that organization. */
  title?: string;
}
