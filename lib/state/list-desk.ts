import { type ReadonlySignal, signal } from '@preact/signals';
import type { Failure, Result } from '#lib/domain/result.ts';
import { MOST_IDS } from '#lib/domain/view/list-limits.ts';
import type { Call } from '#lib/messages/call.ts';
import type { ListIds, ListWindow } from '#lib/messages/protocol/list.ts';
import { createListSelection, type ListSelection } from './list-selection.ts';
import { createManyModel, type ManyModel, type ManyOutcome } from './many-model.ts';
import { createWindowedList, type WindowedList } from './windowed-list.ts';

/** What every list is searched for and sorted by. */
export interface ListQuery {
  query: string;
  sort?: string;
}

/** A table of contacts or organizations of any number: searched, filtered, sorted, and several of them changed at once. */
export interface ListDesk<Wanted extends ListQuery, Row> {
  list: WindowedList<Row>;
  /** Names what is shown: another list has another name. */
  name: ReadonlySignal<string>;
  selection: ListSelection;
  many: ManyModel;
  /** Chooses the rows from one place to another, both with, or none of them; those that were never in sight too. */
  chooseRange: (from: number, to: number, isOn: boolean) => Promise<void>;
  /** Countries to filter by, the most frequent first. */
  countries: ReadonlySignal<readonly { country: string; count: number }[]>;
  /** Shows something else; the same again changes nothing. */
  show: (wanted: Wanted) => void;
  /** Reads again what is shown: somebody wrote. */
  load: () => Promise<void>;
}

/** How a desk reads its table. */
export interface ListDeskDependencies<Wanted extends ListQuery, Row> {
  call: Call;
  of: 'contacts' | 'organizations';
  newId: () => string;
  now: () => number;
  save: (file: Blob, name: string) => void;
  read: (wanted: Wanted, from: number, count: number) => Promise<Result<ListWindow<Row>>>;
  readIds: (wanted: Wanted, from: number, count: number) => Promise<Result<ListIds>>;
  /** What is wanted of the list, and nothing else that the address bar says. */
  wantedOf: (shown: Wanted) => Wanted;
  /** Told what was done to many, with the failure that stopped it. */
  onDone: (outcome: ManyOutcome, failure?: Failure) => void;
}

/** What decides which rows there are, whatever their order. */
function rowsName({ sort: _sort, ...filters }: ListQuery): string {
  return JSON.stringify(filters);
}

/** Makes a desk. */
export function createListDesk<Wanted extends ListQuery, Row>(
  deps: ListDeskDependencies<Wanted, Row>,
): ListDesk<Wanted, Row> {
  const { call, of, wantedOf } = deps;
  let wanted: Wanted | undefined;
  const name = signal('');
  const countries = signal<readonly { country: string; count: number }[]>([]);
  const none = { rows: [], total: 0, stamp: '' };
  const list = createWindowedList<Row>(async (from, count) =>
    wanted === undefined ? { ok: true, value: none } : deps.read(wanted, from, count),
  );
  const selection = createListSelection(list.total);
  const many = createManyModel({
    call,
    of,
    newId: deps.newId,
    now: deps.now,
    save: deps.save,
    chosen: () => ({ chosen: selection.chosen.peek(), count: selection.count.peek() }),
    readIds: async (from, count) =>
      wanted === undefined ? { ok: true, value: { ids: [], total: 0, stamp: '' } } : deps.readIds(wanted, from, count),
    onDone(outcome, failure) {
      if (outcome.deed.what !== 'export') {
        if (outcome.deed.what === 'delete') selection.clear();
        void list.load();
      }
      deps.onDone(outcome, failure);
    },
  });

  async function chooseRange(from: number, to: number, isOn: boolean): Promise<void> {
    const shown = wanted;
    for (let at = Math.min(from, to), end = Math.max(from, to) + 1; shown !== undefined && at < end; at += MOST_IDS) {
      // Each part is asked for when the one before it is there.
      // oxlint-disable-next-line no-await-in-loop
      const answer = await deps.readIds(shown, at, Math.min(MOST_IDS, end - at));
      if (!answer.ok || shown !== wanted) return;
      selection.set(answer.value.ids, isOn);
    }
  }

  async function loadCountries(): Promise<void> {
    const answer = await call('list.countries', { of });
    if (answer.ok) countries.value = answer.value;
  }

  return {
    list,
    name,
    selection,
    many,
    chooseRange,
    countries,
    show(shown) {
      const next = wantedOf(shown);
      const nextName = JSON.stringify(next);
      if (nextName === name.peek()) return;
      // Rows that are no longer listed would be chosen without being seen.
      if (wanted !== undefined && rowsName(next) !== rowsName(wanted)) selection.clear();
      const isFirst = wanted === undefined;
      wanted = next;
      name.value = nextName;
      const rows = list.load();
      // What to filter by can wait until there is something to look at.
      if (isFirst) void rows.then(loadCountries);
    },
    async load() {
      // What is done to many writes hundreds of times: the list is read when it is over.
      if (wanted === undefined || many.progress.peek() !== undefined) return;
      await list.load();
      await loadCountries();
    },
  };
}
