import type { EntryDraft, EntryFormField, TypedFields } from './entry-draft.ts';

/** What the draft of a new entry of an interaction is about. */
export function aboutNewEntry(interactionKey: string): string {
  return `new:${interactionKey}`;
}

/** What the draft of a change to an entry is about. */
export function aboutEntry(entryId: string): string {
  return `entry:${entryId}`;
}

/** The entry that a draft changes; nothing for a new one. */
export function idOfEntry(about: string): string | undefined {
  return about.startsWith('entry:') ? about.slice('entry:'.length) : undefined;
}

/** Lays newly typed fields over a draft's: of each field the last one to come stays, the others are left alone. */
export function withTyped(
  present: EntryDraft['fields'],
  typed: TypedFields,
  { at, by }: { at: number; by: string },
): EntryDraft['fields'] {
  const fields = { ...present };
  for (const [name, value] of Object.entries(typed)) fields[name as EntryFormField] = { value, at, by };
  return fields;
}

/** What other forms left in a draft since a form last looked: the fields whose text differs from what it holds. */
export function changedElsewhere(
  draft: EntryDraft,
  held: Readonly<Record<EntryFormField, string>>,
  own: string,
): TypedFields {
  const changed: TypedFields = {};
  for (const [name, kept] of Object.entries(draft.fields)) {
    const field = name as EntryFormField;
    if (kept.by !== own && kept.value !== held[field]) changed[field] = kept.value;
  }
  return changed;
}
