import { describe, expect, it } from 'vitest';
import { numberInTitle } from '#lib/adapters/ticket-number/number-in-title.ts';
import numbers from '#lib/adapters/ticket-number/ticket-numbers.json' with { type: 'json' };
import { listAdapters } from '#lib/adapters/registry.ts';

describe('the number in a page’s title', () => {
  it.each([
    ['servicenow', 'INC0012007 | Incident | ServiceNow', 'INC0012007'],
    ['servicenow', ' INC0012007 | Incident', 'INC0012007'],
    ['servicenow', 'RITM0010001 | Requested Item | ServiceNow', 'RITM0010001'],
    ['salesforce', '00001026 | Case | Salesforce', '00001026'],
    ['znuny', '2026110910000043 - Zoom - Ticket - Desk', '2026110910000043'],
  ])('R15: of %s %j is %s', (adapterId, title, number) => {
    expect(numberInTitle(adapterId, title)).toBe(number);
  });

  it.each([
    ['servicenow', 'ServiceNow'],
    ['servicenow', 'Create INC0010443 | Incident | ServiceNow'],
    ['servicenow', 'Beth Anglin | User | ServiceNow'],
    ['servicenow', 'Incidents | ServiceNow'],
    ['servicenow', `${'9'.repeat(80)} | Incident`],
    ['servicenow', '<b>1</b> | Incident'],
    ['salesforce', '00001026 | Account | Salesforce'],
    ['znuny', 'Status View - Tickets - Desk'],
    ['zendesk', '5521 | Zendesk'],
    ['constructor', '1 | x'],
    [undefined, 'INC0012007 | Incident | ServiceNow'],
  ])('R19: of %s is not in %j', (adapterId, title) => {
    expect(numberInTitle(adapterId, title)).toBeUndefined();
  });

  it('is looked for of adapters that there are, by templates with a place for it', () => {
    const ids = listAdapters().map(({ id }) => id);
    for (const [id, templates] of Object.entries(numbers)) {
      expect(ids).toContain(id);
      for (const { title, seen } of templates) {
        expect(title.split('{number}')).toHaveLength(2);
        expect(seen).toMatch(/^\d{4}-\d\d-\d\d$/);
      }
    }
  });
});
