import { describe, expect, it } from 'vitest';
import { type Result, succeed } from '#lib/domain/result.ts';
import { settled } from '#tests/support/manual-clock.ts';
import { panelHarness } from '#tests/support/panel-harness.ts';
import { card, idOf, interaction, participant, tabView } from '#tests/support/view-builders.ts';

const helene = card();
const ticket = tabView({ participants: [participant()] });
const call = tabView({ interaction: interaction({ key: 'desk call c-2041', id: 'c-2041' }) });
const plain = tabView({ interaction: undefined });

describe('a confirmation in the panel', () => {
  it('goes when another interaction comes up, so that its undo undoes nothing beside that one', async () => {
    const { model, worker, views, tell } = panelHarness(ticket);
    await settled();
    await model.remove(helene.id);
    views.set(7, call);
    tell(7);
    await settled();
    expect(model.confirmation.current.value).toBeUndefined();
    await model.confirmation.undo();
    expect(worker.requests('change.undo')).toEqual([]);
  });

  it('goes when another tab comes to the front', async () => {
    const { model, views, switchTo } = panelHarness(ticket);
    await settled();
    await model.remove(helene.id);
    views.set(8, { ...call, tabId: 8 });
    switchTo(8);
    await settled();
    expect(model.confirmation.current.value).toBeUndefined();
  });

  it('stays while the same interaction is shown, in this tab or another', async () => {
    const { model, views, tell, switchTo } = panelHarness(ticket);
    await settled();
    await model.remove(helene.id);
    views.set(7, tabView());
    tell(7);
    await settled();
    views.set(8, { ...ticket, tabId: 8 });
    switchTo(8);
    await settled();
    expect(model.confirmation.current.value).toMatchObject({ deed: { what: 'removed' } });
  });

  it('stays when the page that was turned on is found to be an interaction', async () => {
    const { model, views, tell } = panelHarness(plain);
    await settled();
    model.confirmation.say({ what: 'site-enabled', name: 'help.example.com' });
    views.set(7, call);
    tell(7);
    await settled();
    expect(model.confirmation.current.value).toMatchObject({ deed: { what: 'site-enabled' } });
  });

  it('offers no undo for what was written after its interaction was left', async () => {
    const slow = Promise.withResolvers<Result<{ changeId: string }>>();
    const { model, views, tell } = panelHarness(ticket, { 'interaction.remove': () => slow.promise });
    await settled();
    const removing = model.remove(helene.id);
    views.set(7, call);
    tell(7);
    await settled();
    slow.resolve(succeed({ changeId: idOf(77) }));
    await removing;
    expect(model.confirmation.current.value).toMatchObject({ deed: { what: 'removed' } });
    expect(model.confirmation.current.value).not.toHaveProperty('changeId', idOf(77));
  });
});
