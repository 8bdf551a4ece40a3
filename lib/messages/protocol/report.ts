import { z } from 'zod/mini';
import { entryKindSchema, momentSchema } from '#lib/domain/interaction/entry.ts';
import type { EntryKind, FollowUp } from '#lib/domain/interaction/entry.ts';
import type { InteractionRef } from '#lib/domain/interaction/interaction.ts';
import { LATEST_MOMENT } from '#lib/domain/interaction/entry-moment.ts';
import type { DayPart, GroupPart } from '#lib/domain/report/figures.ts';
import type { GroupName } from '#lib/domain/report/group-entry.ts';
import { REPORT_GROUPINGS, REPORT_SUBJECTS } from '#lib/domain/report/report-terms.ts';
import { defineMessage } from '../define.ts';

/** Key of a group: the value its entries have in common, such as a name of up to 200 letters. */
const key = z.string().check(z.minLength(1), z.maxLength(300));

const placeSchema = z.object({ at: momentSchema, id: z.uuid() });

/** Which entries a report is about, and where its reading stands: those before `before` are to come. */
const readingSchema = z.object({
  subject: z.enum(REPORT_SUBJECTS),
  by: z.enum(REPORT_GROUPINGS),
  /** Epoch milliseconds, from `from` up to, and without, `to`. */
  from: momentSchema,
  to: z.number().check(z.int(), z.minimum(0), z.maximum(LATEST_MOMENT + 1)),
  filters: z.object({
    kind: z.optional(entryKindSchema),
    agent: z.optional(key),
    topic: z.optional(key),
    organization: z.optional(key),
  }),
  before: z.optional(placeSchema),
});

/** What there is to filter by in the part that was read. */
export interface ReportFacets {
  agents: GroupName[];
  topics: GroupName[];
  organizations: GroupName[];
}

/** How far a reading is. */
export interface ReadingState {
  /** Entries looked at for this answer. */
  read: number;
  /** Where to go on; absent at the end. */
  next?: ReportPlace;
}

/** What a part of the entries adds to a report. */
export interface ReportPart extends ReadingState {
  /** Entries in the period, told with the first answer. */
  total?: number;
  groups: GroupPart[];
  days: DayPart[];
  facets: ReportFacets;
  /** What the topic and the organization that are filtered by are called, told with the first answer. */
  filtered?: { topic?: string; organization?: string };
}

/** An entry as the list under a report shows it. */
export interface ReportedEntry {
  id: string;
  at: number;
  kind: EntryKind;
  /** Who entered it or, of follow-ups, whom it is for. */
  agent: GroupName;
  topic: GroupName;
  contact: GroupName;
  organization: GroupName;
  durationSeconds?: number;
  followUp?: FollowUp;
  /** The beginning of its notes, on one line. */
  excerpt: string;
  interaction: InteractionRef;
}

/** Counts the next part of the entries of a period, from the last back. Asked again until there is no `next`. */
export const reportPart = defineMessage<ReportPart>()({
  name: 'report.part',
  senders: ['page'],
  request: readingSchema,
});

/** The entries of one group, a part at a time from the last back; a part may be empty. Weeks and months have no group: their days are the period. */
export const reportEntries = defineMessage<ReadingState & { entries: ReportedEntry[] }>()({
  name: 'report.entries',
  senders: ['page'],
  request: z.extend(readingSchema, { group: z.optional(key) }),
});

export type ReportPlace = z.infer<typeof placeSchema>;
export type ReportReading = z.infer<typeof readingSchema>;
