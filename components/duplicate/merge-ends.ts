import type { ReadonlySignal } from '@preact/signals';

/** Where the reader goes from two records side by side; without them they stay on the page they stand on. */
export interface MergeEnds {
  /** They are one now: the id of the one that is kept. */
  onMerged?: (id: string) => void;
  /** They were left, or told apart. */
  onClose?: () => void;
}

/** What two records side by side can come to. */
interface Merging {
  comparison: ReadonlySignal<unknown>;
  merge: () => Promise<string | undefined>;
  tellComparedApart: () => Promise<void>;
  close: () => void;
}

/** The presses that end a comparison, and where each leads. */
export function mergeEnds(model: Merging, { onMerged, onClose }: MergeEnds) {
  return {
    onMerge: async () => {
      const kept = await model.merge();
      if (kept !== undefined) onMerged?.(kept);
    },
    onClose: () => {
      model.close();
      onClose?.();
    },
    onApart: async () => {
      await model.tellComparedApart();
      if (model.comparison.peek() === undefined) onClose?.();
    },
  };
}
