import type { QuickAddModel } from './quick-add-model.ts';

/** Forms by the place they belong to. One that was typed in is kept while the agent is elsewhere. */
export interface QuickAddDrafts {
  /** The form of a place: the one that was left there half filled in, or a new one. */
  open: (place: string, make: () => QuickAddModel) => QuickAddModel;
  /** The agent leaves the place: an untouched form goes. */
  leave: (place: string) => void;
  /** Saved or given up: the form goes whatever was typed. */
  discard: (place: string) => void;
  dispose: () => void;
}

/** Keeps the forms of one panel. */
export function createQuickAddDrafts(): QuickAddDrafts {
  const forms = new Map<string, QuickAddModel>();
  const discard = (place: string) => {
    forms.get(place)?.dispose();
    forms.delete(place);
  };
  return {
    open: (place, make) => {
      const known = forms.get(place);
      if (known) return known;
      const form = make();
      forms.set(place, form);
      return form;
    },
    leave: (place) => {
      if (!forms.get(place)?.touched.value) discard(place);
    },
    discard,
    dispose: () => {
      for (const place of forms.keys()) discard(place);
    },
  };
}
