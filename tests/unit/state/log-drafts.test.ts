import { describe, expect, it } from 'vitest';
import { localMomentText } from '#lib/domain/interaction/entry-moment.ts';
import { fail } from '#lib/domain/result.ts';
import { DRAFT_REST } from '#lib/state/log-draft.ts';
import { settled } from '#tests/support/manual-clock.ts';
import { interaction, tabView } from '#tests/support/view-builders.ts';
import { NOW, resolved, about, draftsOf, panel, channelOf } from '#tests/support/log-panel.ts';

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
