import { beforeEach, describe, expect, it } from 'vitest';
import { offerMessage, recordPrepared } from '#lib/services/entries/tell-customer.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { add, agentOf, emptyStore, ok } from './desk.ts';
import { list, log } from './entry-desk.ts';

let deps: ServiceDeps;

beforeEach(async () => {
  deps = agentOf(await emptyStore(), { agent: { id: 'agent-1', name: 'Ada', email: 'ada@help.example' } });
});

describe('telling the customer', () => {
  it('R51: is prepared for the contact’s default address in the contact’s language', async () => {
    const addresses = [
      { medium: 'email', value: 'office@x.example' },
      { medium: 'email', value: 'ana@x.example', isDefault: true },
    ] as const;
    const contactId = await add(deps, 'Ana Ruiz', [], { addresses: [...addresses], language: 'fr-FR' });
    const id = await log(deps, { contactId });
    expect(await ok(offerMessage(deps, { id }))).toMatchObject({
      state: 'ready',
      to: ['ana@x.example', 'office@x.example'],
      language: 'fr',
      text: expect.stringContaining('ada@help.example'),
    });
    expect(await ok(offerMessage(deps, { id, language: 'en' }))).toMatchObject({
      text: expect.stringContaining('Hello Ana Ruiz'),
    });
  });

  it.each(['', 'ada', 'ada@'])('R52: is not possible while the agent’s own address is %j', async (email) => {
    const id = await log(deps);
    const nobody = { ...deps, agent: { ...deps.agent, email } };
    expect(await ok(offerMessage(nobody, { id }))).toEqual({ state: 'no-own-address' });
    const recorded = await recordPrepared(nobody, { id, via: 'clipboard', to: '' });
    expect(recorded).toEqual({ ok: false, failure: { code: 'invalid', detail: 'agentEmail' } });
  });

  it('R51: an internal entry is never told, and never quoted', async () => {
    const secret = await log(deps, { kind: 'internal', notes: 'They never pay.', tell: true });
    expect(await offerMessage(deps, { id: secret })).toMatchObject({ failure: { code: 'invalid', detail: 'kind' } });
    const recorded = await recordPrepared(deps, { id: secret, via: 'clipboard', to: '' });
    expect(recorded).toMatchObject({ failure: { code: 'invalid' } });
    expect((await list(deps))[0]).toMatchObject({ tell: false, prepared: [] });
    const answer = await log(deps, { kind: 'outbound', notes: 'It is on its way.', replyTo: secret });
    expect(JSON.stringify(await ok(offerMessage(deps, { id: answer })))).not.toContain('They never pay.');
  });

  it('R51: says prepared, when and for whom, and Undo takes that back', async () => {
    const id = await log(deps, { tell: true });
    const { changeId } = await ok(recordPrepared(deps, { id, via: 'mail-program', to: 'ana@x.example' }));
    expect((await list(deps))[0]?.prepared).toMatchObject([
      { via: 'mail-program', to: 'ana@x.example', by: 'agent-1' },
    ]);
    await ok(undoChange(deps, { changeId }));
    expect((await list(deps))[0]?.prepared).toEqual([]);
  });
});
