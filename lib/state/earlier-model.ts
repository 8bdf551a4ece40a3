import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import type { Call } from '#lib/messages/call.ts';
import type { EarlierInteractions } from '#lib/messages/protocol/timeline.ts';
import { counterpartOf } from './log-place.ts';
import { createTurns } from './turns.ts';

/** What somebody's earlier interactions are, and whose. */
export interface Earlier extends EarlierInteractions {
  contactId: string;
}

/** The interactions that the other party had before the one that is shown. */
export interface EarlierModel {
  /** Nothing while it is not known, and when there was none. */
  earlier: ReadonlySignal<Earlier | undefined>;
  dispose: () => void;
}

/** Makes the model; it follows the view. */
export function createEarlierModel(
  call: Call,
  view: ReadonlySignal<Pick<TabView, 'interaction' | 'participants'> | undefined>,
): EarlierModel {
  const earlier = signal<Earlier>();
  const turns = createTurns();

  async function ask(contactId: string, besides: string): Promise<void> {
    const isNewest = turns.next();
    if (earlier.peek()?.contactId !== contactId) earlier.value = undefined;
    const answer = await call('timeline.earlier', { contactId, besides });
    if (!isNewest() || !answer.ok) return;
    earlier.value = answer.value.count === 0 ? undefined : { contactId, ...answer.value };
  }

  const dispose = effect(() => {
    const shown = view.value;
    untracked(() => {
      const contactId = shown && counterpartOf(shown)?.contactId;
      if (shown?.interaction && contactId) return void ask(contactId, shown.interaction.key);
      turns.forget();
      earlier.value = undefined;
      return undefined;
    });
  });
  return { earlier, dispose };
}
