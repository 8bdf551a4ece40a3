import { describe, expect, it } from 'vitest';
import { isAskable } from '#lib/domain/view/askable-helpdesk.ts';
import { HELPDESK_NAMES } from '#lib/domain/view/helpdesk-names.ts';
import { adapterName, chooseAdapter, expectationOf, listAdapters, recognizers } from '#lib/adapters/registry.ts';
import { ticketJsonOf } from '#lib/adapters/ticket-json/ticket-json.ts';
import { adapterSchema } from '#lib/detect/adapter.ts';

const byId = listAdapters().map((adapter) => [adapter.id, adapter] as const);

describe('every built-in adapter', () => {
  it.each(byId)('%s fits the schema', (_id, adapter) => {
    expect(adapterSchema.safeParse(adapter).error).toBeUndefined();
  });

  it.each(byId)('%s can be recognised', (_id, adapter) => {
    expect(adapter.markers.length + (adapter.hosts?.length ?? 0)).toBeGreaterThan(0);
  });

  it.each(byId)('R19: %s shows nobody on pages that it does not know', (_id, adapter) => {
    expect(adapter.pages.at(-1)).toMatchObject({ url: ['**'], shows: 'list' });
  });

  it('has an id of its own', () => {
    expect(new Set(byId.map(([id]) => id)).size).toBe(byId.length);
  });
});

describe('chooseAdapter', () => {
  it.each([
    ['https://corvane.zendesk.com/agent/tickets/12', 'zendesk'],
    ['https://corvane.freshdesk.com/a/tickets/12', 'freshdesk'],
    ['https://mail.google.com/mail/u/0/#inbox/FMfcgzQXJWDsKmvPLTzxrFwqBNHgtkSh', 'gmail'],
    ['https://rt.corvane.example/Ticket/Display.html?id=12', 'request-tracker'],
    ['https://mail.corvane.example/?_task=mail&_action=show&_uid=7&_mbox=INBOX', 'roundcube'],
    ['https://desk.corvane.example/scp/tickets.php?id=7', 'osticket'],
  ])('knows %s by its address', (url, id) => {
    expect(chooseAdapter(url)?.id).toBe(id);
  });

  it.each([
    'https://desk.corvane.example/tickets/12',
    'https://zendesk.com.evil.example/agent/tickets/12',
    'https://notzendesk.com/agent/tickets/12',
    'not an address',
  ])('knows nothing of %s', (url) => {
    expect(chooseAdapter(url)).toBeUndefined();
  });

  it('takes the preferred one on any host, with the pages whose address fits and their values', () => {
    const adapter = chooseAdapter('https://support.corvane.example/glpi/front/ticket.form.php?id=3021', 'glpi');
    expect(adapter?.pages[0]).toMatchObject({ kind: 'ticket', values: { id: '3021' } });
    expect(adapter?.pages[0]).not.toHaveProperty('url');
  });

  it('R15: tells a GLPI problem from the ticket of the same number', () => {
    const kinds = ['ticket', 'problem', 'change'].map(
      (kind) => chooseAdapter(`https://x.example/front/${kind}.form.php?id=3`, 'glpi')?.pages[0]?.kind,
    );
    expect(kinds).toEqual(['ticket', 'problem', 'change']);
  });
});

it('the last recognizer fits every page', () => {
  expect(recognizers().at(-1)).toEqual({ adapterId: 'general', selectors: [':root'] });
});

it('names an unknown adapter by its id', () => {
  expect([adapterName('glpi'), adapterName('gone')]).toEqual(['GLPI', 'gone']);
});

it('names every helpdesk that an agent may choose, in the order of the alphabet', () => {
  const names = listAdapters().map(({ id, name }) => [id, name]);
  const order = new Intl.Collator('en');
  expect(HELPDESK_NAMES).toEqual(names.sort(([, first], [, second]) => order.compare(first!, second!)));
});

/** The kind of page an adapter sees at an address, and the id it gives; nothing when it is not its address. */
function at(url: string) {
  const adapter = chooseAdapter(url);
  const page = adapter?.pages[0];
  return adapter && [adapter.id, page?.shows, page?.kind ?? '', page?.values?.['id'] ?? ''].join(' ');
}

describe('R15: addresses of helpdesks that are known by their host', () => {
  const guid = '0a9f62a8-90df-e311-9565-a45d36fc5fe8';
  const sysId = '9d385017c611228701d22104cc95c371';
  it.each([
    ['https://c.zendesk.com/agent/tickets/5521/events', 'zendesk item ticket 5521'],
    ['https://c.zendesk.com/agent/tickets/new/1', 'zendesk form  '],
    ['https://c.zendesk.com/agent/filters/360001', 'zendesk list  '],
    ['https://c.zendesk.com/agent/users/77/requested_tickets', 'zendesk person  77'],
    ['https://c.freshdesk.com/a/tickets/880?note=1', 'freshdesk item ticket 880'],
    ['https://c.freshdesk.com/helpdesk/tickets/880', 'freshdesk item ticket 880'],
    ['https://c.freshdesk.com/a/tickets/compose_email', 'freshdesk form  '],
    ['https://c.freshservice.com/a/tickets/280211?current_tab=details', 'freshservice item ticket 280211'],
    ['https://c.freshservice.com/a/changes/12', 'freshservice item change 12'],
    ['https://c.lightning.force.com/lightning/r/Case/5003000000D8cuIAAR/view', 'salesforce item case 5003000000D8cuI'],
    ['https://c.lightning.force.com/lightning/r/Contact/0033000000D8cuIAAR/view', 'salesforce person  0033000000D8cuI'],
    ['https://c.lightning.force.com/lightning/o/Case/list', 'salesforce list  '],
    ['https://app.hubspot.com/help-desk/216/view/952/ticket/2985', 'hubspot item ticket 2985'],
    ['https://app-eu1.hubspot.com/contacts/216/record/0-5/2985', 'hubspot item ticket 2985'],
    ['https://app.hubspot.com/contacts/216/record/0-1/33', 'hubspot person  33'],
    ['https://app.hubspot.com/contacts/216/record/0-2/33', 'hubspot list  '],
    ['https://c.atlassian.net/browse/help-318', 'jira-service-management item issue HELP-318'],
    [
      'https://c.atlassian.net/jira/servicedesk/projects/HELP/queues/custom/12/HELP-318',
      'jira-service-management item issue HELP-318',
    ],
    ['https://c.atlassian.net/jira/servicedesk/projects/HELP/queues/custom/12', 'jira-service-management list  '],
    ['https://c.atlassian.net/wiki/spaces/HELP/pages/318', 'jira-service-management list  '],
    [`https://c.service-now.com/incident.do?sys_id=${sysId.toUpperCase()}`, `servicenow item incident ${sysId}`],
    [`https://c.service-now.com/now/sow/record/sn_customerservice_case/${sysId}`, `servicenow item case ${sysId}`],
    ['https://c.service-now.com/incident.do?sys_id=-1', 'servicenow list  '],
    ['https://c.service-now.com/incident_list.do', 'servicenow list  '],
    ['https://app.intercom.com/a/inbox/xy/inbox/shared/all/conversation/21547', 'intercom item conversation 21547'],
    ['https://app.eu.intercom.com/a/inbox/xy/inbox/conversation/21547', 'intercom item conversation 21547'],
    ['https://app.intercom.com/a/inbox/xy/inbox/shared/all', 'intercom list  '],
    ['https://secure.helpscout.net/conversation/3382659721/11535/', 'help-scout item conversation 3382659721'],
    ['https://secure.helpscout.net/mailbox/1ab/new-ticket/', 'help-scout form  '],
    [`https://c.crm4.dynamics.com/main.aspx?etn=incident&id=%7b${guid.toUpperCase()}%7d`, `dynamics item case ${guid}`],
    [`https://c.crm.dynamics.com/main.aspx?pagetype=entityrecord&etn=contact&id=${guid}`, `dynamics person  ${guid}`],
    ['https://c.crm.dynamics.com/main.aspx?pagetype=entitylist&etn=incident', 'dynamics list  '],
    ['https://desk.zoho.eu/agent/c/sales/tickets/details/412000000187345', 'zoho-desk item ticket 412000000187345'],
    [
      'https://desk.zoho.com/support/c/ShowHomePage.do#Cases/dv/412000000187345',
      'zoho-desk item ticket 412000000187345',
    ],
    ['https://app.frontapp.com/inboxes/teams/views/1593/open/7762260226', 'front item conversation 7762260226'],
    ['https://app.frontapp.com/open/cnv_3kdfq4y', `front item conversation ${Number.parseInt('3kdfq4y', 36)}`],
    ['https://mail.google.com/mail/u/0/#inbox/FMfcgzGtwqXY', 'gmail item thread '],
    ['https://app.frontapp.com/inboxes/teams/views/1593/open', 'front list  '],
    [
      `https://apps.mypurecloud.ie/directory/#/engage/admin/interactions/${guid}`,
      `genesys-cloud item conversation ${guid}`,
    ],
    [
      `https://apps.usw2.pure.cloud/directory/#/analytics/interactions/${guid}/admin`,
      `genesys-cloud item conversation ${guid}`,
    ],
    ['https://c.odoo.com/odoo/helpdesk/1/tickets/23', 'odoo item ticket 23'],
    ['https://c.odoo.com/web#id=23&model=helpdesk.ticket&view_type=form', 'odoo item ticket 23'],
    ['https://c.odoo.com/odoo/helpdesk/1/tickets', 'odoo list  '],
  ])('%s', (url, expected) => {
    expect(at(url)).toBe(expected);
  });

  it.each([
    ['https://c.zendesk.com/agent/workspace/tickets/40718', 'zendesk item ticket 40718'],
    ['https://c.freshdesk.com/a/inbox/conversations/8124455', 'freshdesk item conversation 8124455'],
    ['https://desk.zoho.eu/agent/c/sales/next/ticket/412000000187345', 'zoho-desk item ticket 412000000187345'],
    ['https://c.zendesk.com/agent/filters/360012345678', 'zendesk list  '],
    ['https://c.zendesk.com/agent/workspace/tickets/3', 'zendesk list  '],
    ['https://c.freshdesk.com/a/tickets/filters/all_tickets', 'freshdesk list  '],
    ['https://c.lightning.force.com/lightning/o/Case/list?filterName=00B3000000D8cuI', 'salesforce list  '],
    [`https://c.crm4.dynamics.com/main.aspx?pagetype=entitylist&etn=incident&viewid=${guid}`, 'dynamics list  '],
    ['https://app.hubspot.com/contacts/1456789/tickets/board/view/all/', 'hubspot list  '],
    ['https://c.odoo.com/web#action=4123&model=helpdesk.ticket&view_type=list&menu_id=4512', 'odoo list  '],
  ])('an address that came later is an item when it names one as others do: %s', (url, expected) => {
    expect(at(url)).toBe(expected);
  });

  it.each([
    'https://zendesk.com/agent/tickets/12',
    'https://zendesk.com.evil.example/agent/tickets/12',
    'https://c.freshdesk.com.example/a/tickets/12',
    'https://myfreshservice.com/a/tickets/12',
    'https://lightning.force.com.example/lightning/r/Case/5003000000D8cuIAAR/view',
    'https://www.salesforce.com/lightning/r/Case/5003000000D8cuIAAR/view',
    'https://www.hubspot.com/contacts/1/record/0-5/2',
    'https://blog.hubspot.com/contacts/1/record/0-5/2',
    'https://atlassian.net.example/browse/HELP-318',
    'https://github.com/browse/HELP-318',
    'https://www.intercom.com/a/inbox/xy/inbox/conversation/2',
    'https://docs.helpscout.net/conversation/3382659721/1',
    'https://c.crm4.dynamics.com.example/main.aspx?etn=incident&id=0a9f62a8-90df-e311-9565-a45d36fc5fe8',
    'https://make.powerapps.example/main.aspx?etn=incident&id=0a9f62a8-90df-e311-9565-a45d36fc5fe8',
    'https://crm.zoho.com/agent/c/sales/tickets/details/412000000187345',
    'https://desk.zoho.com.example/agent/c/sales/tickets/details/412000000187345',
    'https://frontapp.com/open/cnv_3kdfq4y',
    'https://developer.genesys.cloud/directory/#/engage/admin/interactions/0a9f62a8-90df-e311-9565-a45d36fc5fe8',
    'https://shop.example/odoo/helpdesk/1/tickets/23',
    'https://shop.example/incident.do?sys_id=9d385017c611228701d22104cc95c371',
    'https://shop.example/otrs/index.pl?Action=AgentTicketZoom;TicketID=42',
    'https://shop.example/front/ticket.form.php?id=3',
    'https://shop.example/conversation/61',
    'https://shop.example/a/tickets/61',
    'https://shop.example/#ticket/zoom/61',
  ])('nobody claims %s', (url) => {
    expect(at(url)).toBeUndefined();
  });
});

describe('what an adapter expects', () => {
  it('is the address of the requester or of the sender, with the newest day of its readers', () => {
    expect(expectationOf('freescout')).toEqual({ expected: 'requester', checked: '2026-11-21', onRealPages: true });
    expect(expectationOf('freshdesk')).toMatchObject({ expected: 'requester', onRealPages: false });
    expect(expectationOf('gmail')).toMatchObject({ expected: 'sender', onRealPages: false });
  });

  it.each(['front', 'gone'])('is nothing where it names no such field: %s', (id) => {
    expect(expectationOf(id)).toBeUndefined();
  });

  it.each(listAdapters().filter(({ pages }) => pages.some(({ expects }) => expects)))(
    '$name can say what it expects',
    ({ id }) => {
      expect(expectationOf(id)).toBeDefined();
    },
  );

  it.each(listAdapters().filter(({ source }) => source === 'addresses'))(
    '$name, of which only addresses are known, says so and expects nobody',
    ({ note, pages, fields }) => {
      expect(note).toMatch(/general rules/);
      expect(pages.some(({ expects }) => expects)).toBe(false);
      expect(fields.requester).toBeUndefined();
    },
  );
});

it('names to views the helpdesks that can be asked for a ticket, and their hosts', () => {
  for (const { id, hosts = [] } of listAdapters()) {
    const can = ticketJsonOf(id) !== undefined;
    expect([id, isAskable({ origin: 'https://help.example', adapterId: id })]).toEqual([id, can]);
    const origins = hosts.map((host) => `https://${host.replace('*', 'corvane')}`);
    expect(origins.map((origin) => [origin, isAskable({ origin })])).toEqual(origins.map((origin) => [origin, can]));
  }
});
