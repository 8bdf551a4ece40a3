import type { RefObject } from 'preact';
import type { WorklistModel } from '#lib/state/worklist-model.ts';
import type { Shortcuts } from '../ui/use-shortcuts.ts';
import { deskShortcuts } from './desk-shortcuts.ts';

/** Where the keys of the worklist act. */
export interface WorklistPlaces {
  pane: RefObject<HTMLElement | null>;
  queue: RefObject<HTMLElement | null>;
}

/** What the worklist's keys do: those for the current interaction, and those that go through the list. */
export function worklistShortcuts(model: WorklistModel, { pane, queue }: WorklistPlaces): Shortcuts {
  return {
    ...deskShortcuts(model.desk, pane, () => queue.current?.focus()),
    j: () => model.move(1),
    k: () => model.move(-1),
    x: () => void model.dismiss(),
    s: model.offer.value ? () => void model.acceptOffer() : undefined,
  };
}
