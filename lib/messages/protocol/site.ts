import { z } from 'zod';
import { countrySchema } from '#lib/domain/address/interaction-address.ts';
import type { SiteView } from '#lib/domain/view/tab-view.ts';
import { defineMessage } from '../define.ts';

const origin = z.string().max(300);

/** Registers the content script for an origin whose permission was granted, and starts it in open tabs. */
export const siteEnable = defineMessage<SiteView>()({
  name: 'site.enable',
  senders: ['page'],
  request: z.object({ origin, tabId: z.number().int().optional() }),
});

/** Unregisters the content script and stops it in open tabs. The page gives the permission back. */
export const siteDisable = defineMessage<SiteView>()({
  name: 'site.disable',
  senders: ['page'],
  request: z.object({ origin, tabId: z.number().int().optional() }),
});

/** Sets the country in which a site's national numbers are read (R2); `null` goes back to the agent's. */
export const siteConfigure = defineMessage<null>()({
  name: 'site.configure',
  senders: ['page'],
  request: z.object({ origin, country: countrySchema.nullable() }),
});
