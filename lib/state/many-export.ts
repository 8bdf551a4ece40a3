import { BACKUP_END, backupBeginning, backupLine } from '#lib/interchange/backup/write-backup.ts';
import { CSV_MARK, csvLine } from '#lib/interchange/csv/csv-line.ts';
import {
  contactHeaders,
  contactLine,
  type CsvNames,
  organizationHeaders,
  organizationLine,
} from '#lib/interchange/csv/write-csv.ts';
import { contactCard } from '#lib/interchange/vcard/write-card.ts';
import { attributesInForce } from '#lib/domain/definition/attribute-value.ts';
import { type Result, succeed } from '#lib/domain/result.ts';
import type { TableRecord } from '#lib/domain/table-record.ts';
import type { ListChanged } from '#lib/messages/protocol/list.ts';
import { createBringing, readSites } from './brought-along.ts';
import type { ManyDependencies } from './many-model.ts';

/** The formats that chosen rows are written in; organizations have no vCards. */
export type ManyExportFormat = 'csv' | 'vcard' | 'old-vcard' | 'json';

/** A file that is written part by part. */
export interface ManyExport {
  take: (ids: string[]) => Promise<Result<ListChanged>>;
  /** Gives the file to the reader. */
  end: () => Promise<Result<unknown>>;
}

const TYPES: Readonly<Record<ManyExportFormat, { ending: string; type: string }>> = {
  csv: { ending: 'csv', type: 'text/csv' },
  vcard: { ending: 'vcf', type: 'text/vcard' },
  'old-vcard': { ending: 'vcf', type: 'text/vcard' },
  json: { ending: 'json', type: 'application/json' },
};

/** Begins a file of the chosen rows. */
export function manyExport(
  { call, of, now, save }: Pick<ManyDependencies, 'call' | 'of' | 'now' | 'save'>,
  format: ManyExportFormat,
): ManyExport {
  const parts: BlobPart[] = [];
  /** What a backup has to bring along. */
  const bringing = createBringing(call);

  /** The own fields of what the file holds, once they were asked for. */
  let attributes: CsvNames['attributes'] | undefined;

  async function namesFor(ids: string[], names: ReadonlyMap<string, string>): Promise<Result<CsvNames>> {
    const locations = new Map<string, string[]>();
    if (format !== 'csv') return succeed({ names, locations, attributes: [] });
    if (attributes === undefined) {
      const answer = await call('definition.list', {});
      if (!answer.ok) return answer;
      attributes = attributesInForce(answer.value, of === 'contacts' ? 'contact' : 'organization');
    }
    if (of === 'organizations') {
      const sites = await readSites(call, ids);
      if (!sites.ok) return sites;
      for (const { organizationId, name } of sites.value)
        locations.set(organizationId, [...(locations.get(organizationId) ?? []), name]);
    }
    return succeed({ names, locations, attributes });
  }

  function lines(records: readonly TableRecord[], known: CsvNames): string[] {
    if (format === 'json') return records.map((record) => backupLine(record, false));
    return records.flatMap(({ table, record }) => {
      if (table === 'organizations') return [organizationLine(record, known)];
      if (table !== 'contacts') return [];
      if (format === 'csv') return [contactLine(record, known)];
      return [contactCard(record, known.names, format === 'vcard' ? '4.0' : '3.0')];
    });
  }

  async function backup(): Promise<Result<BlobPart[]>> {
    const settings = await call('settings.get', {});
    if (!settings.ok) return settings;
    const { agentId } = settings.value.settings;
    const brought = await bringing.read();
    if (!brought.ok) return brought;
    const { definitions, organizations, sites } = brought.value;
    const linesOf = (records: readonly TableRecord[]): string[] => records.map((record) => backupLine(record, false));
    const before = linesOf([...definitions, ...organizations]);
    // Locations stand behind their organizations and before the contacts that belong to them.
    const chosen = of === 'organizations' ? [...parts, ...linesOf(sites)] : [...linesOf(sites), ...parts];
    // The first record has no comma before it, whichever it is.
    const rest = new Blob([...before, ...chosen]).slice(1);
    return succeed([backupBeginning({ exportedAt: now(), agentId, settings: {} }), rest, BACKUP_END]);
  }

  return {
    async take(ids) {
      const answer = await call('list.records', { of, ids });
      if (!answer.ok) return answer;
      const { records, names } = answer.value;
      if (format === 'json') bringing.note(records);
      const known = await namesFor(ids, new Map(names));
      if (!known.ok) return known;
      parts.push(new Blob(lines(records, known.value)));
      return succeed({ changed: records.length, left: ids.length - records.length });
    },
    async end() {
      const { ending, type } = TYPES[format];
      const named = { attributes: attributes ?? [] };
      const headers = of === 'contacts' ? contactHeaders(named) : organizationHeaders(named);
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
