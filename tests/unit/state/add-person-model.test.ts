import { describe, expect, it } from 'vitest';
import { contactDraftSchema } from '#lib/domain/contact/contact.ts';
import { fail, type Result, succeed } from '#lib/domain/result.ts';
import type { ContactMatch } from '#lib/domain/view/contact-card.ts';
import type { Response } from '#lib/messages/protocol/protocol.ts';
import { createAddPersonModel } from '#lib/state/add-person-model.ts';
import { scriptedWorker } from '#tests/support/scripted-worker.ts';

const ORGANIZATION = '01900000-0000-7000-8000-000000000001';
const OTHER = '01900000-0000-7000-8000-000000000002';

function setUp(
  memberships: { organizationId: string }[] = [],
  answer: Result<Response<'contact.update'>> = succeed({ changeId: 'c' }),
) {
  const contact = { ...contactDraftSchema.parse({ givenName: 'Ana', memberships }), id: 'a' };
  const worker = scriptedWorker({
    'contact.get': () => succeed({ contact } as unknown as Response<'contact.get'>),
    'contact.update': () => answer,
  });
  const said: unknown[] = [];
  const model = createAddPersonModel(worker.call, (...told) => said.push(told));
  model.open(ORGANIZATION, []);
  const match = { card: { id: 'a', name: 'Ana' } } as ContactMatch;
  return { worker, said, model, choose: () => model.choose(match) };
}

describe('somebody who is known already', () => {
  it('R30: belongs to one organization more, and to those as before', async () => {
    const { worker, said, model, choose } = setUp([{ organizationId: OTHER }]);
    await choose();
    const [request] = worker.requests('contact.update');
    expect(request?.before.memberships).toEqual([{ organizationId: OTHER }]);
    expect(request?.after.memberships).toEqual([{ organizationId: OTHER }, { organizationId: ORGANIZATION }]);
    expect(said).toEqual([['Ana', 'c']]);
    expect(model.search.value).toBeUndefined();
  });

  it('stays as it is when it belongs already', async () => {
    const { worker, said, choose } = setUp([{ organizationId: ORGANIZATION }]);
    await choose();
    expect(worker.requests('contact.update')).toEqual([]);
    expect(said).toEqual([['Ana', undefined]]);
  });

  it('says why it could not be saved, and stays open', async () => {
    const { said, model, choose } = setUp([], fail('conflict'));
    await choose();
    expect(model.failure.value?.code).toBe('conflict');
    expect(model.search.value).toBeDefined();
    expect(said).toEqual([]);
  });
});
