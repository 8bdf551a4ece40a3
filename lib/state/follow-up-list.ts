import { dueSection, DUE_SECTIONS, type DueSection } from '#lib/domain/follow-up/due-section.ts';
import type { FollowUpView } from '#lib/domain/follow-up/follow-up-view.ts';
import { fold } from '#lib/domain/search/fold.ts';

/** Which follow-ups the list shows: those that have all words of a text, and those of one agent. */
export interface FollowUpsWanted {
  query: string;
  /** Name of the agent, folded; `-` for those of nobody in particular. Everybody's when absent. */
  agent?: string;
}

/** Stands in a filter for follow-ups of nobody in particular: no name folds to it. */
export const NOBODY = '-';

/** One line of the list: the heading of a section, or a follow-up in it. */
export type FollowUpLine =
  | { kind: 'heading'; section: DueSection; count: number }
  | { kind: 'follow-up'; section: DueSection; followUp: FollowUpView };

/** An agent that a filter offers. */
export interface FilterAgent {
  key: string;
  name: string;
}

/** What a follow-up's agent is filtered by. */
export function agentKey({ assignee }: Pick<FollowUpView, 'assignee'>): string {
  return fold(assignee) || NOBODY;
}

/** Folded once for each follow-up, however many letters are typed into the filter. */
const folded = new WeakMap<FollowUpView, string>();

function searchable(followUp: FollowUpView): string {
  const known = folded.get(followUp);
  if (known !== undefined) return known;
  const { contactName, organization, topic, line, reference, assignee, ticket } = followUp;
  const parts = [contactName, organization, topic, line, reference, assignee, ticket.title, ticket.id];
  const text = fold(parts.filter(Boolean).join('\n'));
  folded.set(followUp, text);
  return text;
}

/** Whether a follow-up passes the filters. */
export function fitsFollowUp(followUp: FollowUpView, { query, agent }: FollowUpsWanted): boolean {
  if (agent !== undefined && agentKey(followUp) !== agent) return false;
  const words = fold(query).split(' ').filter(Boolean);
  return words.every((word) => searchable(followUp).includes(word));
}

/** The agents of follow-ups, by name; of several spellings of a name the first. */
export function agentsOf(followUps: readonly FollowUpView[], locale?: string): FilterAgent[] {
  const names = new Map<string, string>();
  for (const followUp of followUps) {
    const key = agentKey(followUp);
    if (!names.has(key)) names.set(key, followUp.assignee);
  }
  const collator = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  return [...names].map(([key, name]) => ({ key, name })).sort((one, other) => collator.compare(one.name, other.name));
}

/** The follow-ups under the headings of their sections: the owed ones soonest first, the done ones latest first. */
export function linesOf(followUps: readonly FollowUpView[], now: number): FollowUpLine[] {
  const sections = new Map<DueSection, FollowUpView[]>(DUE_SECTIONS.map((section) => [section, []]));
  for (const followUp of followUps) sections.get(dueSection(followUp, now))?.push(followUp);
  return [...sections].flatMap(([section, members]): FollowUpLine[] => {
    if (members.length === 0) return [];
    const isDone = section === 'done';
    const sorted = members.toSorted((one, other) =>
      isDone ? (other.doneAt ?? 0) - (one.doneAt ?? 0) : one.at - other.at || (one.id < other.id ? -1 : 1),
    );
    return [
      { kind: 'heading', section, count: members.length },
      ...sorted.map((followUp): FollowUpLine => ({ kind: 'follow-up', section, followUp })),
    ];
  });
}
