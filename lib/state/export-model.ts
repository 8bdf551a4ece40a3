import { type ReadonlySignal, signal } from '@preact/signals';
import { BACKUP_ORDER } from '#lib/interchange/backup/backup-format.ts';
import { BACKUP_END, backupBeginning, backupLine } from '#lib/interchange/backup/write-backup.ts';
import { CSV_MARK, csvLine } from '#lib/interchange/csv/csv-line.ts';
import {
  contactHeaders,
  contactLine,
  type CsvNames,
  organizationHeaders,
  organizationLine,
} from '#lib/interchange/csv/write-csv.ts';
import { type CardVersion, contactCard } from '#lib/interchange/vcard/write-card.ts';
import { attributesInForce } from '#lib/domain/definition/attribute-value.ts';
import type { Contact } from '#lib/domain/contact/contact.ts';
import type { JournalledTable } from '#lib/domain/change/change.ts';
import type { Failure, Result } from '#lib/domain/result.ts';
import { succeed } from '#lib/domain/result.ts';
import type { TableRecord } from '#lib/domain/table-record.ts';
import type { Call } from '#lib/messages/call.ts';

/** What an export may be. */
export type ExportKind = 'contacts' | 'organizations' | 'cards' | 'old-cards' | 'backup';

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
  'old-cards': { name: 'contacts.vcf', type: 'text/vcard' },
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

  /** The team's own fields of contacts or organizations. */
  async function attributesOf(owner: 'contact' | 'organization'): Promise<Result<CsvNames['attributes']>> {
    const answer = await call('definition.list', {});
    return answer.ok ? succeed(attributesInForce(answer.value, owner)) : answer;
  }

  async function writeOrganizations(parts: BlobPart[], put: (lines: string[]) => void): Promise<Result<unknown>> {
    const attributes = await attributesOf('organization');
    if (!attributes.ok) return attributes;
    const locations = new Map<string, string[]>();
    const sites = await each('sites', false, (records) => {
      for (const { table, record } of records) {
        if (table !== 'sites') continue;
        locations.set(record.organizationId, [...(locations.get(record.organizationId) ?? []), record.name]);
      }
    });
    if (!sites.ok) return sites;
    const known = { names: new Map<string, string>(), locations, attributes: attributes.value };
    parts.push(CSV_MARK, csvLine(organizationHeaders(known)));
    return each('organizations', false, (records) => {
      put(records.flatMap(({ table, record }) => (table === 'organizations' ? [organizationLine(record, known)] : [])));
    });
  }

  async function writeContacts(
    kind: 'contacts' | 'cards' | 'old-cards',
    parts: BlobPart[],
    put: (lines: string[]) => void,
  ): Promise<Result<unknown>> {
    const attributes = await attributesOf('contact');
    if (!attributes.ok) return attributes;
    const names = new Map<string, string>();
    for (const table of ['organizations', 'sites'] as const) {
      // oxlint-disable-next-line no-await-in-loop
      const answer = await each(table, false, (records) => {
        for (const item of records)
          if (item.table === 'organizations' || item.table === 'sites') names.set(item.record.id, item.record.name);
      });
      if (!answer.ok) return answer;
    }
    const known = { names, locations: new Map<string, string[]>(), attributes: attributes.value };
    if (kind === 'contacts') parts.push(CSV_MARK, csvLine(contactHeaders(known)));
    const version: CardVersion = kind === 'old-cards' ? '3.0' : '4.0';
    return each('contacts', false, (records) => {
      const line = (contact: Contact): string =>
        kind === 'contacts' ? contactLine(contact, known) : contactCard(contact, names, version);
      put(records.flatMap(({ table, record }) => (table === 'contacts' ? [line(record)] : [])));
    });
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
    return kind === 'organizations' ? writeOrganizations(parts, put) : writeContacts(kind, parts, put);
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
