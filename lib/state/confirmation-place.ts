import { effect, type ReadonlySignal } from '@preact/signals';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import type { ConfirmationModel } from './confirmation-model.ts';

type Shown = Pick<TabView, 'tabId' | 'interaction'>;

/** Whether one still stands beside what was confirmed. A page that turns out to be an interaction is still that page. */
function isSamePlace(former: Shown, now: Shown): boolean {
  if (former.interaction) return former.interaction.key === now.interaction?.key;
  return former.tabId === now.tabId;
}

/** Dismisses what is confirmed when another interaction is shown: nothing is taken back from beside what it was not done to. */
export function dismissElsewhere(
  confirmation: Pick<ConfirmationModel, 'dismiss'>,
  view: ReadonlySignal<Shown | undefined>,
): () => void {
  let former: Shown | undefined;
  return effect(() => {
    const now = view.value;
    if (!now) return;
    if (former && !isSamePlace(former, now)) confirmation.dismiss();
    former = now;
  });
}
