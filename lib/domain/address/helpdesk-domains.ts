/**
 * Domains under which helpdesks give every customer of theirs a mailbox (`support@acme.zendesk.com`): an address
 * there is the desk's, never a person's. The vendor's own staff write from the bare domain, which is not meant.
 */
const HELPDESK_PARENTS = [
  'desk.com',
  'freshchat.com',
  'freshdesk.com',
  'freshservice.com',
  'frontapp.com',
  'gorgias.com',
  'groovehq.com',
  'happyfox.com',
  'helpscout.net',
  'helpscoutapp.com',
  'hesk.com',
  'hubspot-inbox.com',
  'intercom-mail.com',
  'intercom.io',
  'jitbit.com',
  'kayako.com',
  'kustomerapp.com',
  'ladesk.com',
  'liveagent.com',
  'odoo.com',
  'on.zammad.com',
  'reamaze.com',
  'richpanel.com',
  'salesforce.com',
  'service-now.com',
  'supportbee.com',
  'teamwork.com',
  'uservoice.com',
  'zammad.com',
  'zendesk.com',
  'zohodesk.com',
  'zohodesk.eu',
  'zohodesk.in',
];

/** Domains that are mailboxes of helpdesks as a whole. */
const HELPDESK_DOMAINS = new Set([
  'hs-inbox.com',
  'hubspot-inbox.com',
  'intercom-mail.com',
  'inbound.intercom-mail.com',
]);

/** Says that a mail domain belongs to a helpdesk's own mailboxes (R7). */
export function isHelpdeskDomain(domain: string): boolean {
  return HELPDESK_DOMAINS.has(domain) || HELPDESK_PARENTS.some((parent) => domain.endsWith(`.${parent}`));
}
