import { z } from 'zod/mini';
import { type Site, siteDraftSchema } from '#lib/domain/site/site.ts';
import type { AddressLine, ContactCard, OrganizationSummary } from '#lib/domain/view/contact-card.ts';
import { defineMessage } from '../define.ts';
import type { RecordChange } from './change.ts';
import type { Written } from './interaction.ts';

const id = z.uuid();

/** One location of an organization whole (R43), with its people. */
export const locationGet = defineMessage<{
  site: Site;
  organization: OrganizationSummary;
  addresses: AddressLine[];
  people: ContactCard[];
  /** More people belong to it than are listed. */
  morePeople: boolean;
} | null>()({
  name: 'location.get',
  senders: ['page'],
  request: z.object({ id }),
});

/** Saves a new location; refused with `duplicate` and the other's id when the organization has one of that name. */
export const locationCreate = defineMessage<Written & { id: string }>()({
  name: 'location.create',
  senders: ['page'],
  request: z.object({ organizationId: id, site: siteDraftSchema }),
});

/** Saves an edit: the fields in which `before` and `after` differ. `conflict` names them when they were changed meanwhile. */
export const locationUpdate = defineMessage<Written>()({
  name: 'location.update',
  senders: ['page'],
  request: z.object({ id, before: siteDraftSchema, after: siteDraftSchema }),
});

/** Deletes a location; contacts that belong to it keep it by name. */
export const locationDelete = defineMessage<Written>()({
  name: 'location.delete',
  senders: ['page'],
  request: z.object({ id }),
});

/** What was done to a location, newest first; also of a deleted one. */
export const locationHistory = defineMessage<RecordChange[]>()({
  name: 'location.history',
  senders: ['page'],
  request: z.object({ id }),
});

/** Which location of an organization has this name already, whatever its case, accents and spacing (R41). */
export const locationNamed = defineMessage<{ id: string; name: string } | null>()({
  name: 'location.named',
  senders: ['page'],
  request: z.object({ organizationId: id, name: z.string().check(z.maxLength(200)) }),
});
