import { z } from 'zod/mini';
import { countrySchema } from '#lib/domain/address/interaction-address.ts';
import type { ParsedAddress } from '#lib/domain/address/parsed-address.ts';
import type { Resolution } from '#lib/domain/resolution/resolution.ts';
import type { ContactCard, ContactMatch, OrganizationMatch, QuickAddPrefill } from '#lib/domain/view/contact-card.ts';
import { defineMessage } from '../define.ts';

/** The answer to a look-up of any text: an address is resolved, anything else is searched by name. */
export interface LookupResult {
  text: string;
  /** Set when the text is an address. */
  address?: ParsedAddress;
  resolution?: Resolution;
  matches: ContactMatch[];
  /** Organizations that the text leads to: by an address that they or their locations have, a mail domain, or a name. */
  organizations?: OrganizationMatch[];
  suggestions: ContactCard[];
  prefill: QuickAddPrefill;
  /** True when it is one of our own addresses (R7). */
  own: boolean;
}

/** Looks any number, mail or name up. Creates nothing (R14). */
export const lookupText = defineMessage<LookupResult>()({
  name: 'lookup.text',
  senders: ['page'],
  request: z.object({ text: z.string().check(z.maxLength(2000)), country: z.optional(countrySchema) }),
});

/**
 * What was asked of the panel from outside it (context menu, omnibox, shortcut): to come forward, to look a text up, or
 * to add the contact of a text. The text may be empty.
 */
export type PanelIntent = 'show' | 'look-up' | 'add';

/** What was asked for outside the panel, newest, for this window. */
export const lookupPending = defineMessage<{ text: string; at: number; intent: PanelIntent } | null>()({
  name: 'lookup.pending',
  senders: ['page'],
  request: z.object({ windowId: z.int() }),
});

/** The panel has shown or closed the pending look-up. */
export const lookupDone = defineMessage<null>()({
  name: 'lookup.done',
  senders: ['page'],
  request: z.object({ windowId: z.int() }),
});
