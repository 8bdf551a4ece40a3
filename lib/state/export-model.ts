import { type ReadonlySignal, signal } from '@preact/signals';
import { BACKUP_ORDER } from '#lib/interchange/backup/backup-format.ts';
import { BACKUP_END, backupBeginning, backupLine } from '#lib/interchange/backup/write-backup.ts';
import {
  CONTACT_HEADERS,
  contactLine,
  CSV_MARK,
  csvLine,
  ORGANIZATION_HEADERS,
  organizationLine,
} from '#lib/interchange/csv/write-csv.ts';
import { contactCard } from '#lib/interchange/vcard/write-card.ts';
import type { JournalledTable } from '#lib/domain/change/change.ts';
import type { Failure, Result } from '#lib/domain/result.ts';
import { succeed } from '#lib/domain/result.ts';
import type { TableRecord } from '#lib/domain/table-record.ts';
import type { Call } from '#lib/messages/call.ts';

/** What an export may be. */
export type ExportKind = 'contacts' | 'organizations' | 'cards' | 'backup';

/** Where an export stands: nothing under way, so many records read, or the last one written. */
export type ExportState =
  | { step: 'idle' }
  | { step: 'reading'; kind: ExportKind; records: number }
  | { step: 'done'; kind: ExportKind; records: number; fileName: string };

/** Writes what the store has to a file. */
export interface ExportModel {
  state: ReadonlySignal<ExportState>;
  failure: ReadonlySignal<Failure | undefined>;
  run: (kind: ExportKind) => Promise<void>;
  cancel: () => void;
}

export interface ExportDependencies {
  call: Call;
  now: () => number;
  /** Gives a file to the reader. */
  save: (file: Blob, name: string) => void;
}

const FILES: Readonly<Record<ExportKind, { name: string; type: string }>> = {
  contacts: { name: 'contacts.csv', type: 'text/csv' },
  organizations: { name: 'organizations.csv', type: 'text/csv' },
  cards: { name: 'contacts.vcf', type: 'text/vcard' },
  backup: { name: 'sidecard-backup.json', type: 'application/json' },
};

/** What the backup keeps of the settings: neither the sites, which are permissions, nor who the agent is. */
const KEPT_SETTINGS = [
  'agentName',
  'agentEmail',
  'country',
  'ownAddresses',
  'ownDomains',
  'tags',
  'badge',
  'newContact',
  'keepUnresolved',
  'followUpNotices',
  'followUpBadge',
] as const;

/** Makes the model of the export. Records are read a few hundred at a time, so that a large store needs little room. */
export function createExportModel({ call, now, save }: ExportDependencies): ExportModel {
  const state = signal<ExportState>({ step: 'idle' });
  const failure = signal<Failure>();
  let isCancelled = false;

  /** Every record of a table, a page at a time. Ends early when it is cancelled. */
  async function each(
    table: JournalledTable,
    deleted: boolean,
    take: (records: TableRecord[]) => void,
  ): Promise<Result<void>> {
    let after: string | undefined;
    do {
      const request = { table, deleted, ...(after !== undefined && { after }) };
      // Each page begins after the one before.
      // oxlint-disable-next-line no-await-in-loop
      const answer = await call('interchange.records', request);
      if (!answer.ok) return answer;
      take(answer.value.records);
      after = answer.value.next;
    } while (after !== undefined && !isCancelled);
    return succeed(undefined);
  }

  async function write(
    kind: ExportKind,
    parts: BlobPart[],
    count: (records: number) => void,
  ): Promise<Result<unknown>> {
    const put = (lines: string[]): void => {
      parts.push(new Blob(lines));
      count(lines.length);
    };
    if (kind === 'backup') {
      const settings = await call('settings.get', {});
      if (!settings.ok) return settings;
      const own = settings.value.settings;
      const kept = Object.fromEntries(KEPT_SETTINGS.map((name) => [name, own[name]]));
      parts.push(backupBeginning({ exportedAt: now(), agentId: own.agentId, settings: kept }));
      let isFirst = true;
      for (const table of BACKUP_ORDER) {
        // oxlint-disable-next-line no-await-in-loop
        const answer = await each(table, true, (records) => {
          put(
            records.map((record) => {
              const line = backupLine(record, isFirst);
              isFirst = false;
              return line;
            }),
          );
        });
        if (!answer.ok) return answer;
      }
      parts.push(BACKUP_END);
      return succeed(undefined);
    }
    const names = new Map<string, string>();
    if (kind !== 'cards') parts.push(CSV_MARK, csvLine(kind === 'contacts' ? CONTACT_HEADERS : ORGANIZATION_HEADERS));
    const organizations = await each('organizations', false, (records) => {
      for (const { table, record } of records) if (table === 'organizations') names.set(record.id, record.name);
      if (kind !== 'organizations') return;
      put(records.flatMap(({ table, record }) => (table === 'organizations' ? [organizationLine(record)] : [])));
    });
    if (!organizations.ok || kind === 'organizations') return organizations;
    return each('contacts', false, (records) => {
      const line = kind === 'cards' ? contactCard : contactLine;
      put(records.flatMap(({ table, record }) => (table === 'contacts' ? [line(record, names)] : [])));
    });
  }

  return {
    state,
    failure,
    async run(kind) {
      if (state.value.step === 'reading') return;
      isCancelled = false;
      failure.value = undefined;
      const parts: BlobPart[] = [];
      let records = 0;
      state.value = { step: 'reading', kind, records };
      const answer = await write(kind, parts, (more) => {
        records += more;
        state.value = { step: 'reading', kind, records };
      });
      if (!answer.ok || isCancelled) {
        if (!answer.ok) failure.value = answer.failure;
        state.value = { step: 'idle' };
        return;
      }
      const { name, type } = FILES[kind];
      const day = new Date(now()).toISOString().slice(0, 10);
      const fileName = name.replace(/(\.\w+)$/, `-${day}$1`);
      save(new Blob(parts, { type }), fileName);
      state.value = { step: 'done', kind, records, fileName };
    },
    cancel: () => {
      isCancelled = true;
    },
  };
}
