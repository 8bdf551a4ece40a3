import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import { type DuplicatePolicy, ROWS_PER_PART } from '#lib/domain/contact/import-row.ts';
import type { Failure } from '#lib/domain/result.ts';
import type { AttributeDefinition } from '#lib/domain/definition/definition.ts';
import { type ColumnField, meaningFor } from '#lib/interchange/csv/column-meaning.ts';
import { type ImportFile, inspectFile, isOfContacts, type ToldReading } from '#lib/interchange/read-file.ts';
import type { ListedChoices } from '#lib/interchange/values/choice.ts';
import type { Call } from '#lib/messages/call.ts';
import type { ImportProgress } from '#lib/messages/protocol/interchange.ts';
import { settingsChangeSchema } from '#lib/settings/settings-change.ts';
import { createGivenAttributes, type GivenAttributes, givenTo } from './given-attributes.ts';
import { checkFile, type ImportReview, type RejectionWords } from './import-check.ts';
import { goOn, type ImportRun, isFileGone, type RunEnd, runImport, takeBack } from './import-run.ts';
import { type MappingMemory, withRemembered } from './mapping-memory.ts';
import { createTurns } from './turns.ts';

export { DELIMITERS, isDelimiter } from '#lib/interchange/csv/read-csv.ts';
export { TEXT_ENCODINGS, type TextEncoding } from '#lib/interchange/text/encoding.ts';
export type { ListedChoices } from '#lib/interchange/values/choice.ts';
export {
  type ColumnField,
  type ColumnMeaning,
  CONTACT_FIELDS,
  ORGANIZATION_FIELDS,
  type RowKind,
} from '#lib/interchange/csv/column-meaning.ts';
export { type ImportFile, isOfContacts, type ToldReading } from '#lib/interchange/read-file.ts';
export type { Doubt } from '#lib/interchange/doubt.ts';
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
  /** Reads the file as the reader says: its encoding, separator, first row, and what its rows are. */
  setReading: (told: ToldReading) => Promise<void>;
  /** Own fields of contacts that the file says nothing of, for those that are new (R44). */
  given: GivenAttributes;
  setColumn: (index: number, field: ColumnField, attribute?: string) => void;
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
  /** What the editable lists offer now. */
  lists?: () => ListedChoices;
  /** The own fields of contacts in force (R44). */
  attributes: () => readonly AttributeDefinition[];
  /** Told of a finished import, for its confirmation. */
  onImported: (progress: ImportProgress) => void;
}

/** Makes the model of the import. One at a time. */
export function createImportModel({ call, newId, memory, words, ...more }: ImportDependencies): ImportModel {
  const { lists = () => ({}), attributes, onImported } = more;
  const state = signal<ImportState>({ step: 'choose' });
  const failure = signal<Failure>();
  const country = signal<string>();
  const duplicates = signal<DuplicatePolicy>('skip');
  const withSettings = signal(false);
  const given = createGivenAttributes(attributes);
  const unfinished = signal<ImportProgress>();
  let file: File | undefined;
  let told: ToldReading = {};
  let isStopped = false;
  /** The lists as they were when the file was checked: what was shown is what is imported. */
  let offered: ListedChoices = {};
  const turns = createTurns();

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
        told = country.value === undefined ? {} : { country: country.value };
        const isNewest = turns.next();
        const as = await inspectFile(chosen, told);
        if (!isNewest()) return;
        if (as === undefined) {
          state.value = { step: 'choose', problem: 'unreadable' };
          return;
        }
        const known = withRemembered(as, memory, attributes());
        batch(() => {
          duplicates.value = 'skip';
          given.clear();
          withSettings.value = false;
          country.value = known.country ?? country.value;
          state.value = { step: 'columns', fileName: chosen.name, as: known.as };
        });
      }),
    setReading: (change) =>
      reading(async () => {
        if (state.value.step !== 'columns' || file === undefined) return;
        const next = { ...told, ...change };
        const isNewest = turns.next();
        const as = await inspectFile(file, next);
        const { value } = state;
        // What cannot be read so stays as it is.
        if (!isNewest() || as === undefined || value.step !== 'columns') return;
        told = next;
        state.value = { ...value, as: withRemembered(as, memory, attributes(), next.holds).as };
      }),
    given,
    setColumn(index, field, attribute) {
      const { value } = state;
      if (value.step !== 'columns' || value.as.format !== 'csv') return;
      const meanings = value.as.meanings.with(index, meaningFor(field, value.as.meanings[index], attribute));
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
        if (isOfContacts(as) && !given.check()) return;
        if (as.format === 'csv' && as.hasColumnNames)
          memory.remember(as.headers, { holds: as.holds, meanings: as.meanings, country: country.value });
        state.value = { step: 'checking', fileName: fileName(), rows: 0 };
        const onRows = (rows: number): void => {
          state.value = { step: 'checking', fileName: fileName(), rows };
        };
        offered = lists();
        const checking = {
          call,
          file,
          as,
          countries: countries(),
          lists: offered,
          ...(isOfContacts(as) && givenTo(given)),
          words,
          isStopped: () => isStopped,
          onRows,
        };
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
        const what = {
          batchId: newId(),
          file,
          fileName: name,
          as,
          countries: countries(),
          lists: offered,
          duplicates: duplicates.value,
          ...(isOfContacts(as) && givenTo(given)),
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
