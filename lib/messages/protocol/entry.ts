import { z } from 'zod/mini';
import {
  type Entry,
  type EntryTopic,
  entryFieldsSchema,
  momentSchema,
  preparedSchema,
} from '#lib/domain/interaction/entry.ts';
import { type EntryDraft, entryDraftSchema, typedFieldsSchema } from '#lib/domain/interaction/entry-draft.ts';
import { interactionRefSchema } from '#lib/domain/interaction/interaction.ts';
import { type TimelinePlace, timelinePlaceSchema } from '#lib/domain/interaction/timeline-place.ts';
import { MESSAGE_LANGUAGES, type MessageLanguage } from '#lib/domain/interaction/message-words.ts';
import { defineMessage } from '../define.ts';
import type { Written } from './interaction.ts';

const id = z.uuid();

/** An entry as lists show it. */
export interface EntryView {
  entry: Entry;
  /** What its topic is called now. */
  topic?: string;
  /** The contact it was with, by the id it has now: a merged one's is the one it went into. Absent when it is gone. */
  contactId?: string;
}

/** Everything recorded of an interaction, newest first, and what a new entry starts with (R50, R51). */
export interface InteractionLog {
  entries: EntryView[];
  /** Topics to choose from, the last used first. */
  topics: EntryTopic[];
  agent: { name: string; email: string };
  /** The entry that was begun for this interaction and not saved. */
  draft?: EntryDraft;
}

/** What a field of an entry was before and after a change of it; absent sides were empty. */
export interface EntryFieldChange {
  field: keyof Entry;
  before?: string;
  after?: string;
}

/** One step in an entry's history, with who and when. */
export interface EntryChange {
  id: string;
  at: number;
  /** True when this agent did it. */
  own: boolean;
  step: 'created' | 'changed' | 'deleted' | 'restored' | 'followed-up' | 'prepared' | 'undone';
  fields: EntryFieldChange[];
}

/** A message for the customer, or why there can be none (R52). */
export type MessageOffer =
  | { state: 'ready'; to: string[]; subject: string; text: string; language: MessageLanguage }
  | { state: 'no-own-address' };

/** Everything recorded of an interaction. Creates nothing (R14). */
export const entryList = defineMessage<InteractionLog>()({
  name: 'entry.list',
  senders: ['page'],
  request: z.object({ interaction: interactionRefSchema }),
});

/**
 * Saves a new entry of an interaction, resolved or not. The id is the sender's, so that asking twice saves once;
 * `conflict` when another entry was saved under it. A contact that is gone leaves the name that was given.
 */
export const entryCreate = defineMessage<Written & { entryId: string }>()({
  name: 'entry.create',
  senders: ['page'],
  request: z.object({ id, interaction: interactionRefSchema, fields: entryFieldsSchema }),
});

/** Changes the fields of an entry that are named in `changed`; one that is not in `fields` is emptied. */
export const entryUpdate = defineMessage<Written>()({
  name: 'entry.update',
  senders: ['page'],
  request: z.object({
    id,
    fields: entryFieldsSchema,
    changed: z.array(z.keyof(entryFieldsSchema)).check(z.minLength(1), z.maxLength(30)),
  }),
});

/** Deletes an entry, whatever its state (R51). */
export const entryDelete = defineMessage<Written>()({
  name: 'entry.delete',
  senders: ['page'],
  request: z.object({ id }),
});

/** What became of one entry, newest first. */
export const entryHistory = defineMessage<EntryChange[]>()({
  name: 'entry.history',
  senders: ['page'],
  request: z.object({ id }),
});

/** Says that a follow-up is done or not, moves it where `at` is given, and gives it to `assignee`; empty takes it back. */
export const entryFollowUp = defineMessage<Written>()({
  name: 'entry.follow-up',
  senders: ['page'],
  request: z.object({
    id,
    done: z.boolean(),
    at: z.optional(momentSchema),
    assignee: z.optional(z.string().check(z.trim(), z.maxLength(200))),
  }),
});

/** Prepares what the customer is told of an entry; `invalid` for an internal one. Sends and writes nothing. */
export const entryMessage = defineMessage<MessageOffer>()({
  name: 'entry.message',
  senders: ['page'],
  request: z.object({ id, language: z.optional(z.enum(MESSAGE_LANGUAGES)) }),
});

/** Records that a message was handed over. Refused while the agent's own address is not set (R52). */
export const entryPrepared = defineMessage<Written>()({
  name: 'entry.prepared',
  senders: ['page'],
  request: z.object({ id, ...z.pick(preparedSchema, { via: true, to: true }).shape }),
});

/** A form that was left half-way. */
export const entryDraft = defineMessage<EntryDraft | null>()({
  name: 'entry.draft',
  senders: ['page'],
  request: z.pick(entryDraftSchema, { about: true }),
});

/** Keeps what was typed into a form; of each field the last text to come stays. Answers the draft as it is now. */
export const entryDraftSave = defineMessage<EntryDraft>()({
  name: 'entry.draft-save',
  senders: ['page'],
  request: z.object({
    about: entryDraftSchema.shape.about,
    entryId: id,
    fields: typedFieldsSchema,
    /** Names the form that sends it. */
    by: z.string().check(z.maxLength(60)),
  }),
});

/** Gives a draft up. */
export const entryDraftDrop = defineMessage<null>()({
  name: 'entry.draft-drop',
  senders: ['page'],
  request: z.pick(entryDraftSchema, { about: true }),
});

/** Adds a topic to the team's list; one of that name is answered as it is. */
export const entryTopicAdd = defineMessage<{ topic: EntryTopic; changeId?: string }>()({
  name: 'entry.topic-add',
  senders: ['page'],
  request: z.object({ name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)) }),
});

/** Entries that were found, newest first. */
export interface EntriesFound {
  entries: EntryView[];
  /** What to ask on `after`; absent at the end. A page may be short, or empty, and still have it. */
  next?: TimelinePlace;
  /**
   * Nothing was searched yet: so many of so many notes are ready. Asking the same again goes on with it; who stops
   * asking has cancelled it, and nothing is lost.
   */
  preparing?: { done: number; total: number };
}

/**
 * Searches the notes of all entries by their words: each word that was typed must be in the note, also within a longer
 * one, regardless of case and accents.
 */
export const entrySearch = defineMessage<EntriesFound>()({
  name: 'entry.search',
  senders: ['page'],
  request: z.object({
    text: z.string().check(z.maxLength(320)),
    after: z.optional(timelinePlaceSchema),
    limit: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
  }),
});
