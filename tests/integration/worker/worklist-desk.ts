import { contactDraftSchema } from '#lib/domain/contact/contact.ts';
import type { FrameReport } from '#lib/domain/interaction/frame-report.ts';
import type { InteractionRef } from '#lib/domain/interaction/interaction.ts';
import { ticketReport, type WorkerInTest } from '#tests/support/ports/worker-in-test.ts';

/** The helpdesk that is turned on. */
export const origin = 'https://desk.example';
/** The line of one caller. */
export const PHONE = '+33 1 42 68 53 00';
/** A line that several share. */
export const SWITCHBOARD = '+33 4 65 71 20 00';

/** The ticket of that number. */
export function refTo(id: string, more: Partial<InteractionRef> = {}): InteractionRef {
  const url = `${origin}/tickets/${id}`;
  return {
    key: `desk.example|ticket|${id}`,
    site: 'desk.example',
    kind: 'ticket',
    id,
    url,
    title: `Ticket ${id}`,
    ...more,
  };
}

/** A ticket's page is shown and has said everything. */
export async function show(
  worker: WorkerInTest,
  id: string,
  requester: string,
  more: Partial<FrameReport> = {},
): Promise<void> {
  const url = `${origin}/tickets/${id}`;
  const tab = worker.openTab(101 + worker.fake.state.tabs.size, url);
  await worker.fromPage(tab, 'page.report', ticketReport(requester, { url, interaction: refTo(id), ...more }));
}

/** Saves a contact with these addresses and answers its id. */
export async function knows(worker: WorkerInTest, name: string, ...addresses: string[]): Promise<string> {
  const [givenName = '', familyName = ''] = name.split(' ');
  const draft = contactDraftSchema.parse({
    givenName,
    familyName,
    addresses: addresses.map((value) => ({ medium: value.includes('@') ? 'email' : 'phone', value })),
  });
  return (await worker.ask('contact.create', { draft })).contactId;
}

/** The list of unresolved interactions, the oldest first unless told otherwise. */
export const list = (worker: WorkerInTest, more: object = {}) =>
  worker.ask('worklist.list', { which: 'open', sort: 'at', descending: false, ...more });

/** The numbers of the tickets that are open in that list. */
export const open = async (worker: WorkerInTest): Promise<string[]> =>
  (await list(worker)).rows.map(({ interaction }) => interaction.id);

/** The latest changes. */
export const changes = async (worker: WorkerInTest) => (await worker.ask('change.recent', {})).changes;
