import type { Entry } from '../interaction/entry.ts';
import { fold } from '../search/fold.ts';

/** Who a follow-up is for, as names are shown: whom it was given to, else who made the entry. */
export function assigneeOf({ followUp, enteredBy }: Pick<Entry, 'followUp' | 'enteredBy'>): string {
  return followUp?.assignee || enteredBy;
}

/**
 * By what a follow-up is found among those of one agent: the name it was given to, or the id of the entry's author. An
 * author who takes another name keeps the follow-ups that were given to nobody.
 */
export function ownerKeyOf({ followUp, createdBy }: Pick<Entry, 'followUp' | 'createdBy'>): string {
  const name = fold(followUp?.assignee ?? '');
  return name === '' ? `by:${createdBy}` : `name:${name}`;
}

/** The keys under which an agent's follow-ups are found. */
export function ownKeys(agent: { id: string; name: string }): string[] {
  const name = fold(agent.name);
  return [`by:${agent.id}`, ...(name === '' ? [] : [`name:${name}`])];
}

/**
 * Whom a follow-up is kept for when an agent names `wanted`: nobody in particular when that is empty, or the author
 * giving it back to themselves.
 */
export function assigneeFor(
  wanted: string,
  { createdBy }: Pick<Entry, 'createdBy'>,
  agent: { id: string; name: string },
): string | undefined {
  const name = wanted.trim();
  const isOwn = createdBy === agent.id && fold(name) === fold(agent.name);
  return name === '' || isOwn ? undefined : name;
}
