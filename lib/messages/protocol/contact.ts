import { z } from 'zod';
import { interactionAddressSchema } from '#lib/domain/address/interaction-address.ts';
import { type Contact, contactDraftSchema } from '#lib/domain/contact/contact.ts';
import type { Interaction } from '#lib/domain/interaction/interaction.ts';
import { interactionRefSchema } from '#lib/domain/interaction/interaction.ts';
import { organizationDraftSchema } from '#lib/domain/organization/organization.ts';
import type {
  ContactCard,
  ContactMatch,
  DuplicateHint,
  OrganizationSummary,
  QuickAddPrefill,
} from '#lib/domain/view/contact-card.ts';
import { defineMessage } from '../define.ts';
import type { Written } from './interaction.ts';

const query = z.string().max(320);

/**
 * Searches names by prefix of any word, digits by suffix, mails by prefix; 20 best, ranked. R22 when an organization is
 * given: its contacts first, or with `onlyOrganization` alone. `hiddenElsewhere` is then how many others match, counted
 * up to 1000: that number means so many or more.
 */
export const contactSearch = defineMessage<{ matches: ContactMatch[]; hiddenElsewhere: number }>()({
  name: 'contact.search',
  senders: ['page'],
  request: z.object({ query, organizationId: z.uuid().optional(), onlyOrganization: z.boolean().optional() }),
});

/** One contact whole, with its card and its interactions, newest first. */
export const contactGet = defineMessage<{
  contact: Contact;
  card: ContactCard;
  organizations: OrganizationSummary[];
  interactions: Interaction[];
} | null>()({
  name: 'contact.get',
  senders: ['page'],
  request: z.object({ id: z.uuid() }),
});

/**
 * Saves a new contact, with a new organization when `newOrganization` is given, and associates it with an
 * interaction when one is given: all of it in one transaction and one change.
 */
export const contactCreate = defineMessage<{ contactId: string; changeId: string; card: ContactCard }>()({
  name: 'contact.create',
  senders: ['page'],
  request: z.object({
    draft: contactDraftSchema,
    newOrganization: organizationDraftSchema.optional(),
    associateWith: interactionRefSchema.optional(),
  }),
});

/** Adds an address to a contact, so that it is recognised by it from now on; one it has already is not added again. */
export const contactAddAddress = defineMessage<Written>()({
  name: 'contact.add-address',
  senders: ['page'],
  request: z.object({ contactId: z.uuid(), address: interactionAddressSchema }),
});

/** Who might already be the person being typed (R23). */
export const contactDuplicates = defineMessage<DuplicateHint[]>()({
  name: 'contact.duplicates',
  senders: ['page'],
  request: z.object({ draft: contactDraftSchema }),
});

/** What quick-add starts from for an address or a name. */
export const contactPrefill = defineMessage<QuickAddPrefill>()({
  name: 'contact.prefill',
  senders: ['page'],
  request: z.object({ text: query, name: z.string().max(200).optional() }),
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
      .array(contactDraftSchema.extend({ id: z.uuid().optional(), organizationName: z.string().max(200).optional() }))
      .max(5000),
  }),
});

/** Searches organizations by name prefix of any word, or domain. */
export const organizationSearch = defineMessage<OrganizationSummary[]>()({
  name: 'organization.search',
  senders: ['page'],
  request: z.object({ query }),
});

/** Saves a new organization; refused with `duplicate` and the other's id when the name is taken (R41). */
export const organizationCreate = defineMessage<{ organization: OrganizationSummary; changeId: string }>()({
  name: 'organization.create',
  senders: ['page'],
  request: z.object({ draft: organizationDraftSchema }),
});
