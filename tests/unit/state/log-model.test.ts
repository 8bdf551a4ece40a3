import { LONGEST_KEPT, LONGEST_NOTES } from '#lib/domain/interaction/entry-limits.ts';
import { aboutNewEntry, withTyped } from '#lib/domain/interaction/draft-edit.ts';
import { describe, expect, it } from 'vitest';
import { entryFieldsSchema, entrySchema } from '#lib/domain/interaction/entry.ts';
import type { EntryDraft } from '#lib/domain/interaction/entry-draft.ts';
import { localMomentText } from '#lib/domain/interaction/entry-moment.ts';
import { fail, succeed } from '#lib/domain/result.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import { DRAFT_REST } from '#lib/state/log-draft.ts';
import type { DraftChannel } from '#lib/state/log-model.ts';
import { settled } from '#tests/support/manual-clock.ts';
import { panelHarness } from '#tests/support/panel-harness.ts';
import type { Script } from '#tests/support/scripted-worker.ts';
import { card, idOf, interaction, participant, tabView } from '#tests/support/view-builders.ts';

const NOW = new Date(2026, 10, 20, 14, 5).getTime();
const email = interaction({ medium: 'email' });
const resolved = tabView({ interaction: email, participants: [participant()] });
const about = aboutNewEntry(email.key);
const TOPIC = { code: 'billing', name: 'Billing' };

/** The drafts of a worker, kept as it keeps them. */
function draftsOf(kept = new Map<string, EntryDraft>()): { script: Script; kept: Map<string, EntryDraft> } {
  return {
    kept,
    script: {
      'entry.draft': ({ about: asked }) => succeed(kept.get(asked) ?? null),
      'entry.draft-save': ({ about: asked, entryId, fields, by }) => {
        const present = kept.get(asked);
        const draft: EntryDraft = {
          about: asked,
          entryId: present?.entryId ?? entryId,
          fields: withTyped(present?.fields ?? {}, fields, { at: NOW, by }),
          updatedAt: NOW,
        };
        kept.set(asked, draft);
        return succeed(draft);
      },
      'entry.draft-drop': ({ about: asked }) => {
        kept.delete(asked);
        return succeed(null);
      },
    },
  };
}

async function panel(view: TabView = resolved, script: Script = {}, drafts = draftsOf(), channel?: DraftChannel) {
  const harness = panelHarness(
    view,
    {
      'entry.list': () =>
        succeed({
          entries: [],
          topics: [TOPIC],
          agent: { name: 'Ada', email: '' },
          ...(drafts.kept.has(about) && { draft: drafts.kept.get(about)! }),
        }),
      'entry.create': ({ id }) => {
        drafts.kept.delete(about);
        return succeed({ changeId: idOf(77), entryId: id });
      },
      ...drafts.script,
      ...script,
    },
    { now: () => NOW, drafts: channel },
  );
  await settled();
  const { log } = harness.model;
  return { ...harness, log, form: () => log.form.value!, kept: drafts.kept };
}

/** Panels that hear of each other. */
function channelOf(): DraftChannel {
  const heard = new Set<(about: string) => void>();
  return {
    tell: (asked) => heard.forEach((one) => one(asked)),
    listen: (one) => {
      heard.add(one);
      return () => heard.delete(one);
    },
  };
}

describe('a new entry', () => {
  it('R50, R51: starts now, by the agent, with the primary contact, in the direction of the page', async () => {
    const other = participant({ card: card({ id: idOf(2), name: 'Paul' }), tags: ['primary-contact'] });
    const { log, form } = await panel({ ...resolved, participants: [participant({ tags: [] }), other] });
    await log.open();
    expect(form().texts.value).toMatchObject({
      kind: 'inbound',
      at: localMomentText(NOW),
      enteredBy: 'Ada',
      contactId: idOf(2),
      contactName: 'Paul',
      contactPhone: '+33 6 12 34 56 78',
      tell: '',
      startedAt: '',
    });
  });

  it('R51: stays in the team where the page does not say who started', async () => {
    const { log, form } = await panel({ ...resolved, interaction: interaction({ direction: undefined }) });
    await log.open();
    expect(form().texts.value.kind).toBe('internal');
  });

  it('R50: is saved with all of its fields, and confirmed with Undo', async () => {
    const { log, form, worker, model } = await panel();
    await log.open();
    for (const [field, text] of [
      ['kind', 'outbound'],
      ['notes', 'We call back.'],
      ['topic', 'billing'],
      ['followUp', '2026-11-23T09:00'],
      ['reference', ' PO 7 '],
      ['duration', '3:12'],
    ] as const)
      form().set(field, text);
    await form().save();
    const [request] = worker.requests('entry.create');
    expect(request?.interaction).toEqual(email);
    expect(entryFieldsSchema.parse(request?.fields)).toMatchObject({
      kind: 'outbound',
      at: NOW,
      notes: 'We call back.',
      topic: TOPIC,
      followUpAt: new Date(2026, 10, 23, 9).getTime(),
      durationSeconds: 192,
      reference: 'PO 7',
      enteredBy: 'Ada',
      contactId: idOf(1),
    });
    expect(log.form.value).toBeUndefined();
    expect(model.confirmation.current.value).toMatchObject({ deed: { what: 'logged' }, changeId: idOf(77) });
  });

  it('can be logged although nobody is resolved', async () => {
    const { log, form, worker } = await panel(tabView({ interaction: email }));
    await log.open();
    form().set('notes', 'x');
    await form().save();
    expect(worker.requests('entry.create')[0]?.fields.contactId).toBeUndefined();
  });

  it('is with whoever is found while it is written, unless somebody is named', async () => {
    const nobody = tabView({ interaction: email });
    const { log, form, views, tell } = await panel(nobody);
    await log.open();
    form().set('notes', 'x');
    views.set(7, resolved);
    tell(7);
    await settled();
    expect(form().texts.value).toMatchObject({ notes: 'x', contactId: idOf(1), contactName: 'Hélène Rivière' });
    views.set(7, { ...resolved, participants: [participant({ card: card({ id: idOf(2), name: 'Paul' }) })] });
    tell(7);
    await settled();
    expect(form().texts.value.contactName).toBe('Hélène Rivière');
  });

  it('is asked for once the log is there when the key comes early', async () => {
    const answer = Promise.withResolvers<void>();
    const { log } = await panel(resolved, {
      'entry.list': async () => {
        await answer.promise;
        return succeed({ entries: [], topics: [], agent: { name: '', email: '' } });
      },
    });
    await log.open();
    expect(log.form.value).toBeUndefined();
    answer.resolve();
    await settled();
    expect(log.form.value).toBeDefined();
  });

  it('does not open beside a page without an interaction', async () => {
    const { log } = await panel(tabView({ interaction: undefined }));
    await log.open();
    expect(log.form.value).toBeUndefined();
  });
});

describe('what is wrong with a form', () => {
  it.each([
    ['at', '', { at: 'missing' }],
    ['at', '1969-12-31T10:00', { at: 'out-of-range' }],
    ['followUp', 'incomplete', { followUp: 'unreadable' }],
    ['followUp', '10000-01-01T10:00', { followUp: 'out-of-range' }],
    ['duration', 'long', { duration: true }],
    ['notes', 'x'.repeat(LONGEST_NOTES + 3), { notesTooLong: 3 }],
    ['notes', ' \n ', { empty: true }],
  ] as const)('R50: %s is %j', async (field, text, mistake) => {
    const { log, form, worker } = await panel();
    await log.open();
    form().set('notes', 'x');
    form().set(field, text);
    await form().save();
    expect(form().mistakes.value).toMatchObject(mistake);
    expect(form().texts.value[field]).toBe(text);
    expect(worker.requests('entry.create')).toEqual([]);
  });

  it('says while one types by how much a note is too long, and keeps all of it', async () => {
    const { log, form, clock, kept } = await panel();
    await log.open();
    const notes = '<p>x</p>'.repeat(131_072);
    form().set('notes', notes);
    expect(form().mistakes.value.notesTooLong).toBe(notes.length - LONGEST_NOTES);
    await clock.advance(DRAFT_REST);
    expect(kept.get(about)?.fields.notes?.value).toBe(notes);
  });

  it('says when a note is too long even for the draft, which keeps the rest', async () => {
    const { log, form, clock, kept } = await panel();
    await log.open();
    form().set('topic', 'billing');
    form().set('notes', 'x'.repeat(LONGEST_KEPT + 1));
    await clock.advance(DRAFT_REST);
    expect(form().draft.value).toBe('too-long');
    expect(kept.get(about)?.fields.topic?.value).toBe('billing');
  });

  it('keeps the form when saving is refused, and saves it the next time', async () => {
    let isFull = true;
    const { log, form } = await panel(resolved, {
      'entry.create': ({ id }) => (isFull ? fail('store-full') : succeed({ changeId: idOf(1), entryId: id })),
    });
    await log.open();
    form().set('notes', 'x');
    await form().save();
    expect(form().failure.value?.code).toBe('store-full');
    expect(form().texts.value.notes).toBe('x');
    isFull = false;
    await form().save();
    expect(log.form.value).toBeUndefined();
  });
});

describe('the clock of a call', () => {
  const call = tabView({ participants: [participant()] });

  it('runs from when the log was opened, and its time is saved', async () => {
    let now = NOW;
    const drafts = draftsOf();
    const harness = panelHarness(
      call,
      {
        'entry.list': () => succeed({ entries: [], topics: [], agent: { name: 'Ada', email: '' } }),
        'entry.create': ({ id }) => succeed({ changeId: idOf(77), entryId: id }),
        ...drafts.script,
      },
      { now: () => now },
    );
    await settled();
    const { log } = harness.model;
    await log.open();
    now += 125_000;
    log.form.value!.set('notes', 'x');
    await log.form.value!.save();
    expect(harness.worker.requests('entry.create')[0]?.fields.durationSeconds).toBe(125);
  });

  it('is kept at once, goes on after the panel was closed for a while, and has stopped when it was closed for long', async () => {
    const drafts = draftsOf();
    const first = await panel(call, {}, drafts);
    await first.log.open();
    await first.clock.advance(DRAFT_REST);
    const startedAt = String(NOW);
    expect(drafts.kept.get(about)?.fields.startedAt?.value).toBe(startedAt);

    const soon = await panel(call, {}, drafts);
    expect(soon.form().texts.value).toMatchObject({ startedAt });

    const draft = drafts.kept.get(about)!;
    drafts.kept.set(about, {
      ...draft,
      updatedAt: NOW - 7_000_000,
      fields: { startedAt: { value: String(NOW - 7_300_000), at: 0, by: 'x' } },
    });
    const late = await panel(call, {}, drafts);
    expect(late.form().texts.value).toMatchObject({ startedAt: '', duration: '5:00' });
  });
});

describe('a draft', () => {
  it('is kept while one types, and is there in the next panel with when it was begun', async () => {
    const drafts = draftsOf();
    const first = await panel(resolved, {}, drafts);
    await first.log.open();
    first.form().set('notes', 'She as');
    first.form().set('notes', 'She asks');
    await first.clock.advance(DRAFT_REST);
    // The panel is gone without a word.
    const second = await panel(resolved, {}, drafts);
    expect(second.form().texts.value).toMatchObject({ notes: 'She asks', at: localMomentText(NOW) });
    expect(second.form().recoveredAt).toBe(NOW);
    await second.form().save();
    expect(second.worker.requests('entry.create')[0]?.id).toBe(first.worker.requests('entry.draft-save')[0]?.entryId);
    expect(drafts.kept.size).toBe(0);
  });

  it('of one interaction is not shown beside another, and comes back with its own', async () => {
    const { log, form, views, switchTo, kept } = await panel();
    await log.open();
    form().set('notes', 'About 4312');
    views.set(8, { ...resolved, tabId: 8, interaction: interaction({ key: 'other', id: '9' }) });
    switchTo(8);
    await settled();
    expect(log.form.value).toBeUndefined();
    expect(kept.get(about)?.fields.notes?.value).toBe('About 4312');
    switchTo(7);
    await settled();
    expect(form().texts.value.notes).toBe('About 4312');
  });

  it('is tried again when the worker gave no answer, with what was typed since', async () => {
    const drafts = draftsOf();
    let isGone = true;
    const save = drafts.script['entry.draft-save']!;
    const { log, form, clock, kept } = await panel(
      resolved,
      { 'entry.draft-save': (request) => (isGone ? fail('unavailable') : save(request)) },
      drafts,
    );
    await log.open();
    form().set('notes', 'a');
    await clock.advance(DRAFT_REST);
    expect(form().draft.value).toBe('failed');
    isGone = false;
    form().set('topic', 'billing');
    await clock.advance(5000);
    expect(kept.get(about)?.fields).toMatchObject({ notes: { value: 'a' }, topic: { value: 'billing' } });
  });

  it('goes when it is given up, or closed untouched', async () => {
    const { log, form, kept, clock } = await panel(tabView());
    await log.open();
    await clock.advance(DRAFT_REST);
    expect(kept.size).toBe(1);
    await log.close();
    expect(kept.size).toBe(0);
    await log.open();
    form().set('notes', 'x');
    await log.close();
    expect(kept.get(about)?.fields.notes?.value).toBe('x');
    await log.open();
    await log.discard();
    expect(kept.size).toBe(0);
  });
});

describe('two panels with one draft', () => {
  async function both() {
    const drafts = draftsOf();
    const channel = channelOf();
    const one = await panel(resolved, {}, drafts, channel);
    const two = await panel(resolved, {}, drafts, channel);
    await one.log.open();
    await two.log.open();
    return { one, two, drafts };
  }

  it('take over of each field what was typed last, and say so', async () => {
    const { one, two } = await both();
    one.form().set('notes', 'from one');
    await one.clock.advance(DRAFT_REST);
    two.form().set('topic', 'billing');
    await two.clock.advance(DRAFT_REST);
    expect(two.form().texts.value).toMatchObject({ notes: 'from one', topic: 'billing' });
    expect(one.form().texts.value).toMatchObject({ notes: 'from one', topic: 'billing' });
    expect(two.form().elsewhere.value).toContain('notes');
    expect(one.form().elsewhere.value).toEqual(['topic']);
  });

  it('do not take what is being typed here', async () => {
    const { one, two } = await both();
    two.form().set('notes', 'mine');
    one.form().set('notes', 'theirs');
    await one.clock.advance(DRAFT_REST);
    expect(two.form().texts.value.notes).toBe('mine');
    await two.clock.advance(DRAFT_REST);
    expect(one.form().texts.value.notes).toBe('mine');
  });

  it('make one entry: the other form closes when all that stands in it was saved', async () => {
    const { one, two } = await both();
    one.form().set('notes', 'from one');
    await one.clock.advance(DRAFT_REST);
    await one.form().save();
    await settled();
    expect(two.log.form.value).toBeUndefined();
  });

  it('lose nothing: what was typed after the other saved becomes a second entry', async () => {
    const { one, two } = await both();
    one.form().set('notes', 'from one');
    await one.clock.advance(DRAFT_REST);
    two.form().set('notes', 'from one, and two');
    two.worker.script['entry.create'] = () => fail('conflict');
    await one.form().save();
    await settled();
    const asked = () => two.worker.requests('entry.create').map(({ id }) => id);
    await two.form().save();
    expect(two.form().failure.value?.code).toBe('conflict');
    expect(two.form().texts.value.notes).toBe('from one, and two');
    await two.form().save();
    expect(new Set(asked()).size).toBe(2);
  });
});

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
