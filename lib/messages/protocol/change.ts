import { z } from 'zod/mini';
import { type ChangeAction, type ChangedRecord, changedRecordSchema } from '#lib/domain/change/change.ts';
import { defineMessage } from '../define.ts';
import type { Written } from './interaction.ts';

/** One entry of the journal for a list: who, when and what, and how to take it back. */
export interface ChangeSummary {
  id: string;
  /** Epoch milliseconds. */
  at: number;
  action: Exclude<ChangeAction, 'undo'>;
  /** Who or what it was done to, by the name it had. */
  subject: string;
  /** Rows of a bulk change. */
  batchSize?: number;
  undone: boolean;
  /** The change to undo next: this one, or its undoing, which does it again. */
  undoId: string;
}

/** One field that a change altered, as it was and as it became; absent when it was empty. */
export interface FieldChange {
  field: string;
  before?: unknown;
  after?: unknown;
}

/** What was done to many records at once, as one of them shows it. */
export interface SharedAct {
  /** How many records it was done to. */
  count: number;
  undone: boolean;
  /** The change to undo next to take it back from all of them, or to do it again. */
  undoId: string;
  /** It cannot be taken back from one of them alone. */
  isWholeOnly: boolean;
}

/** One entry of a record's own history; `undone` and `undoId` are about this record. */
export interface RecordChange extends Omit<ChangeSummary, 'batchSize'> {
  /** Done by this agent. */
  isOwn: boolean;
  /** None when the change made the record or deleted it. */
  fields: FieldChange[];
  /** Of a merge: with whom, by the names they had then. */
  mergedWith?: string[];
  /** Undoing `undoId` is to be asked for this record only. */
  record?: ChangedRecord;
  /** Absent when the change was about this record alone. */
  shared?: SharedAct;
}

/**
 * Undoes one change; `conflict` when a row it wrote was changed since. Undoing an undo does it again. Of a change of many
 * at most so many `parts` are undone at a time, a part being some hundred rows, and `rest` says that it is to be asked
 * for again; without a number, all of them. With a `record` it is undone for that one alone, and the others stay as they
 * are.
 */
export const changeUndo = defineMessage<Written>()({
  name: 'change.undo',
  senders: ['page'],
  request: z.object({
    changeId: z.uuid(),
    parts: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
    record: z.optional(changedRecordSchema),
  }),
});

/**
 * The agent's latest changes, newest first, 50 at a time; `before` is the id of the last one already listed. With the
 * key of an `interaction`, those made by hand in it.
 */
export const changeRecent = defineMessage<{ changes: ChangeSummary[]; more: boolean }>()({
  name: 'change.recent',
  senders: ['page'],
  request: z.object({
    before: z.optional(z.uuid()),
    interaction: z.optional(z.string().check(z.minLength(1), z.maxLength(600))),
  }),
});
