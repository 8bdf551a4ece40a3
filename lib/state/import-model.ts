import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import { type DuplicatePolicy, ROWS_PER_PART } from '#lib/domain/contact/import-row.ts';
import type { Failure } from '#lib/domain/result.ts';
import type { ColumnField } from '#lib/interchange/csv/column-meaning.ts';
import { type ImportFile, inspectFile } from '#lib/interchange/read-file.ts';
import type { Call } from '#lib/messages/call.ts';
import type { ImportProgress } from '#lib/messages/protocol/interchange.ts';
import { settingsChangeSchema } from '#lib/settings/settings-change.ts';
import { checkFile, type ImportReview, type RejectionWords } from './import-check.ts';
import { goOn, type ImportRun, type RunEnd, runImport, takeBack } from './import-run.ts';
import type { MappingMemory } from './mapping-memory.ts';

export type { ColumnField } from '#lib/interchange/csv/column-meaning.ts';
export type { ImportFile } from '#lib/interchange/read-file.ts';
export type { RejectedRow, RejectionReason } from '#lib/interchange/rejected.ts';

/**
 * Where an import stands. `unreadable`: the file is none that can be read. `columns`: what is known of the file is to
 * be looked at. `running`: in how many parts a file is handed over, when that is known. `over`: how it ended.
 */
export type ImportState =
  | { step: 'choose'; problem?: 'unreadable' | 'changed' }
  | { step: 'columns'; fileName: string; as: ImportFile }
  | { step: 'checking'; fileName: string; rows: number }
  | { step: 'review'; fileName: string; as: ImportFile; review: ImportReview }
  | { step: 'running'; fileName: string; progress?: ImportProgress; expected?: number; isCancelling: boolean }
  | { step: 'over'; fileName: string; end: RunEnd };

/** Brings a file in: choosing, columns, a dry run, the run itself, and what was left half-way. */
export interface ImportModel {
  state: ReadonlySignal<ImportState>;
  failure: ReadonlySignal<Failure | undefined>;
  /** Country in which the file's national numbers are read (R2). */
  country: ReadonlySignal<string | undefined>;
  duplicates: ReadonlySignal<DuplicatePolicy>;
  /** The settings of a backup are restored too. */
  withSettings: ReadonlySignal<boolean>;
  /** An import that was left half-way, when it is not this page's own. */
  unfinished: ReadonlySignal<ImportProgress | undefined>;
  load: () => Promise<void>;
  choose: (file: File) => Promise<void>;
  setColumn: (index: number, field: ColumnField) => void;
  setCountry: (country: string | undefined) => void;
  setDuplicates: (policy: DuplicatePolicy) => void;
  setWithSettings: (on: boolean) => void;
  check: () => Promise<void>;
  run: () => Promise<void>;
  /** Stops a check; takes a run back. */
  cancel: () => void;
  restart: () => void;
  resume: () => Promise<void>;
  discard: () => Promise<void>;
}

export interface ImportDependencies {
  call: Call;
  newId: () => string;
  memory: MappingMemory;
  words: RejectionWords;
  /** Told of a finished import, for its confirmation. */
  onImported: (progress: ImportProgress) => void;
}

/** A file that was changed or removed since it was chosen cannot be read on. */
function isFileGone(error: unknown): boolean {
  return error instanceof DOMException && (error.name === 'NotReadableError' || error.name === 'NotFoundError');
}

/** Makes the model of the import. One at a time. */
export function createImportModel({ call, newId, memory, words, onImported }: ImportDependencies): ImportModel {
  const state = signal<ImportState>({ step: 'choose' });
  const failure = signal<Failure>();
  const country = signal<string>();
  const duplicates = signal<DuplicatePolicy>('skip');
  const withSettings = signal(false);
  const unfinished = signal<ImportProgress>();
  let file: File | undefined;
  let isStopped = false;

  const countries = (): AssumedCountry[] =>
    country.value === undefined ? [] : [{ country: country.value, source: 'agent' }];
  const fileName = (): string => file?.name ?? '';
  const fail = (why: Failure, next: ImportState): void =>
    batch(() => {
      failure.value = why;
      state.value = next;
    });

  async function reading(work: () => Promise<void>): Promise<void> {
    failure.value = undefined;
    isStopped = false;
    try {
      await work();
    } catch (error) {
      if (!isFileGone(error)) throw error;
      state.value = { step: 'choose', problem: 'changed' };
    }
  }

  const runPort = (name: string, expected?: number): ImportRun => ({
    call,
    isCancelled: () => isStopped,
    onProgress: (progress) => {
      state.value = {
        step: 'running',
        fileName: name,
        progress,
        expected,
        isCancelling: isStopped || progress.state === 'going-back',
      };
    },
  });

  async function end(name: string, ended: RunEnd): Promise<void> {
    batch(() => {
      state.value = { step: 'over', fileName: name, end: ended };
      unfinished.value = undefined;
    });
    if (ended.end === 'finished' && ended.progress) onImported(ended.progress);
    if (ended.end === 'stopped') await load();
  }

  async function load(): Promise<void> {
    const [answer, settings] = await Promise.all([
      call('interchange.unfinished', {}),
      country.value === undefined ? call('settings.get', {}) : undefined,
    ]);
    if (settings?.ok) country.value ??= settings.value.settings.country;
    const { step } = state.value;
    if (answer.ok && step !== 'running') unfinished.value = answer.value ?? undefined;
  }

  return {
    state,
    failure,
    country,
    duplicates,
    withSettings,
    unfinished,
    load,
    choose: (chosen) =>
      reading(async () => {
        file = chosen;
        const as = await inspectFile(chosen);
        if (as === undefined) {
          state.value = { step: 'choose', problem: 'unreadable' };
          return;
        }
        const known = as.format === 'csv' ? memory.recall(as.headers) : undefined;
        batch(() => {
          duplicates.value = 'skip';
          withSettings.value = false;
          if (known?.country !== undefined) country.value = known.country;
          const meanings = known && { meanings: known.meanings };
          state.value = {
            step: 'columns',
            fileName: chosen.name,
            as: as.format === 'csv' ? { ...as, ...meanings } : as,
          };
        });
      }),
    setColumn(index, field) {
      const { value } = state;
      if (value.step !== 'columns' || value.as.format !== 'csv') return;
      const meanings = value.as.meanings.map((meaning, at) => (at === index ? { ...meaning, field } : meaning));
      state.value = { ...value, as: { ...value.as, meanings } };
    },
    setCountry: (chosen) => {
      country.value = chosen;
    },
    setDuplicates: (policy) => {
      duplicates.value = policy;
    },
    setWithSettings: (on) => {
      withSettings.value = on;
    },
    check: () =>
      reading(async () => {
        const { value } = state;
        if (value.step !== 'columns' || file === undefined) return;
        const { as } = value;
        if (as.format === 'csv') memory.remember(as.headers, { meanings: as.meanings, country: country.value });
        state.value = { step: 'checking', fileName: fileName(), rows: 0 };
        const onRows = (rows: number): void => {
          state.value = { step: 'checking', fileName: fileName(), rows };
        };
        const checking = { call, file, as, countries: countries(), words, isStopped: () => isStopped, onRows };
        const answer = await checkFile(checking);
        if (answer === undefined) state.value = value;
        else if (!answer.ok) fail(answer.failure, value);
        else state.value = { step: 'review', fileName: fileName(), as, review: answer.value };
      }),
    run: () =>
      reading(async () => {
        const { value } = state;
        if (value.step !== 'review' || file === undefined) return;
        const { as, review } = value;
        const { checked, rows, rejected } = review;
        const expected = Math.ceil((rows - rejected) / ROWS_PER_PART);
        const name = fileName();
        state.value = { step: 'running', fileName: name, isCancelling: false };
        const policy = duplicates.value;
        const what = {
          batchId: newId(),
          file,
          fileName: name,
          as,
          countries: countries(),
          duplicates: policy,
          checked,
        };
        const ended = await runImport(runPort(name, expected), what);
        const settings = as.format === 'backup' ? settingsChangeSchema.safeParse(as.head.settings) : undefined;
        if (ended.end === 'finished' && withSettings.value && settings?.success) {
          const answer = await call('settings.update', settings.data);
          if (!answer.ok) failure.value = answer.failure;
        }
        await end(name, ended);
      }),
    cancel() {
      isStopped = true;
      const { value } = state;
      if (value.step === 'running') state.value = { ...value, isCancelling: true };
    },
    restart() {
      batch(() => {
        failure.value = undefined;
        state.value = { step: 'choose' };
      });
      void load();
    },
    async resume() {
      const left = unfinished.value;
      if (left === undefined) return;
      isStopped = false;
      state.value = { step: 'running', fileName: left.fileName, progress: left, isCancelling: false };
      unfinished.value = undefined;
      await end(left.fileName, await goOn(runPort(left.fileName), left.batchId));
    },
    async discard() {
      const left = unfinished.value;
      if (left === undefined) return;
      state.value = { step: 'running', fileName: left.fileName, progress: left, isCancelling: true };
      unfinished.value = undefined;
      await end(left.fileName, await takeBack(runPort(left.fileName), left.batchId));
    },
  };
}
