import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AgentPanel, openAgentPanel } from './support/agent-panel.ts';
import type { OpenTicket } from './support/workplace.ts';
import { Workplace } from './support/workplace.ts';

let workplace: Workplace;
let ticket: OpenTicket;
let panel: AgentPanel;

beforeAll(async () => {
  workplace = await Workplace.open({ language: 'en' });
  await workplace.enableHelpdesk();
  await workplace.knows(['Femke Jansen', ['femke@ot-lac.example'], 'Office du lac']);
  // In the shape of Zendesk's pages: a name, and no address anywhere.
  const page = (number: number): string => `<!doctype html><title>Ticket ${number}</title>
    <div class="ticket-panes-grid-layout" data-is-active="true">
      <nav aria-label="Ticket page location"><span data-test-id="tabs-nav-item-users">Femke Jansen</span></nav>
      <input data-test-id="omni-header-subject" value="The printer jams">
      <div data-test-id="omni-log-container"><article><div class="zd-comment">It jams again.</div></article></div>
    </div>`;
  const data = (number: number): string =>
    JSON.stringify({
      ticket: { id: number, requester_id: 5 },
      users: [{ id: 5, name: 'Femke Jansen', email: 'femke@ot-lac.example', phone: null }],
    });
  for (const number of [4312, 4313]) {
    workplace.helpdesk.put(`agent/tickets/${number}`, page(number));
    workplace.helpdesk.put(`api/v2/tickets/${number}.json`, data(number));
  }
  ticket = await workplace.openTicket('agent/tickets/4312');
  panel = await openAgentPanel(workplace, ticket);
});

afterAll(() => workplace.close());

it('offers to ask a helpdesk that shows a name alone, and knows the requester once it may', async () => {
  await panel.says('Zendesk shows no address here');
  expect(await workplace.view(ticket)).toMatchObject({ adapter: { tickets: 'not-asked' }, participants: [] });
  await panel.press(`Ask on ${new URL(workplace.helpdesk.url('')).host}`);
  await panel.showsPeople('Femke Jansen');
  await panel.says('Matched by mail, exact');
});

it('R12: associates the requester of the next ticket by itself', async () => {
  const next = await workplace.openTicket('agent/tickets/4313');
  const view = await workplace.viewWhen(next, ({ participants }) => participants.length > 0);
  expect(view).toMatchObject({
    interaction: { id: '4313' },
    addresses: [{ role: 'requester' }],
    participants: [{ origin: 'automatic', card: { name: 'Femke Jansen' } }],
  });
});
