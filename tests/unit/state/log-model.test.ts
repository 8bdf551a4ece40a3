import { LONGEST_KEPT, LONGEST_NOTES } from '#lib/domain/interaction/entry-limits.ts';
import { describe, expect, it } from 'vitest';
import { entryFieldsSchema } from '#lib/domain/interaction/entry.ts';
import { localMomentText } from '#lib/domain/interaction/entry-moment.ts';
import { fail, succeed } from '#lib/domain/result.ts';
import { DRAFT_REST } from '#lib/state/log-draft.ts';
import { settled } from '#tests/support/manual-clock.ts';
import { panelHarness } from '#tests/support/panel-harness.ts';
import { card, idOf, interaction, participant, tabView } from '#tests/support/view-builders.ts';
import { NOW, email, resolved, about, TOPIC, draftsOf, panel } from '#tests/support/log-panel.ts';

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
