import { describe, expect, it } from 'vitest';
import { entrySchema } from '#lib/domain/interaction/entry.ts';
import { succeed } from '#lib/domain/result.ts';
import { settled } from '#tests/support/manual-clock.ts';
import { idOf } from '#tests/support/view-builders.ts';
import { NOW, email, resolved, TOPIC, panel } from '#tests/support/log-panel.ts';

describe('an entry that is there', () => {
  const entry = entrySchema.parse({
    id: idOf(5),
    interaction: email,
    kind: 'inbound',
    at: NOW - 61_234,
    notes: 'The tray is stuck.',
    topic: { code: 'gone', name: 'Retired topic' },
    contactId: idOf(9),
    contactName: 'Ana',
    visibility: 'public',
    ownerId: 'a',
    createdAt: 1,
    createdBy: 'a',
    updatedAt: 1,
    updatedBy: 'a',
    revision: 1,
  });
  const written = () => succeed({ changeId: idOf(88) });

  it('R51: is changed in the fields that were changed, and in no other', async () => {
    const { log, form, worker, model } = await panel(resolved, { 'entry.update': written });
    await log.edit(entry);
    form().set('notes', 'Mended.');
    await form().save();
    expect(worker.requests('entry.update')).toMatchObject([
      { id: idOf(5), changed: ['notes'], fields: { notes: 'Mended.', at: NOW - 61_234, topic: entry.topic } },
    ]);
    expect(model.confirmation.current.value).toMatchObject({ deed: { what: 'entry-changed', name: 'Ana' } });
  });

  it('is not written when nothing was changed', async () => {
    const { log, form, worker } = await panel(resolved, { 'entry.update': written });
    await log.edit(entry);
    await form().save();
    expect(worker.requests('entry.update')).toEqual([]);
    expect(log.form.value).toBeUndefined();
  });

  it('R51: is answered outbound, to the same contact, and a note that was begun goes on in the answer', async () => {
    const { log, form } = await panel();
    await log.reply(entry);
    expect(form().texts.value).toMatchObject({ kind: 'outbound', replyTo: idOf(5), contactName: 'Ana' });
    await log.discard();
    await log.open();
    form().set('notes', 'begun');
    await log.reply(entry);
    expect(form().texts.value).toMatchObject({ notes: 'begun', kind: 'outbound', replyTo: idOf(5) });
  });

  it('R50, R51: is deleted, followed up and moved with Undo', async () => {
    const { log, worker, model } = await panel(resolved, { 'entry.delete': written, 'entry.follow-up': written });
    const said = () => model.confirmation.current.value;
    await log.followedUp(entry, true);
    expect(said()).toMatchObject({ deed: { what: 'follow-up-done' }, changeId: idOf(88) });
    await log.snooze(entry, NOW);
    expect(worker.requests('entry.follow-up')).toEqual([
      { id: idOf(5), done: true },
      { id: idOf(5), done: false, at: NOW },
    ]);
    await log.remove(entry);
    expect(said()).toMatchObject({ deed: { what: 'entry-deleted', name: 'Ana' }, changeId: idOf(88) });
  });

  it('R51: its follow-up is given to somebody, and owed again after all, with Undo', async () => {
    const { log, worker, model } = await panel(resolved, { 'entry.follow-up': written });
    await log.assign(entry, 'Bob');
    expect(model.confirmation.current.value).toMatchObject({ deed: { what: 'follow-up-given' }, changeId: idOf(88) });
    await log.followedUp(entry, false);
    expect(worker.requests('entry.follow-up')).toEqual([
      { id: idOf(5), done: false, assignee: 'Bob' },
      { id: idOf(5), done: false },
    ]);
  });

  it('R52: is told once the agent’s own address is set, here', async () => {
    let address = '';
    const { log, worker, model } = await panel(resolved, {
      'entry.message': () =>
        address === ''
          ? succeed({ state: 'no-own-address' })
          : succeed({ state: 'ready', to: ['ana@x.example'], subject: 'S', text: 'T', language: 'en' }),
      'settings.update': ({ agentEmail = '' }) => {
        address = agentEmail;
        return succeed({} as never);
      },
      'entry.prepared': written,
    });
    log.tell(entry);
    await settled();
    const message = log.message.value!;
    expect(message.state.value).toBe('no-own-address');
    message.setOwnAddress('ada@');
    await message.saveOwnAddress();
    expect([message.ownAddressWrong.value, address]).toEqual([true, '']);
    message.setOwnAddress('Ada@Help.example');
    await message.saveOwnAddress();
    expect(message.state.value).toBe('ready');
    expect(message.link.value).toBe('mailto:ana@x.example?subject=S&body=T');
    await message.handedOver('mail-program');
    expect(worker.requests('entry.prepared')).toEqual([{ id: idOf(5), via: 'mail-program', to: 'ana@x.example' }]);
    expect(model.confirmation.current.value).toMatchObject({ deed: { what: 'message-prepared', name: 'Ana' } });
    expect(log.message.value).toBeUndefined();
  });

  it('R51: a wish to tell opens the message once the entry is saved', async () => {
    const { log, form, worker } = await panel();
    await log.open();
    form().set('notes', 'x');
    form().set('tell', 'yes');
    await form().save();
    expect(log.message.value?.entryId).toBe(worker.requests('entry.create')[0]?.id);
    log.closeMessage();
    await log.open();
    form().set('notes', 'secret');
    form().set('tell', 'yes');
    form().set('kind', 'internal');
    await form().save();
    expect(log.message.value).toBeUndefined();
    expect(worker.requests('entry.create')[1]?.fields.tell).toBe(false);
  });

  it('R50: a topic that is added is chosen, and stands first', async () => {
    const { log, form } = await panel(resolved, {
      'entry.topic-add': ({ name }) => succeed({ topic: { code: 'new', name }, changeId: idOf(3) }),
    });
    await log.open();
    await log.topics.add('Delivery');
    expect(form().texts.value.topic).toBe('new');
    expect(log.log.value?.topics.map(({ name }) => name)).toEqual(['Delivery', 'Billing']);
  });

  it('R50: a topic is renamed or taken off the list, with Undo; an empty or equal name changes nothing', async () => {
    const { log, worker, model } = await panel(resolved, { 'definition.save-choice': written });
    for (const name of ['', ' Billing ']) await log.topics.rename(TOPIC, name);
    expect(worker.requests('definition.save-choice')).toEqual([]);
    await log.topics.rename(TOPIC, ' Invoices ');
    expect(model.confirmation.current.value).toMatchObject({ deed: { what: 'topic-renamed' }, changeId: idOf(88) });
    await log.topics.retire(TOPIC);
    expect(worker.requests('definition.save-choice')).toEqual([
      { list: 'topic', code: 'billing', name: 'Invoices' },
      { list: 'topic', code: 'billing', retired: true },
    ]);
  });
});
