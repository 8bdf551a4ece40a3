import { describe, expect, it } from 'vitest';
import { succeed } from '#lib/domain/result.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import { settled } from '#tests/support/manual-clock.ts';
import { panelHarness } from '#tests/support/panel-harness.ts';
import type { Script } from '#tests/support/scripted-worker.ts';
import { card, idOf, interaction, participant, prefill, rankedPhone, tabView } from '#tests/support/view-builders.ts';

const ticket = (id: string) => interaction({ key: `help.example.com|ticket|${id}`, id });
const resolved = tabView({ participants: [participant()] });
const another = tabView({ interaction: ticket('4313'), participants: [participant()] });
const bare = { interaction: undefined, addresses: [], prefill: undefined } satisfies Partial<TabView>;

const answers: Script = {
  'lookup.text': ({ text }) => succeed({ text, matches: [], suggestions: [], prefill: prefill(), own: false }),
  'contact.prefill': ({ text }) => succeed(prefill({}, { givenName: text, addresses: [] })),
};

function stand(view = resolved) {
  return panelHarness(view, answers);
}

describe('an open look-up', () => {
  it('gives way to the card of the ticket the tab goes on to', async () => {
    const { model, views, tell } = stand();
    await settled();
    model.openLookup('Awa');
    views.set(7, another);
    tell(7);
    await settled();
    expect(model.mode.value.kind).toBe('page');
    expect(model.screen.value?.kind).toBe('participants');
  });

  it.each([
    ['the same ticket reports again', resolved],
    ['the page goes on loading', tabView({ ...bare, looking: true })],
    ['the ticket tells more', { ...resolved, addresses: [rankedPhone(), rankedPhone({ rank: 2 })] }],
    ['the agent looks at the list between two tickets', tabView(bare)],
  ])('stays while %s', async (_what, view) => {
    const { model, views, tell } = stand();
    await settled();
    model.openLookup('Awa');
    views.set(7, view);
    tell(7);
    await settled();
    expect(model.mode.value.kind).toBe('lookup');
  });

  it('gives way to another ticket after a list, and stays when it is the same one again', async () => {
    const { model, views, tell } = stand();
    await settled();
    model.openLookup('Awa');
    for (const [view, kind] of [
      [tabView(bare), 'lookup'],
      [resolved, 'lookup'],
      [tabView(bare), 'lookup'],
      [another, 'page'],
    ] as const) {
      views.set(7, view);
      tell(7);
      // Each view is told of after the one before it was shown.
      // oxlint-disable-next-line no-await-in-loop
      await settled();
      expect(model.mode.value.kind).toBe(kind);
    }
  });

  it.each([
    ['shows another ticket', { ...another, tabId: 8 }, 'page'],
    ['shows an address of its own', tabView({ ...bare, tabId: 8, addresses: [rankedPhone()] }), 'page'],
    ['shows the same ticket', { ...resolved, tabId: 8 }, 'lookup'],
    ['shows nobody', tabView({ ...bare, tabId: 8 }), 'lookup'],
  ])('when the tab that comes to the front %s', async (_what, view, kind) => {
    const { model, views, switchTo } = stand();
    views.set(8, view);
    await settled();
    model.openLookup('Awa');
    switchTo(8);
    await settled();
    expect(model.mode.value.kind).toBe(kind);
  });

  it('that was asked for outside the panel stays beside the ticket the tab was just going on to', async () => {
    const { model, views, pend, tell } = stand();
    await settled();
    // The panel has not heard of the new ticket yet.
    views.set(7, another);
    pend('Awa');
    await settled();
    tell(7);
    await settled();
    expect(model.mode.value.kind).toBe('lookup');
    views.set(7, tabView({ interaction: ticket('4314') }));
    tell(7);
    await settled();
    expect(model.mode.value.kind).toBe('page');
  });

  it('leaves the form of an earlier look-up, which was about somebody else', async () => {
    const { model, pend } = stand();
    await settled();
    model.openLookup('Awa');
    await model.create();
    pend('Paul');
    await settled();
    expect(model.lookup.text.value).toBe('Paul');
    expect(model.quickAdd.value).toBeUndefined();
  });
});

describe('a form that was left half filled in', () => {
  async function leftInLookup() {
    const harness = stand();
    const { model, views, tell } = harness;
    await settled();
    model.openLookup('Awa');
    await model.create();
    model.quickAdd.value?.setFamilyName('Diallo');
    views.set(7, another);
    tell(7);
    await settled();
    return harness;
  }

  it('is offered beside the next ticket, and opens again as it was', async () => {
    const { model } = await leftInLookup();
    expect(model.quickAdd.value).toBeUndefined();
    expect(model.unfinished.value?.form.familyName.value).toBe('Diallo');
    model.resume();
    await settled();
    expect(model.mode.value.kind).toBe('lookup');
    expect(model.lookup.text.value).toBe('Awa');
    expect(model.quickAdd.value?.familyName.value).toBe('Diallo');
    expect(model.unfinished.value).toBeUndefined();
  });

  it('is gone for good once it is given up', async () => {
    const { model } = await leftInLookup();
    model.giveUp();
    expect(model.unfinished.value).toBeUndefined();
    model.openLookup('Awa');
    await model.create();
    expect(model.quickAdd.value?.familyName.value).toBe('');
  });

  it('is gone once it is saved', async () => {
    const { model, worker } = await leftInLookup();
    worker.script['contact.create'] = () => succeed({ contactId: idOf(5), changeId: idOf(50), card: card() });
    model.resume();
    await model.quickAdd.value?.save();
    model.close();
    expect(model.unfinished.value).toBeUndefined();
  });

  it('is not kept when nothing was typed', async () => {
    const { model } = stand();
    await settled();
    model.openLookup('Awa');
    await model.create();
    model.close();
    expect(model.unfinished.value).toBeUndefined();
  });

  it('for a participant is offered beside its own ticket alone', async () => {
    const { model, views, tell } = stand();
    await settled();
    model.startAdd();
    await model.create();
    model.quickAdd.value?.setGivenName('Awa');
    views.set(7, another);
    tell(7);
    await settled();
    expect(model.unfinished.value).toBeUndefined();
    views.set(7, resolved);
    tell(7);
    await settled();
    model.resume();
    expect(model.mode.value.kind).toBe('add');
    expect(model.quickAdd.value?.givenName.value).toBe('Awa');
  });

  it('for the place of a participant who left meanwhile is not offered', async () => {
    const { model, views, tell } = stand();
    await settled();
    model.startChange(card().id);
    await model.create();
    model.quickAdd.value?.setGivenName('Awa');
    model.close();
    expect(model.unfinished.value?.mode.kind).toBe('change');
    views.set(7, tabView({ participants: [participant({ card: card({ id: idOf(9) }) })] }));
    tell(7);
    await settled();
    expect(model.unfinished.value).toBeUndefined();
  });
});
