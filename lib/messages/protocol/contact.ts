import { z } from 'zod/mini';
import { interactionAddressSchema } from '#lib/domain/address/interaction-address.ts';
import { type Contact, contactDraftSchema, membershipSchema } from '#lib/domain/contact/contact.ts';
import type { AttributeValue } from '#lib/domain/definition/attribute-value.ts';
import { interactionRefSchema } from '#lib/domain/interaction/interaction.ts';
import { organizationDraftSchema } from '#lib/domain/organization/organization.ts';
import type {
  ContactCard,
  ContactMatch,
  DuplicateHint,
  OrganizationSummary,
  QuickAddPrefill,
} from '#lib/domain/view/contact-card.ts';
import type { ShownInheritance } from '#lib/domain/view/shown-inheritance.ts';
import { defineMessage } from '../define.ts';
import type { RecordChange } from './change.ts';
import type { Written } from './interaction.ts';

const query = z.string().check(z.maxLength(320));

/**
 * Searches names by prefix of any word, digits by suffix, mails by prefix; 20 best, ranked. R22 when an organization is
 * given: its contacts first, or with `onlyOrganization` alone. `hiddenElsewhere` is then how many others match, counted
 * up to 1000: that number means so many or more.
 */
export const contactSearch = defineMessage<{ matches: ContactMatch[]; hiddenElsewhere: number }>()({
  name: 'contact.search',
  senders: ['page'],
  request: z.object({ query, organizationId: z.optional(z.uuid()), onlyOrganization: z.optional(z.boolean()) }),
});

/** One contact whole, with its card. What happened with it is asked for with `timeline.list`. */
export const contactGet = defineMessage<{
  contact: Contact;
  card: ContactCard;
  organizations: OrganizationSummary[];
} | null>()({
  name: 'contact.get',
  senders: ['page'],
  request: z.object({ id: z.uuid() }),
});

/**
 * Saves a new contact, with a new organization when `newOrganization` is given (and the contact's title there), and
 * associates it with an interaction when one is given, in the place of the participant `inPlaceOf` when that is given
 * too: all of it in one transaction and one change.
 */
export const contactCreate = defineMessage<{ contactId: string; changeId: string; card: ContactCard }>()({
  name: 'contact.create',
  senders: ['page'],
  request: z.object({
    draft: contactDraftSchema,
    newOrganization: z.optional(organizationDraftSchema),
    newOrganizationTitle: membershipSchema.shape.title,
    associateWith: z.optional(interactionRefSchema),
    inPlaceOf: z.optional(z.uuid()),
  }),
});

/**
 * Saves an edit: the fields in which the contact as the form began with it (`before`) and as it is to be (`after`)
 * differ. `conflict`, with the names of the fields, when they were changed meanwhile.
 */
export const contactUpdate = defineMessage<Written>()({
  name: 'contact.update',
  senders: ['page'],
  request: z.object({ id: z.uuid(), before: contactDraftSchema, after: contactDraftSchema }),
});

/** Deletes contacts in one change; what they took part in keeps them by name. */
export const contactDelete = defineMessage<Written>()({
  name: 'contact.delete',
  senders: ['page'],
  request: z.object({ ids: z.array(z.uuid()).check(z.minLength(1), z.maxLength(5000)) }),
});

/** The location of a contact, those it may be given, and what it inherits (R43). */
export const contactPlaces = defineMessage<{
  site?: { id: string; name: string; isDeleted: boolean };
  sites: { id: string; name: string; organization: string }[];
  inheritance: ShownInheritance;
} | null>()({
  name: 'contact.places',
  senders: ['page'],
  request: z.object({ id: z.uuid() }),
});

/** What was done to a contact, newest first; also of a deleted one. */
export const contactHistory = defineMessage<RecordChange[]>()({
  name: 'contact.history',
  senders: ['page'],
  request: z.object({ id: z.uuid() }),
});

/** A contact as a table lists it. */
export interface ListedContact {
  card: ContactCard;
  /** What it is sorted by. */
  familyName: string;
  organizationIds: string[];
  updatedAt: number;
  /** Values of the team's own fields by their ids, long texts cut; left out when there are none (R44). */
  attributes?: Record<string, AttributeValue>;
}

/** Adds an address to a contact, so that it is recognised by it from now on; one it has already is not added again. */
export const contactAddAddress = defineMessage<Written>()({
  name: 'contact.add-address',
  senders: ['page'],
  request: z.object({ contactId: z.uuid(), address: interactionAddressSchema }),
});

/** Who might already be the person being typed (R23); `self` is the contact being edited (R31). */
export const contactDuplicates = defineMessage<DuplicateHint[]>()({
  name: 'contact.duplicates',
  senders: ['page'],
  request: z.object({ draft: contactDraftSchema, self: z.optional(z.uuid()) }),
});

/** What quick-add starts from for an address or a name. */
export const contactPrefill = defineMessage<QuickAddPrefill>()({
  name: 'contact.prefill',
  senders: ['page'],
  request: z.object({ text: query, name: z.optional(z.string().check(z.maxLength(200))) }),
});

/**
 * Saves many contacts as one batch (journalled as one change). `organizationName` finds or makes the organization;
 * `id` is kept as the record's own when the file brings one and no contact has it yet.
 */
export const contactImport = defineMessage<{ changeId: string; saved: number }>()({
  name: 'contact.import',
  senders: ['page'],
  request: z.object({
    contacts: z
      .array(
        z.extend(contactDraftSchema, {
          id: z.optional(z.uuid()),
          organizationName: z.optional(z.string().check(z.maxLength(200))),
        }),
      )
      .check(z.maxLength(5000)),
  }),
});
