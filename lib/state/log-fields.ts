import { LONGEST_DURATION, LONGEST_NOTES } from '#lib/domain/interaction/entry-limits.ts';
import { saysSomething } from '#lib/domain/interaction/conversation.ts';
import { readDuration, formatDuration } from '#lib/domain/interaction/duration.ts';
import type { Entry, EntryFields, EntryKind, EntryTopic } from '#lib/domain/interaction/entry.ts';
import type { EntryFormField } from '#lib/domain/interaction/entry-draft.ts';
import { localMomentText, type MomentMistake, readLocalMoment } from '#lib/domain/interaction/entry-moment.ts';
import type { InteractionRef } from '#lib/domain/interaction/interaction.ts';

/** The form as it stands: what was typed into each field. `startedAt` is epoch milliseconds while a clock runs. */
export type FormTexts = Readonly<Record<EntryFormField, string>>;

/** What is wrong with a form, by field. */
export interface FormMistakes {
  at?: MomentMistake;
  followUp?: Exclude<MomentMistake, 'missing'>;
  duration?: true;
  /** By how many signs the notes are too long. */
  notesTooLong?: number;
  /** Nothing was noted at all. */
  empty?: true;
}

/** Whom a new entry is with. */
export interface Counterpart {
  contactId: string;
  name: string;
  phone: string;
}

const EMPTY: FormTexts = {
  kind: 'internal',
  at: '',
  topic: '',
  notes: '',
  followUp: '',
  duration: '',
  startedAt: '',
  enteredBy: '',
  contactId: '',
  contactName: '',
  contactPhone: '',
  salesperson: '',
  salesContact: '',
  reference: '',
  tell: '',
  replyTo: '',
};

/** Who starts it, as the page says; what the page does not say stays in the team. */
function kindOf({ direction }: InteractionRef): EntryKind {
  return direction ?? 'internal';
}

/** What a new form holds: now, the agent, whom the interaction is with; beside a call a clock that runs. */
export function startingTexts(
  interaction: InteractionRef,
  { now, agentName, counterpart }: { now: number; agentName: string; counterpart: Counterpart | undefined },
): FormTexts {
  return {
    ...EMPTY,
    kind: kindOf(interaction),
    at: localMomentText(now),
    startedAt: interaction.medium === 'call' ? String(now) : '',
    enteredBy: agentName,
    contactId: counterpart?.contactId ?? '',
    contactName: counterpart?.name ?? '',
    contactPhone: counterpart?.phone ?? '',
  };
}

/** What the form holds for a change of an entry. */
export function textsOf(entry: Entry): FormTexts {
  const { kind, at, topic, notes, followUp, durationSeconds, tell, replyTo } = entry;
  return {
    ...EMPTY,
    kind,
    at: localMomentText(at),
    topic: topic?.code ?? '',
    notes,
    followUp: followUp === undefined ? '' : localMomentText(followUp.at),
    duration: durationSeconds === undefined ? '' : formatDuration(durationSeconds),
    enteredBy: entry.enteredBy,
    contactId: entry.contactId ?? '',
    contactName: entry.contactName ?? '',
    contactPhone: entry.contactPhone ?? '',
    salesperson: entry.salesperson ?? '',
    salesContact: entry.salesContact ?? '',
    reference: entry.reference ?? '',
    tell: tell ? 'yes' : '',
    replyTo: replyTo ?? '',
  };
}

/** How long the clock of a form has run, in seconds; nothing when it stands. */
export function runningSeconds({ startedAt }: Pick<FormTexts, 'startedAt'>, now: number): number | undefined {
  const since = Number(startedAt);
  if (startedAt === '' || !Number.isFinite(since)) return undefined;
  return Math.min(LONGEST_DURATION, Math.max(0, Math.floor((now - since) / 1000)));
}

function shortOf(text: string): string | undefined {
  return text.trim().slice(0, 200) || undefined;
}

/**
 * Reads a form: the fields to be saved, or what is wrong with it. An entry that is changed keeps the seconds of its
 * moments, which the form does not show, and a topic that the list no longer offers.
 */
export function readForm(
  texts: FormTexts,
  { topics, now, former }: { topics: readonly EntryTopic[]; now: number; former?: Entry },
): { fields: EntryFields } | { mistakes: FormMistakes } {
  const unchanged = former && textsOf(former);
  const at = texts.at === unchanged?.at ? { at: former!.at } : readLocalMoment(texts.at);
  const owed = texts.followUp === unchanged?.followUp ? { at: former?.followUp?.at } : followUpOf(texts.followUp);
  const isRunning = runningSeconds(texts, now);
  const seconds = isRunning ?? readDuration(texts.duration);
  const known = [...topics, ...(former?.topic ? [former.topic] : [])];
  const fields = {
    kind: texts.kind as EntryKind,
    topic: known.find(({ code }) => code === texts.topic),
    notes: texts.notes,
    enteredBy: shortOf(texts.enteredBy) ?? '',
    followUpAt: 'at' in owed ? owed.at : undefined,
    durationSeconds: seconds,
    contactId: texts.contactId || undefined,
    contactName: shortOf(texts.contactName),
    contactPhone: texts.contactPhone.trim().slice(0, 60) || undefined,
    salesperson: shortOf(texts.salesperson),
    salesContact: shortOf(texts.salesContact),
    reference: shortOf(texts.reference),
    tell: texts.kind !== 'internal' && texts.tell !== '',
    replyTo: texts.replyTo || undefined,
  };
  const tooLong = texts.notes.length - LONGEST_NOTES;
  const mistakes: FormMistakes = {
    ...('mistake' in at && { at: at.mistake }),
    ...('mistake' in owed && { followUp: owed.mistake }),
    ...(seconds === undefined && texts.duration.trim() !== '' && { duration: true as const }),
    ...(tooLong > 0 && { notesTooLong: tooLong }),
    ...(!saysSomething(fields) && texts.followUp === '' && { empty: true as const }),
  };
  if (Object.keys(mistakes).length > 0 || !('at' in at)) return { mistakes };
  return { fields: { ...fields, at: at.at } };
}

function followUpOf(text: string): { at: number | undefined } | { mistake: Exclude<MomentMistake, 'missing'> } {
  if (text.trim() === '') return { at: undefined };
  const read = readLocalMoment(text);
  return 'mistake' in read ? { mistake: read.mistake === 'missing' ? 'unreadable' : read.mistake } : read;
}

/** The names of the entry's fields that a form changed. */
export function changedFields(before: EntryFields, after: EntryFields): (keyof EntryFields)[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof EntryFields)[];
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}
