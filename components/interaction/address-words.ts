import type { CountrySource } from '#lib/domain/address/parsed-address.ts';
import type { SetAsideReason } from '#lib/domain/interaction/ranked-address.ts';
import type { Role } from '#lib/domain/interaction/sighting.ts';
import type { PlainMessageKey } from '../ui/translation.ts';

/** Where an assumed country was taken from (R2). Nothing when the number itself names it. */
export const COUNTRY_SOURCE: Readonly<Record<Exclude<CountrySource, 'number'>, PlainMessageKey>> = {
  contact: 'interaction.countryFromContact',
  site: 'interaction.countryFromSite',
  agent: 'interaction.countryFromAgent',
  page: 'interaction.countryFromPage',
};

/** Why an address is nobody's (R7, R8). */
export const SET_ASIDE: Readonly<Record<SetAsideReason, PlainMessageKey>> = {
  'own-address': 'interaction.asideOwnAddress',
  'own-domain': 'interaction.asideOwnDomain',
  agent: 'interaction.asideAgent',
  'no-reply': 'interaction.asideNoReply',
  'mailer-daemon': 'interaction.asideMailerDaemon',
  'helpdesk-mailbox': 'interaction.asideHelpdeskMailbox',
  anonymous: 'interaction.asideAnonymous',
};

/** What an address is to the interaction. */
export const ROLE: Readonly<Record<Role, PlainMessageKey>> = {
  requester: 'interaction.roleRequester',
  caller: 'interaction.roleCaller',
  from: 'interaction.roleFrom',
  'reply-to': 'interaction.roleReplyTo',
  forwarded: 'interaction.roleForwarded',
  named: 'interaction.roleNamed',
  to: 'interaction.roleTo',
  cc: 'interaction.roleCc',
  agent: 'interaction.roleAgent',
  unknown: 'interaction.roleUnknown',
};
