import type { Draft } from '../draft/draft.ts';
import { aboutNewEntry, idOfEntry } from '../interaction/draft-edit.ts';
import type { Going } from './change-without.ts';
import { isSaid, takeOutDeep } from './take-out.ts';

function holds(value: unknown, text: string): boolean {
  return JSON.stringify(value ?? null).includes(text);
}

/**
 * A form that was left half-way, without a person; nothing when it was about the person or about something that goes.
 * Where it was opened from is forgotten when that was the person's page.
 */
export function draftWithout(draft: Draft, { traces, goneKeys, goneEntries, keys }: Going): Draft | undefined {
  const { about, kind, values, returnTo } = draft;
  const gone = [...goneKeys, ...keys.keys()].map(aboutNewEntry);
  if (about !== undefined && (gone.includes(about) || goneEntries.has(idOfEntry(about) ?? ''))) return undefined;
  const isWith = [...traces.ids].some((id) => holds(values, id));
  if (isWith || (kind === 'contact' && isSaid(JSON.stringify(values), traces.everywhere))) return undefined;
  const left = takeOutDeep(draft, traces.everywhere);
  if (returnTo === undefined || ![...traces.ids].some((id) => returnTo.includes(id))) return left;
  const { returnTo: _returnTo, ...rest } = left;
  return rest;
}
