import type { TabView } from '#lib/domain/view/tab-view.ts';
import type { LookupResult } from '#lib/messages/protocol/lookup.ts';
import { succeed } from '#lib/domain/result.ts';
import type { Script } from '../scripted-worker.ts';
import {
  interaction,
  participant,
  prefill,
  proposedView,
  rankedMail,
  rankedPhone,
  reason,
  tabView,
} from '../view-builders.ts';
import { helene, layla, paul, riviere } from './people.ts';

/** A site that is not turned on. */
export const off = { origin: 'https://help.example.com', host: 'help.example.com', managed: false };
/** A page on which nobody was found. */
export const empty = {
  interaction: undefined,
  addresses: [],
  adapter: undefined,
  prefill: undefined,
  resolution: { status: 'unresolved', rule: 'no-address', because: 'nothing-on-page', candidates: [] },
} as const satisfies Partial<TabView>;
/** A ticket whose requester is known, with more addresses on its page. */
export const resolved = tabView({
  resolution: proposedView({ card: helene, reason: reason() }).resolution,
  participants: [participant({ card: helene, otherHolders: 0 })],
  addresses: [
    rankedPhone(),
    rankedMail('helene.riviere@notaires-riviere.example', { rank: 2, name: 'Hélène Rivière', role: 'from' }),
    rankedMail('archives@atelier-moreau.example', { rank: 3, role: 'cc' }),
  ],
  setAside: [{ medium: 'email', value: 'support@help.example.com', reason: 'helpdesk-mailbox' }],
});
/** A mail of somebody who is in no card yet. */
export const unknownMail = tabView({
  interaction: interaction({ medium: 'email', title: 'Devis pour deux imprimantes', id: '4313' }),
  addresses: [rankedMail('jean-pierre.dupont@notaires-riviere.example', { name: 'Jean-Pierre Dupont' })],
  suggestions: [helene, paul],
  prefill: prefill(
    { organization: riviere, domain: 'notaires-riviere.example' },
    {
      givenName: 'Jean-Pierre',
      familyName: 'Dupont',
      addresses: [{ medium: 'email', value: 'jean-pierre.dupont@notaires-riviere.example', isDefault: true }],
    },
  ),
});

/** A look-up that finds this; nobody unless told so. */
export function found(fields: Partial<LookupResult>): Script {
  return {
    'lookup.text': ({ text }) =>
      succeed({ text, matches: [], suggestions: [], prefill: prefill(), own: false, ...fields }),
  };
}

/** A search that finds three, and more elsewhere. */
export const searching: Script = {
  'contact.search': () =>
    succeed({ matches: [{ card: helene }, { card: paul }, { card: layla }], hiddenElsewhere: 12 }),
};
