import { type ReadonlySignal, signal } from '@preact/signals';
import { type Failure, type Result, succeed } from '#lib/domain/result.ts';
import type { ContactEdit, OrganizationEdit } from '#lib/domain/view/bulk-edit.ts';
import { MOST_IDS, MOST_IN_PART } from '#lib/domain/view/list-limits.ts';
import type { Call } from '#lib/messages/call.ts';
import type { ListChanged, ListIds } from '#lib/messages/protocol/list.ts';
import type { Chosen } from './list-selection.ts';
import { type ManyExportFormat, manyExport } from './many-export.ts';

/** What may be done to many rows at once. */
export type ManyDeed =
  | { what: 'delete' }
  | { what: 'edit'; edit: ContactEdit | OrganizationEdit }
  | { what: 'export'; format: ManyExportFormat };

/** How far it is: rows done of so many; cancelled ones stop after the part under way. */
export interface ManyProgress {
  deed: ManyDeed;
  done: number;
  total: number;
  isCancelled: boolean;
}

/** What came of it. */
export interface ManyOutcome {
  deed: ManyDeed;
  /** Rows that were changed, or handed out. */
  count: number;
  /** What Undo takes back; nothing when nothing was written. */
  changeId?: string;
}

/** Does something to many contacts or organizations, part by part, so that it can be watched and stopped. */
export interface ManyModel {
  progress: ReadonlySignal<ManyProgress | undefined>;
  run: (deed: ManyDeed) => Promise<void>;
  /** The ids of all that are chosen. */
  ids: () => Promise<Result<string[]>>;
  cancel: () => void;
}

export interface ManyDependencies {
  call: Call;
  of: 'contacts' | 'organizations';
  newId: () => string;
  now: () => number;
  /** Gives a file to the reader. */
  save: (file: Blob, name: string) => void;
  /** What is chosen at the moment, and how many that are. */
  chosen: () => { chosen: Chosen; count: number };
  /** The ids of the rows at some places of the list that is shown. */
  readIds: (from: number, count: number) => Promise<Result<ListIds>>;
  /** Told what was done, also when a failure or the reader stopped it. */
  onDone: (outcome: ManyOutcome, failure?: Failure) => void;
}

/** How often the ids are read anew when somebody writes meanwhile. */
const TRIES = 5;

/** The ids of all that are chosen, as of one moment. */
async function chosenIds({ chosen, readIds }: ManyDependencies): Promise<Result<string[]>> {
  const { chosen: present } = chosen();
  if (present.kind === 'some') return succeed([...present.ids]);
  for (let tries = 1; ; tries += 1) {
    const found: string[] = [];
    let stamp: string | undefined;
    let total = Infinity;
    while (found.length < total) {
      // Each part begins where the one before it ended.
      // oxlint-disable-next-line no-await-in-loop
      const answer = await readIds(found.length, MOST_IDS);
      if (!answer.ok) return answer;
      const isSame = stamp === undefined || stamp === answer.value.stamp || tries >= TRIES;
      ({ stamp, total } = answer.value);
      if (!isSame) break;
      found.push(...answer.value.ids);
      if (answer.value.ids.length === 0) total = found.length;
    }
    if (found.length >= total) return succeed([...new Set(found)].filter((id) => !present.except.has(id)));
  }
}

/** Makes the model. */
export function createManyModel(deps: ManyDependencies): ManyModel {
  const { call, of } = deps;
  const progress = signal<ManyProgress>();

  function write(
    deed: Exclude<ManyDeed, { what: 'export' }>,
    changeId: string,
    ids: string[],
  ): Promise<Result<ListChanged>> {
    if (deed.what === 'delete') return call('list.delete', { of, changeId, ids });
    const part = { changeId, ids };
    return of === 'contacts'
      ? call('list.edit-contacts', { ...part, edit: deed.edit as ContactEdit })
      : call('list.edit-organizations', { ...part, edit: deed.edit as OrganizationEdit });
  }

  async function go(deed: ManyDeed): Promise<void> {
    const ids = await chosenIds(deps);
    if (!ids.ok) {
      deps.onDone({ deed, count: 0 }, ids.failure);
      return;
    }
    const file = deed.what === 'export' ? manyExport(deps, deed.format) : undefined;
    const changeId = deps.newId();
    let count = 0;
    let failure: Failure | undefined;
    for (let at = 0; at < ids.value.length && !progress.value?.isCancelled; at += MOST_IN_PART) {
      const part = ids.value.slice(at, at + MOST_IN_PART);
      // One part after the other, so that others get their turn in between.
      // oxlint-disable-next-line no-await-in-loop
      const answer = deed.what === 'export' ? await file!.take(part) : await write(deed, changeId, part);
      if (!answer.ok) {
        failure = answer.failure;
        break;
      }
      count += answer.value.changed;
      const present: ManyProgress | undefined = progress.value;
      if (present) progress.value = { ...present, done: at + part.length, total: ids.value.length };
    }
    if (file && failure === undefined && !progress.value?.isCancelled) {
      const ended = await file.end();
      if (!ended.ok) ({ failure } = ended);
    } else if (file) count = 0;
    deps.onDone({ deed, count, ...(file === undefined && count > 0 && { changeId }) }, failure);
  }

  return {
    progress,
    async run(deed) {
      if (progress.value !== undefined) return;
      progress.value = { deed, done: 0, total: deps.chosen().count, isCancelled: false };
      try {
        await go(deed);
      } finally {
        progress.value = undefined;
      }
    },
    ids: () => chosenIds(deps),
    cancel: () => {
      if (progress.value) progress.value = { ...progress.value, isCancelled: true };
    },
  };
}
