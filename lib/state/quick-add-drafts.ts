import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { PanelMode } from './panel-mode.ts';
import type { QuickAddModel } from './quick-add-model.ts';

/** A form and where it was opened: the mode of the panel and the text it was opened for. */
export interface QuickAddDraft {
  place: string;
  mode: PanelMode;
  text: string;
  form: QuickAddModel;
}

/** Forms by the place they belong to. One that was typed in is kept while the agent is elsewhere. */
export interface QuickAddDrafts {
  /** Forms that were left half filled in, in the order they were left. */
  kept: ReadonlySignal<readonly QuickAddDraft[]>;
  /** The form of a place: the one that was left there half filled in, or a new one. */
  open: (at: Omit<QuickAddDraft, 'form'>, make: () => QuickAddModel) => QuickAddModel;
  /** The agent leaves the place: an untouched form goes. */
  leave: (place: string) => void;
  /** Saved or given up: the form goes whatever was typed. */
  discard: (place: string) => void;
  dispose: () => void;
}

/** Keeps the forms of one panel. */
export function createQuickAddDrafts(): QuickAddDrafts {
  const drafts = new Map<string, QuickAddDraft>();
  const left = signal<readonly string[]>([]);
  const without = (place: string) => left.peek().filter((one) => one !== place);
  const discard = (place: string) => {
    const draft = drafts.get(place);
    if (!draft) return;
    draft.form.dispose();
    drafts.delete(place);
    left.value = without(place);
  };
  return {
    kept: computed(() => left.value.flatMap((place) => drafts.get(place) ?? [])),
    open: (at, make) => {
      const known = drafts.get(at.place);
      if (known) {
        left.value = without(at.place);
        return known.form;
      }
      const form = make();
      drafts.set(at.place, { ...at, form });
      return form;
    },
    leave: (place) => {
      const draft = drafts.get(place);
      if (!draft) return;
      if (draft.form.touched.value) left.value = [...without(place), place];
      else discard(place);
    },
    discard,
    dispose: () => {
      for (const place of drafts.keys()) discard(place);
    },
  };
}
