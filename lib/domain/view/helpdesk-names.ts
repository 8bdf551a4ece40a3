/**
 * The helpdesks that an agent may name for a site, by the ids of their adapters: what a view needs to know of them
 * without the adapters themselves. A test holds it against the registry.
 */
export const HELPDESK_NAMES: readonly (readonly [id: string, name: string])[] = [
  ['chatwoot', 'Chatwoot'],
  ['dynamics', 'Dynamics 365'],
  ['freescout', 'FreeScout'],
  ['freshdesk', 'Freshdesk'],
  ['freshservice', 'Freshservice'],
  ['front', 'Front'],
  ['genesys-cloud', 'Genesys Cloud'],
  ['glpi', 'GLPI'],
  ['gmail', 'Gmail'],
  ['help-scout', 'Help Scout'],
  ['hubspot', 'HubSpot'],
  ['intercom', 'Intercom'],
  ['jira-service-management', 'Jira Service Management'],
  ['odoo', 'Odoo'],
  ['osticket', 'osTicket'],
  ['outlook', 'Outlook on the web'],
  ['request-tracker', 'Request Tracker'],
  ['roundcube', 'Roundcube'],
  ['salesforce', 'Salesforce'],
  ['servicenow', 'ServiceNow'],
  ['zammad', 'Zammad'],
  ['zendesk', 'Zendesk'],
  ['znuny', 'Znuny / OTRS'],
  ['zoho-desk', 'Zoho Desk'],
];
