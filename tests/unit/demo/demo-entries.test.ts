import { describe, expect, it } from 'vitest';
import { entryCreate } from '#lib/messages/protocol/entry.ts';
import { demoEntries } from '#tests/demo/samples/demo-entries.ts';
import { CUSTOMERS } from '#tests/demo/world/customers.ts';
import { TOPICS } from '#tests/demo/world/logged.ts';
import { helpdeskApp } from '#tests/demo/helpdesk/server.ts';

const now = new Date(2026, 2, 17, 9, 30).getTime();
const contactIds = new Map(
  Object.keys(CUSTOMERS).map((who, index) => [who, `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`]),
);
const topics = new Map(TOPICS.map((name) => [name, name.toLowerCase()]));
const entries = demoEntries({ origin: 'http://localhost:4000', contactIds, topics }, now);

describe('what the demo has logged', () => {
  it('fits the message that saves it, each of somebody whom the sample has', () => {
    for (const entry of entries) entryCreate.request.parse(entry);
    expect(entries.filter(({ fields }) => fields.contactId === undefined)).toEqual([]);
  });

  it('lies in the last weeks, with follow-ups overdue, today and later', () => {
    expect(entries.filter(({ fields }) => fields.at > now || fields.at < now - 30 * 86_400_000)).toEqual([]);
    const due = entries.flatMap(({ fields }) => fields.followUpAt ?? []);
    expect(due.some((at) => at < now)).toBe(true);
    expect(due.some((at) => at > now + 86_400_000)).toBe(true);
  });

  it('leads to pages that the demo’s helpdesk has', async () => {
    const app = helpdeskApp();
    const answers = await Promise.all(entries.map(async ({ interaction }) => app.request(interaction.url)));
    expect(answers.map(({ status }) => status)).toEqual(entries.map(() => 200));
  });
});
