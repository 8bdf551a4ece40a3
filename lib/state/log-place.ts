import type { EntryFormField } from '#lib/domain/interaction/entry-draft.ts';
import type { Entry } from '#lib/domain/interaction/entry.ts';
import type { InteractionRef } from '#lib/domain/interaction/interaction.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import { type Counterpart, type FormTexts, startingTexts } from './log-fields.ts';

/** Whom the interaction is with: the primary contact, else the first participant. */
export function counterpartOf({ participants }: Pick<TabView, 'participants'>): Counterpart | undefined {
  const found = participants.find(({ tags }) => tags.includes('primary-contact')) ?? participants[0];
  if (!found) return undefined;
  const phone = found.card.addresses.find(({ medium }) => medium === 'phone')?.display ?? '';
  return { contactId: found.card.id, name: found.card.name, phone };
}

/** What an answer to an entry has from it. */
export function answerTo(entry: Entry): Partial<FormTexts> {
  return {
    kind: 'outbound',
    replyTo: entry.id,
    ...(entry.topic && { topic: entry.topic.code }),
    ...(entry.contactId && { contactId: entry.contactId }),
    ...(entry.contactName && { contactName: entry.contactName }),
  };
}

/** What a new form starts with, and what of it is kept at once: a clock that runs, the entry that is answered. */
export function startOf(
  interaction: InteractionRef,
  view: Pick<TabView, 'participants'>,
  { now, agentName, answers }: { now: number; agentName: string; answers: Entry | undefined },
): { start: FormTexts; keep: EntryFormField[] } {
  const fresh = startingTexts(interaction, { now, agentName, counterpart: counterpartOf(view) });
  const answering = answers ? answerTo(answers) : {};
  const clock: EntryFormField[] = fresh.startedAt === '' ? [] : ['startedAt'];
  return { start: { ...fresh, ...answering }, keep: [...clock, ...(Object.keys(answering) as EntryFormField[])] };
}
