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
import { type Result, succeed } from '#lib/domain/result.ts';
import type { TableRecord } from '#lib/domain/table-record.ts';
import { MOST_IN_PART } from '#lib/domain/view/list-limits.ts';
import type { ListChanged } from '#lib/messages/protocol/list.ts';
import type { ManyDependencies } from './many-model.ts';

/** The formats that chosen rows are written in; organizations have no vCards. */
export type ManyExportFormat = 'csv' | 'vcard' | 'json';

/** A file that is written part by part. */
export interface ManyExport {
  take: (ids: string[]) => Promise<Result<ListChanged>>;
  /** Gives the file to the reader. */
  end: () => Promise<Result<unknown>>;
}

const TYPES: Readonly<Record<ManyExportFormat, { ending: string; type: string }>> = {
  csv: { ending: 'csv', type: 'text/csv' },
  vcard: { ending: 'vcf', type: 'text/vcard' },
  json: { ending: 'json', type: 'application/json' },
};

/** Begins a file of the chosen rows. */
export function manyExport(
  { call, of, now, save }: Pick<ManyDependencies, 'call' | 'of' | 'now' | 'save'>,
  format: ManyExportFormat,
): ManyExport {
  const parts: BlobPart[] = [];
  /** Organizations that contacts of the file belong to: a backup has to bring them along. */
  const places = new Set<string>();

  function lines(records: readonly TableRecord[], names: ReadonlyMap<string, string>): string[] {
    if (format === 'json') return records.map((record) => backupLine(record, false));
    return records.flatMap(({ table, record }) => {
      if (table === 'organizations') return [organizationLine(record)];
      if (table !== 'contacts') return [];
      return [format === 'vcard' ? contactCard(record, names) : contactLine(record, names)];
    });
  }

  async function backup(): Promise<Result<BlobPart[]>> {
    const settings = await call('settings.get', {});
    if (!settings.ok) return settings;
    const { agentId } = settings.value.settings;
    const before: string[] = [];
    const wanted = [...places];
    for (let at = 0; at < wanted.length; at += MOST_IN_PART) {
      const ids = wanted.slice(at, at + MOST_IN_PART);
      // oxlint-disable-next-line no-await-in-loop
      const answer = await call('list.records', { of: 'organizations', ids });
      if (!answer.ok) return answer;
      before.push(...answer.value.records.map((record) => backupLine(record, false)));
    }
    // The first record has no comma before it, whichever it is.
    const body = new Blob([...before, ...parts]);
    const rest = body.slice(1);
    return succeed([backupBeginning({ exportedAt: now(), agentId, settings: {} }), rest, BACKUP_END]);
  }

  return {
    async take(ids) {
      const answer = await call('list.records', { of, ids });
      if (!answer.ok) return answer;
      const { records, names } = answer.value;
      for (const { table, record } of records) {
        if (table === 'contacts') for (const { organizationId } of record.memberships) places.add(organizationId);
      }
      parts.push(new Blob(lines(records, new Map(names))));
      return succeed({ changed: records.length, left: ids.length - records.length });
    },
    async end() {
      const { ending, type } = TYPES[format];
      const headers = of === 'contacts' ? CONTACT_HEADERS : ORGANIZATION_HEADERS;
      const content =
        format === 'json'
          ? await backup()
          : succeed<BlobPart[]>(format === 'csv' ? [CSV_MARK, csvLine(headers), ...parts] : parts);
      if (!content.ok) return content;
      const day = new Date(now()).toISOString().slice(0, 10);
      save(new Blob(content.value, { type }), `${of}-${day}.${ending}`);
      return succeed(undefined);
    },
  };
}
