import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import type { AttributeValue } from '#lib/domain/definition/attribute-value.ts';
import { createMarkSet } from '#lib/domain/contact/address-marks.ts';
import type { DuplicatePolicy } from '#lib/domain/contact/import-row.ts';
import { ROWS_PER_PART } from '#lib/domain/contact/import-row.ts';
import { type Failure, type Result, succeed } from '#lib/domain/result.ts';
import { readAccepted } from '#lib/interchange/read-accepted.ts';
import type { Doubt } from '#lib/interchange/doubt.ts';
import type { FileRow, ImportFile } from '#lib/interchange/read-file.ts';
import type { ListedChoices } from '#lib/interchange/values/choice.ts';
import type { Untaken } from '#lib/interchange/vcard/card-untaken.ts';
import type { RejectedRow } from '#lib/interchange/rejected.ts';
import { createNamesakes } from '#lib/interchange/namesakes.ts';
import { createTwins } from '#lib/interchange/twins.ts';
import { rejectedHeader, rejectedLine } from '#lib/interchange/write-rejected.ts';
import type { Call } from '#lib/messages/call.ts';
import type { StagedRow } from '#lib/messages/protocol/interchange.ts';
import type { Response } from '#lib/messages/protocol/protocol.ts';

export type { Untaken } from '#lib/interchange/vcard/card-untaken.ts';

/** So many parts are checked while the next one is read from the file. */
const AT_ONCE = 1;

/** How many rows of each kind the review lists by name; all of them count. */
export const ROWS_SHOWN = 50;

/** A row that the review names. */
export interface ShownRow {
  line: number;
  /** Who the row is. */
  name: string;
  /** Who is there already, or who shares its address; of an address that says nothing, the address. */
  other?: string;
  /** A value that was not understood, and what becomes of it. */
  doubt?: Doubt;
  /** What a contact has no field for. */
  untaken?: Untaken;
}

/** What a check found, for the import to rely on. */
export interface CheckedLines {
  /** Lines whose person may be there already: the import looks for it by name too. */
  met: ReadonlySet<number>;
  /** Lines with an address that the store or an earlier line has. */
  shared: ReadonlySet<number>;
  /** The number of the last write of contacts, when nobody wrote any during the check. */
  write?: number;
}

/** What an import would do: how many rows of each kind, and the first of each. */
export interface ImportReview {
  rows: number;
  new: number;
  /** There already, and the file says more; and the file says nothing new. */
  differing: number;
  same: number;
  /** Could be several contacts. */
  several: number;
  /** Repeats an earlier row of the file. */
  twins: number;
  rejected: number;
  /** Of those that are there already or repeated: so many lack what a new contact has to have. */
  lacking: number;
  /** Addresses that are kept as typed because nothing could be read from them. */
  unread: number;
  /** Values that were not understood. */
  doubts: number;
  /** What the cards say and a contact has no field for. */
  untaken: number;
  shown: Record<'new' | 'differing' | 'same' | 'several' | 'twins' | 'unread' | 'doubts' | 'untaken', ShownRow[]>;
  shownRejected: RejectedRow[];
  /** What the import need not look for again. */
  checked: CheckedLines;
  /** The rejected rows as a file with columns. */
  rejectedFile: Blob | undefined;
}

/** Words for the file of rejected rows. */
export interface RejectionWords {
  header: { line: string; reason: string };
  reason: (row: RejectedRow) => string;
}

/** What checking a file needs. */
export interface ImportCheck {
  call: Call;
  file: Blob;
  as: ImportFile;
  countries: readonly AssumedCountry[];
  /** What the editable lists offer; without, what they offer before the team changes them. */
  lists?: ListedChoices;
  /** Own fields of new contacts of which the file says nothing. */
  attributes?: Readonly<Record<string, AttributeValue>>;
  words: RejectionWords;
  isStopped: () => boolean;
  onRows: (rows: number) => void;
}

function nameOf(row: StagedRow): string {
  if (row.kind === 'record') return 'name' in row.item.record ? (row.item.record.name ?? '') : row.item.table;
  if (row.kind === 'organization') return row.row.name;
  const { givenName, familyName, addresses } = row.row;
  return `${givenName} ${familyName}`.trim() || (addresses[0]?.value ?? '');
}

function lineOf(row: StagedRow): number {
  return row.kind === 'record' ? row.line : row.row.line;
}

/** What is handed to the worker of a row that was read. */
export function stagedRow(row: Exclude<FileRow, { kind: 'rejected' }>, checked?: CheckedLines): StagedRow {
  if (row.kind === 'record') return row;
  if (row.kind === 'organization') return { kind: 'organization', row: row.row };
  const { line } = row.row;
  const isNameNew = checked !== undefined && !checked.met.has(line);
  const isAddressNew = checked !== undefined && !checked.shared.has(line);
  return {
    kind: 'contact',
    row: { ...row.row, ...(isNameNew && { isNameNew }), ...(isAddressNew && { isAddressNew }) },
  };
}

/** How many rows come in, change what is there, and are left out, under a policy. */
export function outcomeOf(
  review: ImportReview,
  duplicates: DuplicatePolicy,
): { added: number; updated: number; skipped: number } {
  const present = review.differing + review.same + review.several + review.twins;
  if (duplicates === 'add')
    return { added: review.new + present - review.lacking, updated: 0, skipped: review.lacking };
  if (duplicates === 'skip') return { added: review.new, updated: 0, skipped: present };
  const updated = review.differing + review.twins;
  return { added: review.new, updated, skipped: present - updated };
}

/** Reads a whole file and asks the worker what importing it would do. Writes nothing; nothing when it was stopped. */
export async function checkFile(check: ImportCheck): Promise<Result<ImportReview> | undefined> {
  const { call, file, as, countries, lists, attributes, words, isStopped, onRows } = check;
  const shown: ImportReview['shown'] = {
    new: [],
    differing: [],
    same: [],
    several: [],
    twins: [],
    unread: [],
    doubts: [],
    untaken: [],
  };
  const counts = {
    rows: 0,
    new: 0,
    differing: 0,
    same: 0,
    several: 0,
    twins: 0,
    rejected: 0,
    lacking: 0,
    unread: 0,
    doubts: 0,
    untaken: 0,
  };
  const shownRejected: RejectedRow[] = [];
  const columns = as.format === 'csv' ? as.headers : [as.format];
  const rejectedParts: BlobPart[] = [];
  let rejectedText = '';
  const twins = createTwins();
  const namesakes = createNamesakes();
  const earlier = new Map<number, number>();
  /** What the rows say that are being checked. */
  const said = new Map<number, readonly string[]>();
  const metLines = new Set<number>();
  let waiting: StagedRow[] = [];
  let isFirst = true;
  let told = 0;
  const fromAgent = as.format === 'backup' ? as.head.agentId : undefined;

  const count = (kind: keyof ImportReview['shown'], row: ShownRow): void => {
    counts[kind] += 1;
    if (shown[kind].length < ROWS_SHOWN) shown[kind].push(row);
  };
  const reject = (row: RejectedRow): void => {
    counts.rejected += 1;
    if (shownRejected.length < ROWS_SHOWN) {
      shownRejected.push({ ...row, values: row.values.map((value) => value.slice(0, 200)) });
    }
    rejectedText += rejectedLine(row, columns.length, words.reason(row));
    if (rejectedText.length < 1 << 20) return;
    rejectedParts.push(new Blob([rejectedText]));
    rejectedText = '';
  };
  const shared = new Set<number>();
  const marks = createMarkSet();
  /** Of the first answer; nothing when a later one had another. */
  let write: number | undefined;
  const underWay: { rows: StagedRow[]; answer: ReturnType<typeof asking> }[] = [];
  function asking(rows: StagedRow[]) {
    const more = {
      ...(fromAgent !== undefined && { fromAgent }),
      ...(attributes && { attributes: { ...attributes } }),
    };
    return call('interchange.check', { rows, ...more });
  }
  const take = (rows: readonly StagedRow[], { verdicts, write: number }: Response<'interchange.check'>): void => {
    write = isFirst || write === number ? number : undefined;
    isFirst = false;
    const named = new Map(rows.map((row) => [lineOf(row), nameOf(row)]));
    for (const { line, what, name: other, changes, sharedWith, lacks, marks: own = [] } of verdicts) {
      const name = named.get(line) ?? '';
      const twin = earlier.get(line);
      if (what !== 'new' || twin !== undefined) metLines.add(line);
      if (what !== 'new' || sharedWith !== undefined || own.some(marks.has)) shared.add(line);
      for (const mark of own) marks.add(mark);
      const isAdded = what === 'new' && twin === undefined;
      if (lacks !== undefined && !isAdded) counts.lacking += 1;
      if (lacks !== undefined && isAdded)
        reject({ line, reason: 'required', detail: lacks, values: said.get(line) ?? [name] });
      else if (what === 'several') count('several', { line, name, other });
      else if (what === 'present') count(changes ? 'differing' : 'same', { line, name, other });
      else if (twin !== undefined) count('twins', { line, name, other: String(twin) });
      else count('new', { line, name, other: sharedWith });
      earlier.delete(line);
      said.delete(line);
    }
    told += rows.length;
    onRows(told);
  };
  /** Takes the answers in their order, until no more than so many parts are under way. */
  const settleTo = async (most: number): Promise<Failure | undefined> => {
    for (;;) {
      if (underWay.length <= most) return undefined;
      const { rows, answer } = underWay.shift()!;
      // oxlint-disable-next-line no-await-in-loop
      const answered = await answer;
      if (!answered.ok) return answered.failure;
      take(rows, answered.value);
    }
  };
  const ask = (): Promise<Failure | undefined> => {
    if (waiting.length > 0) underWay.push({ rows: waiting, answer: asking(waiting) });
    waiting = [];
    return settleTo(AT_ONCE);
  };

  for await (const rows of readAccepted(file, as, countries, lists)) {
    for (const row of rows) {
      counts.rows += 1;
      if (row.kind === 'rejected') {
        reject(row.rejected);
        continue;
      }
      const staged = stagedRow(row);
      if (row.kind !== 'record') {
        const isOfContact = row.kind === 'contact';
        if (isOfContact) said.set(row.row.line, row.values);
        const twin = isOfContact ? twins.meet(row.row) : namesakes.meet(row.row);
        if (twin !== undefined) earlier.set(row.row.line, twin);
        for (const other of row.unread) count('unread', { line: row.row.line, name: nameOf(staged), other });
        for (const untaken of isOfContact ? (row.untaken ?? []) : [])
          count('untaken', { line: row.row.line, name: nameOf(staged), untaken });
        for (const doubt of row.doubts ?? []) count('doubts', { line: row.row.line, name: nameOf(staged), doubt });
      }
      waiting.push(staged);
      if (waiting.length < ROWS_PER_PART) continue;
      const failure = await ask();
      if (failure) return { ok: false, failure };
      if (isStopped()) return undefined;
    }
  }
  const failure = (await ask()) ?? (await settleTo(0));
  if (failure) return { ok: false, failure };
  const checked: CheckedLines = { met: metLines, shared, ...(write !== undefined && { write }) };
  const rejectedFile =
    counts.rejected === 0
      ? undefined
      : new Blob(['\ufeff', rejectedHeader(columns, words.header), ...rejectedParts, rejectedText], {
          type: 'text/csv',
        });
  return isStopped() ? undefined : succeed({ ...counts, shown, shownRejected, checked, rejectedFile });
}
