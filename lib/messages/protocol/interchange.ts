import { z } from 'zod/mini';
import { journalledTableSchema } from '#lib/domain/change/change.ts';
import { attributesSchema } from '#lib/domain/contact/contact.ts';
import { duplicatePolicySchema, importRowSchema, ROWS_PER_PART } from '#lib/domain/contact/import-row.ts';
import { importOrganizationRowSchema } from '#lib/domain/organization/import-organization-row.ts';
import { type TableRecord, tableRecordSchema } from '#lib/domain/table-record.ts';
import { defineMessage } from '../define.ts';

const batchId = z.uuid();

/** One row of a file: a contact, an organization, or a record of a backup. */
const fileRowSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('contact'), row: importRowSchema }),
  z.object({ kind: z.literal('organization'), row: importOrganizationRowSchema }),
  z.object({ kind: z.literal('record'), line: z.int(), item: tableRecordSchema }),
]);

/** Own fields of new contacts of which the file says nothing (R44). */
const attributes = z.optional(attributesSchema);

const rows = z.array(fileRowSchema).check(z.maxLength(ROWS_PER_PART));

/**
 * What the store says to a row (R31): `new`; `present`, one contact or record is the same, and `changes` tells whether
 * the row says more than it; `several` contacts could be the same, so that none is updated.
 */
export interface RowVerdict {
  line: number;
  what: 'new' | 'present' | 'several';
  because?: 'same-record' | 'same-address' | 'same-name-and-organization' | 'same-name';
  /** Who is there already. */
  contactId?: string;
  name?: string;
  changes?: boolean;
  /** Of a new one: somebody else has the same address. */
  sharedWith?: string;
  /** The own field that a new contact of this row would lack, or whose value it cannot hold (R44). */
  lacks?: string;
  /** Of a contact: a mark for each key of its addresses (see `address-marks.ts`). */
  marks?: number[];
}

/** How far an import is, and what became of its rows. */
export interface ImportProgress {
  batchId: string;
  /** `staging`: rows are being handed over; `running`; `finished`; `going-back`: being taken back; `gone`: taken back. */
  state: 'staging' | 'running' | 'finished' | 'going-back' | 'gone';
  fileName: string;
  /** Parts handed over and parts done. */
  parts: number;
  done: number;
  added: number;
  updated: number;
  /** Left out because the store has them. */
  skipped: number;
  organizations: number;
  /** Of a file of organizations; without, of contacts or of whatever a backup holds. */
  holds?: 'organizations';
  /** Records of a backup without something they point at, since neither the file nor the store has it. */
  cut?: number;
  /** Rows that were gone through while it is taken back. */
  gone?: number;
}

/** Says what importing these rows would do; writes nothing. `write` is the number of the last write of contacts. */
export const interchangeCheck = defineMessage<{ verdicts: RowVerdict[]; write: number }>()({
  name: 'interchange.check',
  senders: ['page'],
  request: z.object({ rows, attributes, fromAgent: z.optional(z.string().check(z.maxLength(60))) }),
});

/** Begins an import: its rows are handed over part by part and kept beside the store until all are there. */
export const interchangeOpen = defineMessage<ImportProgress>()({
  name: 'interchange.open',
  senders: ['page'],
  request: z.object({
    batchId,
    fileName: z.string().check(z.maxLength(300)),
    duplicates: duplicatePolicySchema,
    /** What the rows of the file are, when they are no contacts and no backup. */
    holds: z.optional(z.literal('organizations')),
    attributes,
    /** The agent who made the backup: its private records become this agent's. */
    fromAgent: z.optional(z.string().check(z.maxLength(60))),
    /** The number of the last write of contacts while the file was checked, when there was none meanwhile. */
    write: z.optional(z.int().check(z.minimum(0))),
  }),
});

/** Hands over one part of an import, counted from 0. */
export const interchangeStage = defineMessage<ImportProgress>()({
  name: 'interchange.stage',
  senders: ['page'],
  request: z.object({ batchId, part: z.int().check(z.minimum(0)), rows }),
});

/** Imports the next part; asked again until the state is `finished`. The change to undo has the batch's id. */
export const interchangeStep = defineMessage<ImportProgress>()({
  name: 'interchange.step',
  senders: ['page'],
  request: z.object({ batchId }),
});

/** Takes back some of what an unfinished import wrote; asked again until the state is `gone`. */
export const interchangeBack = defineMessage<ImportProgress>()({
  name: 'interchange.back',
  senders: ['page'],
  request: z.object({ batchId }),
});

/** The import that was left half-way, if there is one. */
export const interchangeUnfinished = defineMessage<ImportProgress | null>()({
  name: 'interchange.unfinished',
  senders: ['page'],
  request: z.object({}),
});

/** Records of one table for an export, a page at a time in the order of their ids; deleted ones when asked for. */
export const interchangeRecords = defineMessage<{ records: TableRecord[]; next?: string }>()({
  name: 'interchange.records',
  senders: ['page'],
  request: z.object({
    table: journalledTableSchema,
    after: z.optional(z.uuid()),
    deleted: z._default(z.boolean(), false),
  }),
});

export type StagedRow = z.infer<typeof fileRowSchema>;
