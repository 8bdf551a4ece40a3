import { z } from 'zod/mini';
import { countrySchema } from '#lib/domain/address/interaction-address.ts';
import type { SiteView } from '#lib/domain/view/tab-view.ts';
import { defineMessage } from '../define.ts';

const origin = z.string().check(z.maxLength(300));

/** Registers the content script for an origin whose permission was granted, and starts it in open tabs. */
export const siteEnable = defineMessage<SiteView>()({
  name: 'site.enable',
  senders: ['page'],
  request: z.object({ origin, tabId: z.optional(z.int()) }),
});

/** Unregisters the content script and stops it in open tabs. The page gives the permission back. */
export const siteDisable = defineMessage<SiteView>()({
  name: 'site.disable',
  senders: ['page'],
  request: z.object({ origin, tabId: z.optional(z.int()) }),
});

/** Allows asking a site's helpdesk for the requester of its tickets, or stops that; off until then. */
export const siteAllowTickets = defineMessage<null>()({
  name: 'site.allow-tickets',
  senders: ['page'],
  request: z.object({ origin, on: z.boolean() }),
});

/**
 * Has the addresses that were found on a site's pages underlined there, or stops that; off until then. `forbidden`
 * where a policy has them underlined.
 */
export const siteMark = defineMessage<null>()({
  name: 'site.mark',
  senders: ['page'],
  request: z.object({ origin, on: z.boolean() }),
});

/**
 * Sets the country in which a site's national numbers are read (R2), and which helpdesk stands behind a custom domain.
 * What is left out stays; `null` goes back to the agent's country, or to recognising the helpdesk.
 */
export const siteConfigure = defineMessage<null>()({
  name: 'site.configure',
  senders: ['page'],
  request: z.object({
    origin,
    country: z.optional(z.nullable(countrySchema)),
    adapterId: z.optional(z.nullable(z.string().check(z.maxLength(60)))),
  }),
});
