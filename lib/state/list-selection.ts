import { computed, type ReadonlySignal, signal } from '@preact/signals';

/** Rows that are chosen in a list of which only a part is known: some by their ids, or all but some. */
export type Chosen = { kind: 'some'; ids: ReadonlySet<string> } | { kind: 'all'; except: ReadonlySet<string> };

/** Which rows of a list are chosen. */
export interface ListSelection {
  chosen: ReadonlySignal<Chosen>;
  count: ReadonlySignal<number>;
  all: ReadonlySignal<'all' | 'some' | 'none'>;
  has: (id: string) => boolean;
  toggle: (id: string) => void;
  /** Chooses several rows, or none of them. */
  set: (ids: readonly string[], isOn: boolean) => void;
  /** Chooses all rows; none when all are. */
  toggleAll: () => void;
  clear: () => void;
}

const NONE: Chosen = { kind: 'some', ids: new Set() };

function flipped(ids: ReadonlySet<string>, id: string): Set<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Makes the selection of a list of `total` rows. */
export function createListSelection(total: ReadonlySignal<number>): ListSelection {
  const chosen = signal<Chosen>(NONE);
  const count = computed(() =>
    chosen.value.kind === 'some' ? chosen.value.ids.size : Math.max(0, total.value - chosen.value.except.size),
  );
  const all = computed(() => {
    if (count.value === 0) return 'none';
    return count.value >= total.value ? 'all' : 'some';
  });
  return {
    chosen,
    count,
    all,
    has: (id) => (chosen.value.kind === 'some' ? chosen.value.ids.has(id) : !chosen.value.except.has(id)),
    toggle(id) {
      const { value } = chosen;
      chosen.value =
        value.kind === 'some'
          ? { kind: 'some', ids: flipped(value.ids, id) }
          : { kind: 'all', except: flipped(value.except, id) };
    },
    set(ids, isOn) {
      const { value } = chosen;
      // Of all but some, those that are chosen are those that are not left out.
      const next = new Set(value.kind === 'some' ? value.ids : value.except);
      const isKept = isOn === (value.kind === 'some');
      for (const id of ids)
        if (isKept) next.add(id);
        else next.delete(id);
      chosen.value = value.kind === 'some' ? { kind: 'some', ids: next } : { kind: 'all', except: next };
    },
    toggleAll() {
      chosen.value = all.peek() === 'all' ? NONE : { kind: 'all', except: new Set() };
    },
    clear: () => {
      chosen.value = NONE;
    },
  };
}
