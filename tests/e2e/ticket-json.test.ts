import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AgentPanel, openAgentPanel } from './support/agent-panel.ts';
import type { OpenTicket } from './support/workplace.ts';
import { Workplace } from './support/workplace.ts';

let workplace: Workplace;
let ticket: OpenTicket;
let panel: AgentPanel;
let dataOf: (number: number) => string;

beforeAll(async () => {
  workplace = await Workplace.open({ language: 'en' });
  await workplace.enableHelpdesk();
  await workplace.knows(['Femke Jansen', ['femke@ot-lac.example'], 'Office du lac']);
  // In the shape of Zendesk's pages: a name, and no address but the one of a front desk in a signature.
  const page = (number: number): string => `<!doctype html><title>Ticket ${number}</title>
    <div class="ticket-panes-grid-layout" data-is-active="true">
      <nav aria-label="Ticket page location"><span data-test-id="tabs-nav-item-users">Femke Jansen</span></nav>
      <input data-test-id="omni-header-subject" value="The printer jams">
      <div data-test-id="omni-log-container"><article><div class="zd-comment">
        <p>It jams again.</p><p class="signature">Femke Jansen<br>reception@ot-lac.example</p></div></article></div>
    </div>`;
  const data = (number: number): string =>
    JSON.stringify({
      ticket: { id: number, requester_id: 5 },
      users: [{ id: 5, name: 'Femke Jansen', email: 'femke@ot-lac.example', phone: null }],
    });
  dataOf = data;
  for (const number of [4312, 4313, 4314]) workplace.helpdesk.put(`agent/tickets/${number}`, page(number));
  for (const number of [4312, 4313]) workplace.helpdesk.put(`api/v2/tickets/${number}.json`, data(number));
  ticket = await workplace.openTicket('agent/tickets/4312');
  panel = await openAgentPanel(workplace, ticket);
});

afterAll(() => workplace.close());

it('R11: lists the contacts of the name that the page gives, whatever address stands in the text', async () => {
  await panel.says('Who is Femke Jansen?');
  await panel.says('Called Femke Jansen');
});

it('offers to ask a helpdesk that shows a name alone, and knows the requester once it may', async () => {
  await panel.says('Ask Zendesk who the requester is?');
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
    addresses: [{ role: 'requester' }, { role: 'unknown' }],
    participants: [{ origin: 'automatic', card: { name: 'Femke Jansen' } }],
  });
});

it('says that it was not told who it is, and asks once more when told to', async () => {
  const refused = await workplace.openTicket('agent/tickets/4314');
  const beside = await openAgentPanel(workplace, refused);
  await beside.says('Zendesk does not let you see this ticket’s requester.');
  workplace.helpdesk.put('api/v2/tickets/4314.json', dataOf(4314));
  await beside.press('Try again');
  await beside.showsPeople('Femke Jansen');
});
