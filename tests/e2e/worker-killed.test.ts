import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, workerTarget } from '#tests/support/extension-pages.ts';
import { type OpenTicket, Workplace } from './support/workplace.ts';

const TICKET = `<!doctype html><title>Ticket 31</title><h1>Ticket 31</h1>
  <dl><dt>Requester</dt><dd><a href="mailto:ana@customer.example">Ana Ruiz</a></dd></dl>`;

let workplace: Workplace;
let ticket: OpenTicket;

beforeAll(async () => {
  workplace = await Workplace.open();
  await workplace.enableHelpdesk();
  await workplace.knows(['Ana Ruiz', ['ana@customer.example']], ['Bo Lind', ['bo@customer.example']]);
});

afterAll(() => workplace.close());

beforeEach(async () => {
  ticket = await workplace.openTicket(`tickets/${crypto.randomUUID()}`, TICKET);
  await workplace.viewWhen(ticket, ({ matches, participants }) => matches.length + participants.length > 0);
});

describe('when the browser stops the worker', () => {
  it('really is gone, and comes back for the next message', async () => {
    await workplace.stopWorker();
    expect(workerTarget(workplace.running.browser, workplace.extensionId)).toBeUndefined();
    await workplace.view(ticket);
    expect(workerTarget(workplace.running.browser, workplace.extensionId)).toBeDefined();
  });

  it('what is known of a tab is as before', async () => {
    const before = await workplace.view(ticket);
    await workplace.stopWorker();
    const after = await workplace.view(ticket);
    expect({ ...after, timings: 0 }).toEqual({ ...before, timings: 0 });
  });

  it('a page that changes afterwards is still followed', async () => {
    await workplace.stopWorker();
    await ticket.page.evaluate(() => {
      const added = document.createElement('p');
      added.textContent = 'My number is +33 6 11 22 33 44';
      document.body.append(added);
    });
    await workplace.viewWhen(ticket, ({ addresses }) => addresses.some(({ value }) => value === '+33611223344'));
  });

  it('a change made before it can still be undone', async () => {
    const { interaction, participants, matches } = await workplace.view(ticket);
    const contactId = participants[0]?.card.id ?? matches[0]?.card.id;
    if (interaction === undefined || contactId === undefined)
      throw new Error('The ticket has no interaction or match.');
    const { changeId } =
      participants.length > 0
        ? await ask(workplace.quiet, 'interaction.remove', { interaction, contactId })
        : await ask(workplace.quiet, 'interaction.associate', { interaction, contactId });
    await workplace.stopWorker();
    const changed = await workplace.view(ticket);
    expect(changed.participants.some(({ card }) => card.id === contactId)).toBe(participants.length === 0);
    await workplace.stopWorker();
    await ask(workplace.quiet, 'change.undo', { changeId });
    await workplace.stopWorker();
    const undone = await workplace.view(ticket);
    expect(undone.participants.some(({ card }) => card.id === contactId)).toBe(participants.length > 0);
  });

  it('an open panel shows what happens next without being opened again', async () => {
    const panel = await workplace.openPanel(ticket);
    await panel.says('Ana Ruiz');
    await workplace.stopWorker();
    await ticket.page.evaluate(() => {
      document.body.innerHTML = '<dl><dt>Requester</dt><dd><a href="mailto:bo@customer.example">Bo Lind</a></dd></dl>';
    });
    await panel.says('bo@customer.example');
  });
});
